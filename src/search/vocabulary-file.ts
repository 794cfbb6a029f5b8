/** The file of a bundle's vocabulary in which a folded word stands: one for each first letter. */
export function vocabularyFileOf(word: string): string {
  return `${(word.codePointAt(0) ?? 0).toString(16)}.txt`;
}
