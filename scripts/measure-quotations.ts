import { readFileSync } from 'node:fs';
import { formatMeasurement, measureQuotations } from '../src/citation/measure.ts';
import { readCall } from './read-call.ts';

const {
  values,
  positionals: [file = ''],
} = readCall(
  'Usage: npm run measure:quotations -- FILE [--json]',
  { options: { json: { type: 'boolean', default: false } }, allowPositionals: true },
  ({ positionals }) => positionals.length > 0,
);
const measurement = measureQuotations(readFileSync(file, 'utf8'));
console.log(values.json ? JSON.stringify(measurement, null, 2) : formatMeasurement(measurement));
process.exitCode = measurement.wrong.length > 0 ? 1 : 0;
