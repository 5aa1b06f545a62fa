/** Prints how fast Tidewaiter is, as ratios and growth. Run by `npm run bench`; it judges nothing. */
import { cpus, totalmem } from 'node:os';
import { measureAction } from './action.ts';
import { measureCommandLine } from './command-line.ts';
import { measureHostile } from './hostile.ts';
import { printTable } from './table.ts';
import { measureThroughput } from './throughput.ts';

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
console.log(`Machine: ${machine}\n`);
printTable('Command line, whole process (median of 15, paired with `node -e 0`)', await measureCommandLine());
printTable('Action, whole process against the fake GitHub (median of 7)', await measureAction());
printTable('Warm scan of a generated mix', await measureThroughput());
printTable('Hostile inputs under 1 MB, warm scan of one file', await measureHostile());
