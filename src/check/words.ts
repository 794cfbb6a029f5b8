/** Languages that are written without spaces, where the length of a word tells nothing. */
const SPACELESS = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'bo']);
/** What ends in a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“„«])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Sr|Jr|Prof|Gen|Col|Sen|Rep|Gov|No|Nr|vs|etc|approx|ca|bzw|vgl|usw|evtl|inkl|art|Art|p|pp|[a-z](?:\.\s?[a-z])+|\p{Lu}(?:\.\p{Lu})+)\.\s*$/u;

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

/** The sentences of a text, trimmed; an abbreviation or initial ends none. */
export function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter(sentenceSegmenters, language, 'sentence').segment(text)) {
    open += segment;
    // Only the end is looked at, so that long texts take no longer by the square; no abbreviation begins with x.
    if (ABBREVIATION.test(open.length > LAST ? `x${open.slice(-LAST)}` : open)) continue;
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
