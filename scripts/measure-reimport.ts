import { measureVersions } from '../src/import/measure-versions.ts';
import { readCall } from './read-call.ts';

const {
  values,
  positionals: [folder = ''],
} = readCall(
  'Usage: npm run measure:reimport -- FOLDER [--json], a folder of folders of dated Markdown files',
  { options: { json: { type: 'boolean', default: false } }, allowPositionals: true },
  ({ positionals }) => positionals.length > 0,
);
const measurement = await measureVersions(folder);
if (values.json) console.log(JSON.stringify(measurement, null, 2));
else for (const [name, value] of Object.entries(measurement)) console.log(`${name.padEnd(22)}${value}`);
