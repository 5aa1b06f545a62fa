import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CompiledScripts } from './start/compiled-scripts.ts';
import { asAtFirst, keepHeapSmall, loosenHeap } from './start/frugal-heap.ts';
import { runShape } from './start/run-shape.ts';

/**
 * The bundle of `main.ts`, and the digest of its files. This file is run as CommonJS: ES modules that import a built-in one load all of it.
 */
const program = join(__dirname, 'program');
const digest = readFileSync(join(program, 'digest'), 'latin1').trim();

const { isFrugal, suffix } = runShape(process.argv.slice(2));
// Why before any script is loaded, and with scripts kept apart: V8 refuses what it compiled under other flags.
if (isFrugal) keepHeapSmall();

// Why there: the cache lies in the user's own folder, where no one else can write.
const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
const state = `${digest}-${process.version}-${process.arch}${suffix}`;
const scripts = new CompiledScripts(join(caches, 'tidewaiter', state), isFrugal ? { compile: asAtFirst } : { settle: loosenHeap });

/** The oldest release of Node.js that has what the program uses. */
const oldestNode = 24;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  process.stderr.write(`Tidewaiter needs Node.js ${oldestNode} or newer, and this is ${process.version}: https://nodejs.org/en/download\n`);
  process.exit(2);
}

process.once('exit', () => scripts.save());
scripts.load(join(program, 'index.js'));
