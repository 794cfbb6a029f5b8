import { z } from 'astro/zod';

/** The list of what a build made, beside the site's first page. */
export const MANIFEST_FILE = 'integrity.json';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  /** Of this format. */
  version: z.literal(1),
  /** Address of the site, with a slash at the end. */
  site: z.string(),
  /** Every file of the site but this one, by its path below the site: SHA-256 and length in bytes. */
  files: z.record(
    z.string().refine(isSafePath, 'is no path below the site'),
    z.strictObject({ sha256: digest, bytes: z.int().min(0) }),
  ),
  /** Every archived source by id: of the bytes that were imported, as far as known, and of the archived copy. */
  sources: z.record(z.string(), z.strictObject({ imported: z.string().nullable(), archived: digest })),
});

/** What a build made: a fingerprint of every file of the site and of every source that it rests on. */
export type Manifest = z.output<typeof manifestSchema>;

/** The JSON Schema (draft 2020-12) of the file. */
export function manifestJsonSchema(): Record<string, unknown> {
  return { title: 'data-integrity', ...z.toJSONSchema(manifestSchema, { target: 'draft-2020-12' }) };
}

/** The manifest as a file: the same site always gives the same bytes. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** Reads a manifest that may come from anywhere; a sentence when it is none. */
export function readManifest(text: string): Manifest | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'It is no JSON.';
  }
  const result = manifestSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return `It is no list of a build (${issue?.path.join('.') || 'the whole'}: ${issue?.message}).`;
}

/** Whether a path of a manifest stays below the folder it is joined to. */
function isSafePath(path: string): boolean {
  return path !== '' && path.split('/').every((part) => !['', '.', '..'].includes(part)) && !/[\\\0]/.test(path);
}
