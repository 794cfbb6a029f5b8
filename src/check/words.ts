/** Languages that are written without spaces, where the length of a word tells nothing. */
const SPACELESS = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'bo']);
/** What ends in a full stop without ending a sentence, in any of the languages that are built in. */
const SHORTENED = [
  'Mr|Mrs|Ms|Dr|St|Sr|Sra|Jr|Prof|Gen|Col|Sen|Rep|Gov|Hon|Rev|Capt|Sgt|Hr|Frl|Mme|Mlle',
  'No|Nr|Fig|Sec|Vol|Abs|Bd|Hrsg|Kap|Str|Tel|art|Art|chap|núm|pág|p|pp|ed|vs|etc|approx|Inc|Ltd|Corp|Co',
  'ca|bzw|vgl|usw|evtl|inkl|exkl|zzgl|ggf|bzgl|bspw|sog|geb|Jh|Jhd|Std|Tsd|Mio|Mrd|env|av|cf|ej|aprox',
  'Jan|Feb|Apr|Aug|Sep|Sept|Okt|Oct|Nov|Dez|Dec|млн|млрд|тис|грн|див|напр|вул|ім',
];
const ABBREVIATION = new RegExp(
  String.raw`(?:^|[\s(“„«])(?:\p{L}|${SHORTENED.join('|')}|[a-z](?:\.\s?[a-z])+|\p{Lu}(?:\.\p{Lu})+)\.\s*$`,
  'u',
);
/** Languages in which a day or a place in an order is written with a full stop: `2. Januar`. */
const WITH_ORDINALS = new Set('de da nb nn no is fi et lv cs sk sl hr sr bs hu tr'.split(' '));
const ORDINAL = /(?:^|[\s(“„«])\d{1,2}\.\s*$/u;

const LAST = 40;

const sentenceSegmenters = new Map<string, Intl.Segmenter>();
const wordSegmenters = new Map<string, Intl.Segmenter>();

function segmenter(kept: Map<string, Intl.Segmenter>, language: string, granularity: 'sentence' | 'word') {
  const found = kept.get(language) ?? new Intl.Segmenter(language, { granularity });
  kept.set(language, found);
  return found;
}

/** Language and nothing else of a tag: `pt` of `pt-BR`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

export function hasSpaces(language: string): boolean {
  return !SPACELESS.has(primaryLanguage(language));
}

/** The sentences of a text, trimmed; an abbreviation, an initial or the number of a day ends none. */
export function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = [];
  const hasOrdinals = WITH_ORDINALS.has(primaryLanguage(language));
  let open = '';
  for (const { segment } of segmenter(sentenceSegmenters, language, 'sentence').segment(text)) {
    open += segment;
    // Only the end is looked at, so that long texts take no longer by the square; no abbreviation begins with x.
    const end = open.length > LAST ? `x${open.slice(-LAST)}` : open;
    if (ABBREVIATION.test(end) || (hasOrdinals && ORDINAL.test(end))) continue;
    if (open.trim() !== '') sentences.push(open.trim());
    open = '';
  }
  if (open.trim() !== '') sentences.push(open.trim());
  return sentences;
}

/** The words of a text, as a reader counts them. */
export function wordsIn(text: string, language: string): string[] {
  if (hasSpaces(language))
    return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.,-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  return [...segmenter(wordSegmenters, language, 'word').segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
