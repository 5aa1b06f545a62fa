import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type BodyLimits, createBodyReader } from '../../../app/server/read-body.ts';

let server: Server | undefined;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.closeAllConnections();
  server?.close();
});

/** A server that reads bodies and tells what became of each, by the path of its request. */
const serve = async (limits: BodyLimits) => {
  const outcomes = new Map<string, string>();
  const read = createBodyReader(limits);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const reading = await read(request);
    outcomes.set(request.url ?? '', reading.state === 'read' ? `read ${reading.bytes.toString('latin1')}` : reading.state);
    response.end();
  };
  server = createServer((request, response) => void answer(request, response));
  server.listen(0);
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  /** Begins a request from an address of this machine: so many bytes of a body that is one byte longer. */
  const begin = async (name: string, bytes: number, from = '127.0.0.1'): Promise<Socket> => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from });
    sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(`POST /${name} HTTP/1.1\r\nHost: x\r\nContent-Length: ${bytes + 1}\r\n\r\n${'x'.repeat(bytes)}`);
    // So that they come in this order.
    await new Promise(resolve => setTimeout(resolve, 15));
    return socket;
  };
  return { outcomes, begin, port };
};

const wide: BodyLimits = { one: 1_000_000, all: 10_000_000, address: 10_000_000, bodies: 100 };

test('one address has its share, within which its own bodies make room, and no other address does', async () => {
  const { outcomes, begin } = await serve({ ...wide, address: 300_000 });
  const others = await begin('other', 250_000, '127.0.0.2');
  for (let count = 0; count < 5; count += 1) await begin(`flood-${count}`, 120_000);
  others.write('x');
  await expect.poll(() => outcomes.get('/other')).toMatch(/^read x{250001}$/u);
  expect([...outcomes].filter(([path]) => path.startsWith('/flood')).map(([, state]) => state)).toEqual(['busy', 'busy', 'busy']);
});

test('of too many bodies the one goes that has waited longest, and never the one that has just come', async () => {
  const { outcomes, begin } = await serve({ ...wide, bodies: 3 });
  const open: Socket[] = [];
  for (let count = 0; count < 6; count += 1) open.push(await begin(`${count}`, 10));
  expect([...outcomes]).toEqual([
    ['/0', 'busy'],
    ['/1', 'busy'],
    ['/2', 'busy'],
  ]);
  for (const socket of open.slice(3)) socket.write('x');
  await expect
    .poll(() => ['/3', '/4', '/5'].map(path => outcomes.get(path)))
    .toEqual(Array.from({ length: 3 }, () => `read ${'x'.repeat(11)}`));
});

test('what a body held is free again, whether it was read, was too long, was cut off or had to go', async () => {
  const { outcomes, begin } = await serve({ ...wide, one: 50_000, all: 120_000 });
  for (let round = 0; round < 10; round += 1) {
    (await begin(`read-${round}`, 40_000)).write('x');
    (await begin(`cut-${round}`, 40_000)).destroy();
    const chunked = await begin(`none-${round}`, 0);
    chunked.destroy();
    const long = connect({ port: sockets[0]?.remotePort ?? 0, host: '127.0.0.1' });
    sockets.push(long);
    long.on('error', () => undefined);
    long.write(`POST /long-${round} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nea61\r\n${'x'.repeat(0xea61)}\r\n`);
    await expect
      .poll(() => [outcomes.get(`/read-${round}`)?.length, outcomes.get(`/cut-${round}`), outcomes.get(`/long-${round}`)])
      .toEqual([40_006, 'cut', 'too-large']);
  }
});

test.each([
  ['in pieces of no told length', 'Transfer-Encoding: chunked', 'fff\r\n'],
  ['that say who sent them otherwise', 'X-Forwarded-For: 203.0.113.9\r\nForwarded: for=203.0.113.9\r\nContent-Length: 900000', ''],
  ['that promise more than they send', 'Content-Length: 900000\r\nExpect: 100-continue', ''],
] as const)('bodies %s have one share as well, and keep nobody else out', async (_what, headers, beforeBody) => {
  const { outcomes, begin, port } = await serve({ ...wide, address: 300_000 });
  for (let count = 0; count < 8; count += 1) {
    const socket = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.1' });
    sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(`POST /flood-${count} HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n${beforeBody}${'x'.repeat(4_000)}`);
  }
  const other = await begin('other', 250_000, '127.0.0.2');
  other.write('x');
  await expect.poll(() => outcomes.get('/other')).toMatch(/^read x{250001}$/u);
});
