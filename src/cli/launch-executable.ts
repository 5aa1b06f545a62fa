import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { getAsset } from 'node:sea';
import { CompiledScripts } from './start/compiled-scripts.ts';
import { asAtFirst, keepHeapSmall, loosenHeap } from './start/frugal-heap.ts';
import { runShape } from './start/run-shape.ts';

/** Begins the program within an executable, whose assets its scripts are (`.github/scripts/build-executable.ts`). Otherwise it is `launch.ts`. */
const { isFrugal, suffix } = runShape(process.argv.slice(2));
if (isFrugal) keepHeapSmall();

const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
const state = `${getAsset('digest', 'utf8').trim()}-${process.version}-${process.arch}-executable${suffix}`;
const scripts = new CompiledScripts(join(caches, 'tidewaiter', state), {
  read: file => getAsset(basename(file), 'utf8'),
  ...(isFrugal ? { compile: asAtFirst } : { settle: loosenHeap }),
});

process.once('exit', () => scripts.save());
scripts.load(join('program', 'index.js'));
