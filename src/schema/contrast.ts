/** The papers that words stand on, light and dark; the same values stand in `tokens.css`. */
export const PAPERS = { light: '#fdfcf9', dark: '#15161a' } as const;
/** The tinted papers behind notes and marked passages, likewise. */
export const TINTS = { light: '#f4f0e6', dark: '#1e2026' } as const;

/** Of WCAG 2.2, criterion 1.4.3, for text on light paper; dark paper asks for more to look alike. */
export const READABLE = { light: 4.5, dark: 7 } as const;

/** Red, green and blue. */
export type Triple = [number, number, number];

/** The contrast of two colours, 1 to 21, by the formula of WCAG 2.2. */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = parseColour(colour).map(toLinear) as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A part of a colour of the screen, 0 to 1, as an amount of light. */
export function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Red, green and blue, each 0 to 1, of `#rgb` or `#rrggbb`. */
export function parseColour(colour: string): Triple {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255) as Triple;
}
