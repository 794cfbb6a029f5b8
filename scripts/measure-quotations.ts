import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatMeasurement, measureQuotations } from '../src/citation/measure.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined) {
  console.error('Usage: node scripts/measure-quotations.ts FILE [--json]');
  process.exit(2);
}
const measurement = measureQuotations(readFileSync(file, 'utf8'));
console.log(values.json ? JSON.stringify(measurement, null, 2) : formatMeasurement(measurement));
process.exitCode = measurement.wrong.length > 0 ? 1 : 0;
