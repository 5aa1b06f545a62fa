// Loaded before a program that must not reach the network: any try is said on standard error and fails.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

const refuse = what => () => {
  process.stderr.write(`NETWORK: ${what}\n`);
  throw new Error(`There is no network: ${what}`);
};

Socket.prototype.connect = refuse('connect');
dns.lookup = refuse('lookup');
dns.promises.lookup = refuse('lookup');
globalThis.fetch = refuse('fetch');
syncBuiltinESMExports();
