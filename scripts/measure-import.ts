import { parseArgs } from 'node:util';
import { measureExtraction } from '../src/import/measure-extraction.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run measure:import -- FOLDER [--json], a folder of pages with marked paragraphs');
  process.exit(2);
}
const measurement = await measureExtraction(folder);
if (values.json) console.log(JSON.stringify(measurement, null, 2));
else for (const [name, value] of Object.entries(measurement)) console.log(`${name.padEnd(22)}${value}`);
