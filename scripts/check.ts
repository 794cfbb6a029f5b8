import { loadArchive } from '../src/archive/load.ts';
import { placesFrom } from '../src/archive/places.ts';
import { reportFaults } from '../src/check/report-pretty.ts';

const result = await loadArchive(placesFrom(process.env, process.cwd()), { drafts: true });
process.stdout.write(reportFaults(result));
process.exitCode = result.archive ? 0 : 1;
