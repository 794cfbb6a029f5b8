/**
 * A word as Pagefind compares it before it stems: lower case, without accents and punctuation. Two words
 * that fold alike are the same word to a search.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\u3099\u309a]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}
