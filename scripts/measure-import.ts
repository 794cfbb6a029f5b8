import { measureExtraction } from '../src/import/measure-extraction.ts';
import { readCall } from './read-call.ts';

const {
  values,
  positionals: [folder = ''],
} = readCall(
  'Usage: npm run measure:import -- FOLDER [--json], a folder of pages with marked paragraphs',
  { options: { json: { type: 'boolean', default: false } }, allowPositionals: true },
  ({ positionals }) => positionals.length > 0,
);
const measurement = await measureExtraction(folder);
if (values.json) console.log(JSON.stringify(measurement, null, 2));
else for (const [name, value] of Object.entries(measurement)) console.log(`${name.padEnd(22)}${value}`);
