/** Texts made to keep a reader busy, of about so many characters, by what they are full of. */
export type Shapes = Readonly<Record<string, (size: number) => string>>;

/** A piece again and again. */
export const times = (piece: string, size: number) => piece.repeat(Math.max(1, Math.floor(size / piece.length)));

/** A piece again and again, each with another number. */
export function numbered(piece: (number: number) => string, size: number): string {
  const pieces: string[] = [];
  for (let length = 0, number = 0; length < size; number += 1) {
    const next = piece(number);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}
