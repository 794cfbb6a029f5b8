import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { placesFrom } from '../src/archive/places.ts';
import { frontMatterFiles, schemaFiles } from '../src/editor/schema-files.ts';

// Writes the JSON Schemas that give editors completion: those of YAML files, and those of front matter.
const project = process.cwd();
const { content } = placesFrom(process.env, project);
for (const { path, text } of [...schemaFiles(), ...(await frontMatterFiles(content))]) {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}
