/** Prints how fast Tidewaiter is, as ratios and growth. Run by `npm run bench`, or `npm run bench -- NAME…` for parts of it; it judges nothing. */
import { cpus, loadavg, totalmem } from 'node:os';
import { measureAction } from './action.ts';
import { printApp, printHostileApp, printLargeApp } from './app.ts';
import { measureCauses } from './causes.ts';
import { measureCommandLine } from './command-line.ts';
import { printDashboard } from './dashboard.ts';
import { measureEditor } from './editor.ts';
import { measureGrowth } from './growth.ts';
import { measureHostile } from './hostile.ts';
import { printImageSigning } from './image-signing.ts';
import { measureJoinedFiles } from './joined-files.ts';
import { measureKustomize } from './kustomize.ts';
import { measureHostileChanges, measureLargeChange } from './large-change.ts';
import { measureOrgRules } from './org-rules.ts';
import { measureRender } from './render.ts';
import { measureScans } from './scans.ts';
import { printTable } from './table.ts';
import { measureThroughput } from './throughput.ts';

const parts = new Map<string, () => Promise<void>>([
  [
    'command-line',
    async () =>
      printTable('Command line, whole process (median of 15, of the long scan 5; paired with `node -e 0`)', await measureCommandLine()),
  ],
  ['action', async () => printTable('Action, whole process against the fake GitHub (median of 7)', await measureAction())],
  ['throughput', async () => printTable('Warm scan of a generated mix', await measureThroughput())],
  ['hostile', async () => printTable('Hostile inputs under 1 MB, warm scan of one file', await measureHostile())],
  ['large-change', async () => printTable('A change of ten megabytes, whole review', await measureLargeChange())],
  ['hostile-changes', async () => printTable('Hostile changes, whole review', await measureHostileChanges())],
  [
    'growth',
    async () =>
      printTable('Repositories with four times as many members (linear: at most 4 times the processor time)', await measureGrowth()),
  ],
  [
    'joined-files',
    async () =>
      printTable(
        'A change in a repository of 5,000 manifests and 200 Dockerfiles (CPU of the thread, median of 5)',
        await measureJoinedFiles(),
      ),
  ],
  [
    'causes',
    async () => printTable('Search for causes beside the review that it belongs to (median, time of the thread)', await measureCauses()),
  ],
  [
    'render',
    () => {
      printTable('Charts and kustomizations, rendered with what decided about each part (CPU of the thread, median of 7)', measureRender());
      return Promise.resolve();
    },
  ],
  [
    'kustomize',
    async () =>
      printTable(
        "Kustomizations here and in kustomize's own library (CPU of the process, all threads, warm; median of 5)",
        await measureKustomize(),
      ),
  ],
  [
    'org-rules',
    () => {
      printTable("An organization's rules: 200 policies over 2,000 objects (CPU of the process; warm: median of 5)", measureOrgRules());
      return Promise.resolve();
    },
  ],
  [
    'scans',
    () => {
      printTable("Two scanners' reports compared by the command line's bundle (CPU of the whole process)", measureScans());
      return Promise.resolve();
    },
  ],
  ['editor', async () => printTable('The language server: from a key stroke to the diagnostics, by the clock', await measureEditor())],
  ['image-signing', printImageSigning],
  ['app', printApp],
  ['hostile-app', printHostileApp],
  ['large-app', printLargeApp],
  ['dashboard', printDashboard],
]);

const asked = process.argv.slice(2);
const unknown = asked.find(name => !parts.has(name));
if (unknown !== undefined) throw new Error(`There is no part "${unknown}": ${[...parts.keys()].join(', ')}.`);

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const load = loadavg()[0] ?? 0;
console.log(`Machine: ${machine}; ${load.toFixed(1)} processes wanted a processor in the minute before\n`);
for (const [name, print] of parts) if (asked.length === 0 || asked.includes(name)) await print();
