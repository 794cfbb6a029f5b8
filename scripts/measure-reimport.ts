import { parseArgs } from 'node:util';
import { measureVersions } from '../src/import/measure-versions.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run measure:reimport -- FOLDER [--json], a folder of folders of dated Markdown files');
  process.exit(2);
}
const measurement = await measureVersions(folder);
if (values.json) console.log(JSON.stringify(measurement, null, 2));
else for (const [name, value] of Object.entries(measurement)) console.log(`${name.padEnd(22)}${value}`);
