import { pluralsOf } from './plural.ts';
import type { Strings } from './strings.ts';

const plural = pluralsOf('ar');

export const arCharts: Strings['charts'] = {
  show: 'إظهار الأرقام',
  numbers: 'أرقام الرسم البياني',
  cut: 'لا يبدأ المحور من الصفر.',
  verdicts: {
    title: 'كيف تتوزع الأحكام',
    lead: (count) =>
      plural(count, {
        zero: 'لم يُتحقق من أي ادعاء.',
        one: 'جرى التحقق من ادعاء واحد.',
        two: 'جرى التحقق من ادعاءين.',
        few: 'جرى التحقق من # ادعاءات.',
        many: 'جرى التحقق من # ادعاءً.',
        other: 'جرى التحقق من # ادعاء.',
      }),
    verdict: 'الحكم',
    claims: 'الادعاءات',
    share: 'النسبة',
    sharesFrom: (count) =>
      plural(count, {
        one: 'تظهر النسب ابتداءً من ادعاء واحد.',
        two: 'تظهر النسب ابتداءً من ادعاءين.',
        few: 'تظهر النسب ابتداءً من # ادعاءات.',
        many: 'تظهر النسب ابتداءً من # ادعاءً.',
        other: 'تظهر النسب ابتداءً من # ادعاء.',
      }),
  },
  timeline: {
    title: 'ماذا قيل ومتى',
    lead: 'يرد كل ادعاء في اليوم الذي قيل فيه. وإذا كان ذلك اليوم غير معروف، ورد في اليوم الذي تنتهي عنده الأدلة، مع الإشارة إلى ذلك.',
    due: 'في هذا اليوم ينبغي أن يُعرف:',
  },
};
