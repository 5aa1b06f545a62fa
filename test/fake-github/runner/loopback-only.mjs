// Loaded before an action under test: connections that leave this machine are refused and written down. Plain JavaScript, because a module
// in TypeScript would cost every measured run the loading of Node's type stripper.
import { appendFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { Socket } from 'node:net';

const { searchParams } = new URL(import.meta.url);
const log = searchParams.get('log');
const compileCache = searchParams.get('compile-cache');
// Not by its environment, which is that of the runner and nothing else.
if (compileCache) enableCompileCache(compileCache);

const connect = Reflect.get(Socket.prototype, 'connect');

const isLoopback = host => host === 'localhost' || host === '::1' || host.startsWith('127.');

Socket.prototype.connect = function guarded(...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === 'object' && first !== null ? first : { port: first, host: args[1] };
  const host = options.path === undefined ? String(options.host ?? 'localhost') : 'localhost';
  if (isLoopback(host)) return connect.apply(this, args);
  if (log) appendFileSync(log, `${host}:${options.port}\n`);
  process.nextTick(() => this.destroy(Object.assign(new Error(`connect ENETUNREACH ${host}`), { code: 'ENETUNREACH' })));
  return this;
};
