import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { Sharp } from 'sharp';
import type { FigureUse } from '../markup/body.ts';
import type { Figure } from './archive.ts';
import { isPlainFile } from './files.ts';
import type { LinkContext } from './link.ts';
import { suggest } from './link-front.ts';

/** Pixels across: a phone, a column of text, a column on a dense screen. */
const WIDTHS = [480, 960, 1600];
/** More than any camera makes; an image that claims more is an attack on memory. */
const MAX_PIXELS = 120_000_000;

/** What is known of an image: its pixels, upright, and the beginning of its digest. */
export type LinkedImage = { width: number; height: number; digest: string } | 'absent' | 'unreadable';

/**
 * Links an image to the text at `path` below the base, which stands in `file`. Null, and a fault, when
 * it is not there or is no image.
 */
export async function linkFigure(
  use: FigureUse,
  file: string,
  path: string,
  context: LinkContext,
): Promise<Figure | null> {
  const image = posix.join(dirname(file), use.src);
  context.usedAssets.add(image);
  const found = context.images.get(image) ?? (await readImage(image, context));
  context.images.set(image, found);
  if (found === 'absent') {
    context.faults.add(file, {
      ...use.srcSpan,
      rule: 'unknown-image',
      message: `There is no image \`${use.src}\` beside this file.`,
      help: suggest(
        image,
        () => [...context.assets].filter((asset) => asset.startsWith(`${dirname(file)}/`)),
        `Put it at \`${image}\`.`,
        context.work.suggested.of(file),
      ),
    });
    return null;
  }
  if (found === 'unreadable') {
    context.faults.add(file, {
      ...use.srcSpan,
      rule: 'unreadable-image',
      message: `The file \`${use.src}\` cannot be read as an image.`,
      help: 'Save it anew as PNG, JPEG, WebP or AVIF, with fewer than 120 million pixels.',
    });
    return null;
  }
  const { width, height, digest } = found;
  const name = posix
    .basename(use.src)
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const widths = [...WIDTHS.filter((each) => each < width), Math.min(width, WIDTHS.at(-1) ?? width)];
  const variants = [...new Set(widths)].map((each) => ({
    path: `${path}${name}-${digest}-${each}.webp`,
    width: each,
  }));
  for (const variant of variants) {
    context.figures.set(variant.path, {
      file: image,
      width: variant.width,
      height: Math.round((height * variant.width) / width),
    });
  }
  const widest = variants.at(-1)?.width ?? width;
  return { alt: use.alt, credit: use.credit, width: widest, height: Math.round((height * widest) / width), variants };
}

async function readImage(image: string, { assets, directory }: LinkContext): Promise<LinkedImage> {
  if (!assets.has(image) || !(await isPlainFile(directory, image))) return 'absent';
  try {
    const bytes = await readFile(join(directory, image));
    const metadata = await (await openImage(bytes)).metadata();
    const turned = (metadata.orientation ?? 1) >= 5;
    const width = turned ? metadata.height : metadata.width;
    const height = turned ? metadata.width : metadata.height;
    if (width * height > MAX_PIXELS) return 'unreadable';
    return { width, height, digest: createHash('sha256').update(bytes).digest('hex').slice(0, 10) };
  } catch {
    return 'unreadable';
  }
}

/** The image as published: resized, upright, without metadata. Returns the bytes of a WebP file. */
export async function drawFigure(directory: string, figure: { file: string; width: number }): Promise<Uint8Array> {
  return (await openImage(join(directory, figure.file)))
    .autoOrient()
    .resize({ width: figure.width, withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer();
}

/** The image of these bytes, or in this file. What reads it is loaded only now: most archives have no image. */
async function openImage(image: Uint8Array | string): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(image, { limitInputPixels: MAX_PIXELS });
}
