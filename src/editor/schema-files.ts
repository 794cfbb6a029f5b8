import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jsonSchemaOf } from '../schema/json-schema.ts';
import { SCHEMA_NAMES, type SchemaName } from '../schema/schema-names.ts';

/** Where VS Code finds the schemas of YAML files: below the project. */
export const SCHEMA_FOLDER = '.vscode/schemas';
/** Where the Astro extension for VS Code looks for the schemas of front matter. */
const COLLECTIONS_FOLDER = '.astro/collections';
/** The list of texts, and which schema holds for each. */
export const COLLECTIONS_FILE = `${COLLECTIONS_FOLDER}/collections.json`;

/** The kinds of texts with front matter: their folder below the content folder, and how their files end. */
const TEXTS: { name: SchemaName; folder: string; ending: string }[] = [
  { name: 'claim', folder: 'claims', ending: '.mdx' },
  { name: 'page', folder: 'pages', ending: '.mdx' },
  { name: 'source', folder: 'sources', ending: '.md' },
];

/** A file to write: its path below the project, and its text. */
export interface SchemaFile {
  path: string;
  text: string;
}

/** The schemas as files for editors that read YAML. */
export function schemaFiles(): SchemaFile[] {
  return SCHEMA_NAMES.map((name) => ({
    path: `${SCHEMA_FOLDER}/${name}.schema.json`,
    text: write(jsonSchemaOf(name)),
  }));
}

/**
 * What the Astro extension reads to complete front matter: the schemas, and which of them holds for
 * which file of the content folder (an absolute path). Format: what Astro 7 writes for its own content
 * collections with `experimental.contentIntellisense`.
 */
export async function frontMatterFiles(content: string): Promise<SchemaFile[]> {
  const entries: Record<string, string> = {};
  for (const { folder, ending, name } of TEXTS) {
    const names = await readdir(join(content, folder), { recursive: true }).catch(() => []);
    for (const file of names.filter((each) => each.endsWith(ending)).sort()) {
      entries[decodeURIComponent(pathToFileURL(join(content, folder, file)).href).toLowerCase()] = collectionOf(name);
    }
  }
  const collections = TEXTS.map(({ name }) => ({ hasSchema: true, name: collectionOf(name) }));
  return [
    ...TEXTS.map(({ name }) => ({
      path: `${COLLECTIONS_FOLDER}/${collectionOf(name)}.schema.json`,
      text: write(jsonSchemaOf(name)),
    })),
    { path: COLLECTIONS_FILE, text: write({ collections, entries }) },
  ];
}

/** A name that no content collection of the site has. */
function collectionOf(name: SchemaName): string {
  return `${name}-front-matter`;
}

function write(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
