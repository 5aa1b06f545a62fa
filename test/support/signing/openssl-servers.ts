import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { encodeOcspRequest } from '../../../src/signing/revocation/ocsp.ts';
import { readCertificate } from '../../../src/signing/x509/certificate.ts';
import { startServerProcess } from './server-process.ts';
import { runTool } from './tools.ts';
import { type Identity, pemOf } from './x509-authority.ts';

/** A server on the loopback interface. */
export interface LoopbackServer {
  readonly url: string;
  close(): Promise<void>;
}

const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-openssl-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

const keyPem = ({ key }: Identity): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

const listen = async (
  answer: (body: Buffer, path: string) => Promise<Uint8Array>,
  type: string,
  folder: string,
): Promise<LoopbackServer> => {
  const server = createServer((request, response) => {
    buffer(request)
      .then(body => answer(body, request.url ?? '/'))
      .then(
        body => response.writeHead(200, { 'content-type': type }).end(body),
        error => response.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** An RFC 3161 timestamp server: each answer is made by `openssl ts`, at the machine's time. */
export const startTimestampServer = async (authority: Identity): Promise<LoopbackServer> => {
  const [certificate = Buffer.alloc(0), ...others] = authority.chain;
  const folder = folderWith({ 'tsa.crt': pemOf(certificate), 'chain.crt': pemOf(...others), 'tsa.key': keyPem(authority), serial: '01\n' });
  const setting = (name: string, value: string): string => `${name} = ${value}\n`;
  writeFileSync(
    join(folder, 'ts.cnf'),
    '[tsa]\ndefault_tsa = t\n[t]\n' +
      setting('serial', join(folder, 'serial')) +
      setting('signer_cert', join(folder, 'tsa.crt')) +
      setting('certs', join(folder, 'chain.crt')) +
      setting('signer_key', join(folder, 'tsa.key')) +
      'crypto_device = builtin\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256, sha384, sha512\n' +
      'accuracy = secs:1\ness_cert_id_chain = yes\ness_cert_id_alg = sha256\n',
  );
  let queue: Promise<unknown> = Promise.resolve();
  const answer = async (query: Buffer): Promise<Uint8Array> => {
    writeFileSync(join(folder, 'query'), query);
    await runTool('openssl', [
      'ts',
      '-reply',
      '-config',
      join(folder, 'ts.cnf'),
      '-queryfile',
      join(folder, 'query'),
      '-out',
      join(folder, 'reply'),
    ]);
    return readFileSync(join(folder, 'reply'));
  };
  // One after the other: openssl counts serial numbers in a file.
  const inTurn = (query: Buffer): Promise<Uint8Array> => {
    const next = queue.then(() => answer(query));
    queue = next.catch(() => undefined);
    return next;
  };
  return listen(inTurn, 'application/timestamp-reply', folder);
};

const indexDate = (date: Date): string => `${date.toISOString().replace(/[-:T]/gu, '').slice(2, 14)}Z`;
const serialOf = ({ serial }: Identity): string => serial.subarray(2).toString('hex').toUpperCase();

/** What openssl's database of an authority says of its certificates. */
export interface AuthorityDatabase {
  readonly issuer: Identity;
  readonly good: readonly Identity[];
  readonly revoked: readonly { readonly identity: Identity; readonly at: Date }[];
}

const databaseFiles = ({ issuer, good, revoked }: AuthorityDatabase): Readonly<Record<string, string | Uint8Array>> => ({
  'index.txt': [
    ...good.map(identity => `V\t401231000000Z\t\t${serialOf(identity)}\tunknown\t/CN=good\n`),
    ...revoked.map(({ identity, at }) => `R\t401231000000Z\t${indexDate(at)},keyCompromise\t${serialOf(identity)}\tunknown\t/CN=bad\n`),
  ].join(''),
  'index.txt.attr': 'unique_subject = no\n',
  crlnumber: '01\n',
  'ca.crt': pemOf(issuer.der),
  'ca.key': keyPem(issuer),
});

/** An OCSP responder: `openssl ocsp -port`. */
export const startOcspResponder = async (
  database: AuthorityDatabase,
  port: number,
  responder: Identity = database.issuer,
): Promise<LoopbackServer> => {
  const folder = folderWith({ ...databaseFiles(database), 'responder.crt': pemOf(responder.der), 'responder.key': keyPem(responder) });
  const own = readCertificate(database.issuer.der);
  if (!own) throw new Error('The authority has no certificate.');
  const question = new Uint8Array(encodeOcspRequest(own, own));
  const server = await startServerProcess({
    command: 'openssl',
    args: [
      'ocsp',
      '-port',
      String(port),
      '-index',
      'index.txt',
      '-CA',
      'ca.crt',
      '-rsigner',
      'responder.crt',
      '-rkey',
      'responder.key',
      '-ndays',
      '1',
    ],
    cwd: folder,
    // A whole question, about the authority itself: openssl serves one connection after the other, and waits for what is missing.
    isUp: async () => (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: question, headers: { connection: 'close' } })).ok,
  });
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A revocation list in DER, made by `openssl ca -gencrl`. */
export const makeOpensslCrl = async (database: AuthorityDatabase): Promise<Buffer> => {
  const folder = folderWith({
    ...databaseFiles(database),
    'ca.cnf': '[ca]\ndefault_ca = d\n[d]\ndatabase = index.txt\ncrlnumber = crlnumber\ndefault_md = sha256\ndefault_crl_days = 7\n',
  });
  try {
    await runTool('openssl', ['ca', '-gencrl', '-config', 'ca.cnf', '-keyfile', 'ca.key', '-cert', 'ca.crt', '-out', 'crl.pem'], {
      cwd: folder,
    });
    await runTool('openssl', ['crl', '-in', 'crl.pem', '-outform', 'DER', '-out', 'crl.der'], { cwd: folder });
    return readFileSync(join(folder, 'crl.der'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A server of files by their paths (`/a.crl`). Files may be added while it runs. */
export const startFileServer = (files: ReadonlyMap<string, Uint8Array>): Promise<LoopbackServer> =>
  listen(
    async (_, path) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`There is no ${path}.`);
      return bytes;
    },
    'application/pkix-crl',
    mkdtempSync(join(tmpdir(), 'tidewaiter-file-')),
  );
