import { contrastOf, PAPERS, parseColour, READABLE, TINTS, type Triple, toLinear } from '../schema/contrast.ts';

const STEP = 0.005;

export interface Accent {
  light: string;
  dark: string;
}

/**
 * The publication's colour as it is used on light and on dark paper: as near to the given one
 * (`#rgb` or `#rrggbb`) as can be read on both paper and tint there, of the same hue.
 */
export function deriveAccent(colour: string): Accent {
  const known = derived.get(colour) ?? {
    light: untilReadable(colour, [PAPERS.light, TINTS.light], READABLE.light, -STEP),
    dark: untilReadable(colour, [PAPERS.dark, TINTS.dark], READABLE.dark, STEP),
  };
  derived.set(colour, known);
  return known;
}

/** A publication has one colour, and shows it on thousands of pictures. */
const derived = new Map<string, Accent>();

/** Moves the lightness by steps, and takes colour away where a screen cannot show so much of it. */
function untilReadable(colour: string, papers: readonly string[], contrast: number, step: number): string {
  const readable = (candidate: string) => papers.every((paper) => contrastOf(candidate, paper) >= contrast);
  if (readable(colour)) return format(parseColour(colour));
  const [lightness, a, b] = toOklab(parseColour(colour).map(toLinear) as Triple);
  for (let now = lightness + step; now > 0 && now < 1; now += step) {
    const candidate = shownAs(now, a, b);
    if (readable(candidate)) return candidate;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

function shownAs(lightness: number, a: number, b: number): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const linear = fromOklab([lightness, a * share, b * share]);
    if (linear.every((value) => value >= -0.0005 && value <= 1.0005)) return format(linear.map(fromLinear) as Triple);
  }
  return format(fromOklab([lightness, 0, 0]).map(fromLinear) as Triple);
}

// Oklab and its matrices: Björn Ottosson, https://bottosson.github.io/posts/oklab/
function toOklab([red, green, blue]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function fromLinear(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

function format(colour: Triple): string {
  const hex = (value: number) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${colour.map(hex).join('')}`;
}
