/**
 * Imports every module of a folder and prints, as JSON, what of the world they touched by that alone: environment, clock, chance, network,
 * processes, files, timers. What a package outside the folder does is not theirs: only the nearest frame of the stack counts.
 */
import childProcess from 'node:child_process';
import fs, { readdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = '', ...left] = process.argv.slice(2);
const base = pathToFileURL(folder).href;
const touched: string[] = [];

const note = (what: string): void => {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  const outer = frames.find(frame => !frame.includes(import.meta.url) && !frame.includes('node:') && !frame.includes('at Proxy.'));
  const module = /file:\/\/[^:)]+/u.exec(outer ?? '')?.[0] ?? '';
  if (module.startsWith(base)) touched.push(`${module.slice(base.length + 1)} touches ${what}`);
};

/** A function that tells that it is called, and then does what it does. */
const noting = <F extends object>(what: string, target: F): F =>
  new Proxy(target, {
    apply: (called, self, args) => {
      note(what);
      return Reflect.apply(called as (...all: unknown[]) => unknown, self, args);
    },
    construct: (called, args) => {
      note(what);
      return Reflect.construct(called as new (...all: unknown[]) => object, args);
    },
  });

const poison = (name: string, owner: object, keys: readonly string[]): void => {
  for (const key of keys) {
    const value: unknown = Reflect.get(owner, key);
    if (typeof value === 'function') Reflect.set(owner, key, noting(`${name}.${key}`, value));
  }
};

const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !left.includes(path))
  .toSorted();

process.env = new Proxy(process.env, {
  get: (values, key) => {
    note(`process.env.${String(key)}`);
    return Reflect.get(values, key);
  },
  has: (values, key) => {
    note(`process.env.${String(key)}`);
    return Reflect.has(values, key);
  },
  ownKeys: values => {
    note('process.env');
    return Reflect.ownKeys(values);
  },
});
poison('global', globalThis, ['Date', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'WebSocket']);
poison('Math', Math, ['random']);
poison('crypto', globalThis.crypto, ['randomUUID', 'getRandomValues']);
poison('performance', performance, ['now']);
poison('console', console, ['log', 'error', 'warn', 'info', 'debug']);
poison('process', process, ['on', 'once', 'cwd', 'exit', 'hrtime', 'chdir']);
poison('child_process', childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
poison('net', net, ['connect', 'createConnection', 'createServer']);
poison(
  'fs',
  fs,
  Object.keys(fs).filter(key => typeof Reflect.get(fs, key) === 'function' && /^[a-z]/u.test(key)),
);
poison('fs.promises', fs.promises, Object.keys(fs.promises));
syncBuiltinESMExports();

for (const path of modules) await import(pathToFileURL(join(folder, path)).href);
process.stdout.write(`${JSON.stringify({ modules: modules.length, touched })}\n`);
