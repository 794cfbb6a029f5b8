/**
 * What pages say around an article, in the languages of the interface and some neighbours: few words,
 * each of which begins a short block that is no sentence of the article.
 */
const LEAVES_THE_PAGE = [
  'read more|read also|read next|read full story|see also|see more|more on|more from|more stories|more in|also read|also see',
  'related|recommended|you may also like|you might also like|don.t miss|up next|continue reading|keep reading|learn more',
  'trending|most popular|most read|popular|latest|editor.s picks|top stories|what to read next|something to consider',
  'click here|watch|listen|view gallery|view comments|show comments|loading|back to top|load more|join the conversation',
  'mehr zum thema|lesen sie auch|lesen sie mehr|weiterlesen|mehr lesen|siehe auch|das könnte sie auch interessieren|meistgelesen',
  'lire aussi|à lire aussi|lire la suite|voir aussi|en savoir plus|sur le même sujet|les plus lus|à voir aussi|lisez aussi',
  'lea también|lea más|leer más|ver también|más información|te puede interesar|le puede interesar|lo más leído|también puedes leer',
  'leia mais|leia também|veja também|saiba mais|mais lidas|leggi anche|leggi di più|lees ook|lees meer|baca juga',
  'читайте також|читайте также|дивіться також|смотрите также|детальніше|подробнее|по темі|по теме|популярне|популярное',
  'اقرأ أيضا|اقرأ المزيد|إقرأ أيضا|شاهد أيضا|المزيد|مواضيع ذات صلة',
];
const ASKS_THE_READER = [
  'sign up|subscribe|newsletter|follow us|follow @|follow him|follow her|join us|join our|like us|share this|share on|share|tweet this|click to tweet',
  'download (?:the|our) app|get the app|support us|donate|log in|login|register|leave a comment|comments|comment|add a comment|print|email',
  'send (?:tips|feedback)|contact us|enable javascript|please enable|this site uses|we use cookies|accept cookies',
  'melden sie sich|abonnieren|jetzt abonnieren|folgen sie uns|teilen|kommentare|kommentieren|newsletter',
  'abonnez-vous|inscrivez-vous|suivez-nous|partager|partagez|commentaires|suscríbete|suscríbase|síguenos|compartir|comentarios',
  'inscreva-se|assine|siga-nos|compartilhe|comentários|iscriviti|condividi|підписуйтесь|подписывайтесь|поділитися|поделиться|اشترك|شارك|تابعنا',
];
const TELLS_OF_ITSELF = [
  'advertisement|advertising|ad|sponsored|promoted|anzeige|werbung|publicité|publicidad|publicidade|iklan|реклама|إعلان',
  'copyright|©|\\(c\\)|all rights reserved|this document is subject to copyright|citation:|filed under|tags?:|topics?:|categories|category:|posted in|more about:?',
  'about the author|about the authors|about us|über den autor|à propos de l.auteur|sobre el autor|об авторе|про автора|author:|autor:',
  'story continues below|article continues below|this article was originally published|this story was originally published|originally published|highlights$|caption$|close$|hide caption|toggle caption|enlarge this image',
];
const CREDITS =
  'photos?:|photo by|photos? courtesy|foto:|fotos:|bild:|picture:|image:|image credit|images?:|courtesy of|credit:|credits:|source:|via |getty images|фото:|crédit photo|illustration:|\\(?photo credit|\\(image|\\[image';

const startsWith = (...lists: string[]) =>
  new RegExp(`^[\\s•►»>→|*–—-]*(?:${lists.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

const FURNITURE = startsWith(...LEAVES_THE_PAGE, ...ASKS_THE_READER, ...TELLS_OF_ITSELF);
const HEADS_A_LIST = startsWith(...LEAVES_THE_PAGE, 'comments', 'about the authors?', 'newsletter', 'tags');
const MORE_STORIES = /^more\b.{0,40}\b(?:stories|news|articles|coverage|reading|from)\b/i;
const CREDIT = new RegExp(`^[\\s([•]*(?:${CREDITS})`, 'iu');
const AGENCY =
  /(?:getty images?|\bAFP\b|\breuters\b|shutterstock|\bAP photo\b|\bEPA\b|\bdpa\b|file photo|\(ap\)|image: \w+|©)[^.!?]{0,40}\)?\s*$/i;

/** Whether a short text begins as what stands around an article. */
export function isFurniture(text: string): boolean {
  return FURNITURE.test(text);
}

/** Whether a short text heads what follows an article: further reading, comments, the author. */
export function headsFurniture(text: string): boolean {
  return HEADS_A_LIST.test(text) || MORE_STORIES.test(text) || tellsOfAuthor(text);
}

/** Whether a short text heads the lines about who wrote the article. */
export function tellsOfAuthor(text: string): boolean {
  return /^(?:about the authors?|über d(?:en|ie) autor(?:in)?|à propos de l.auteure?|sobre (?:el|la) autora?|sobre [oa] autora?|об авторе|про автора|عن الكاتب)/iu.test(
    text,
  );
}

/** Whether a text says whose picture stands there. */
export function isCredit(text: string): boolean {
  return CREDIT.test(text) || (text.length < 250 && AGENCY.test(text));
}

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|okt|dez|janv|févr|mars|avr|juin|juil|août|déc|ene|abr|ago|dic|fev|set|out|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)[\\p{L}.]*';
const DATE = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?[.,]?\\s+(?:de\\s+)?${MONTH}|${MONTH}\\s+\\d{1,2}\\b|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b\\d{1,2}[:h]\\d{2}\\b|\\b\\d+ (?:minutes?|hours?|days?) ago\\b`,
  'iu',
);
const DATE_LABEL =
  /^[\s|]*(?:published|updated|last updated|posted|first published|created|modified|date|by|von|par|por|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|опубліковано|оновлено|опубликовано|نشر|mon|tue|wed|thu|fri|sat|sun)(?![\p{L}\p{N}])/iu;

/** Whether a short text only says when, or by whom, the article was published. */
export function isDateline(text: string): boolean {
  if (text.length > 120) return false;
  if (/^(?:by|von|par|por|door|di)$/i.test(text)) return true;
  if (/^by\s+[\p{Lu}]/iu.test(text) && text.length < 80 && !/[.!?]$/.test(text)) return true;
  if (!DATE.test(text)) return false;
  return (
    DATE_LABEL.test(text) || text.replace(DATE, '').replace(/[\d\s|,:.·•–-]|[ap]\.?m\.?|[A-Z]{2,4}/g, '').length < 25
  );
}
