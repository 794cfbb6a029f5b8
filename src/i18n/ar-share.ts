import type { Strings } from './strings.ts';

export const arShare: Strings['share'] = {
  factCheck: 'تحقق من الحقائق',
  readAll: 'اقرأ التحقق كاملًا',
  changed: 'تغيّر الحكم في',
  embed: 'ضمّن هذا التحقق',
  embedHint: 'تعرض هذه الشيفرة بطاقة فيها الادعاء والحكم، وتتبع كل تصحيح، ولا تشغّل أي برنامج نصي.',
  embedCode: 'الشيفرة لصفحتك',
  cite: 'استشهد بهذه الصفحة',
  citeText: 'نصًّا',
  citePassages: 'المقاطع التي تستشهد بها:',
};
