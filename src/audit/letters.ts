/** Characters that are no letters: a text is the same to the audit with or without them. */
const OTHER = new Uint8Array(0x10000);
for (let code = 0; code < 0x80; code += 1) {
  if (!/[0-9A-Za-z]/.test(String.fromCharCode(code))) OTHER[code] = 1;
}
for (const [from, to] of [
  [0x80, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xbf],
  [0x2000, 0x206f],
  [0x3000, 0x3003],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const) {
  OTHER.fill(1, from, to + 1);
}

/**
 * The letters and digits of a text, without case, as UTF-16 units: what stays the same however the text
 * is set, escaped or spaced. `room` is written over when it is large enough.
 */
export function lettersOf(text: string, room?: Uint16Array): Uint16Array {
  const letters = room && room.length >= text.length ? room : new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (OTHER[code]) continue;
    letters[length] = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
    length += 1;
  }
  return letters.subarray(0, length);
}
