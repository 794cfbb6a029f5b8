import { placesFrom } from '../src/archive/places.ts';
import { frontMatterFiles, schemaFiles } from '../src/editor/schema-files.ts';
import { writeSchemas } from '../src/editor/write-schemas.ts';

// Writes the JSON Schemas that give editors completion: those of YAML files, and those of front matter.
const project = process.cwd();
const { content } = placesFrom(process.env, project);
await writeSchemas(project, [...schemaFiles(), ...(await frontMatterFiles(content))]);
