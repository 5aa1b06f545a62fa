import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import canonicalize from 'canonicalize';
import * as v from 'valibot';

/** A TUF repository on loopback with one target, `trusted_root.json`. Source: TUF specification 1.0, chapters 4 and 5. */
export interface TufRepository {
  readonly url: string;
  /** The first `root.json`. */
  readonly root: Buffer;
  /** Publishes another content of the target, properly signed. */
  readonly publish: (content: string) => void;
  /** Changes a file as somebody without keys can. */
  readonly tamper: (path: string, change: (content: Buffer) => Buffer) => void;
  readonly paths: () => readonly string[];
  /** Answers nothing any more, without closing connections. */
  readonly fallSilent: () => void;
  readonly close: () => Promise<void>;
}

const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('no JSON');
  return text;
};
const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

const signedBy = (key: { readonly id: string; readonly privateKey: KeyObject }, signed: object): Buffer =>
  Buffer.from(
    JSON.stringify({
      signed,
      signatures: [{ keyid: key.id, sig: sign(null, Buffer.from(canonical(signed)), key.privateKey).toString('hex') }],
    }),
  );

/** Starts a repository whose metadata all expire at a time. */
export const startTufRepository = async (content: string, expires: Date): Promise<TufRepository> => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const description = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw } };
  const key = { id: sha256(canonical(description)), privateKey };
  const common = { spec_version: '1.0.31', expires: expires.toISOString().replace(/\.\d+Z$/u, 'Z') };
  const role = { keyids: [key.id], threshold: 1 };
  const roles = { root: role, timestamp: role, snapshot: role, targets: role };
  const root = signedBy(key, { ...common, _type: 'root', version: 1, consistent_snapshot: true, keys: { [key.id]: description }, roles });
  const files = new Map<string, Buffer>([['/1.root.json', root]]);
  let version = 0;
  const publish = (text: string): void => {
    version += 1;
    const [length, hashes] = [Buffer.byteLength(text), { sha256: sha256(text) }];
    const targets = signedBy(key, { ...common, _type: 'targets', version, targets: { 'trusted_root.json': { length, hashes } } });
    const snapshot = signedBy(key, { ...common, _type: 'snapshot', version, meta: { 'targets.json': { version } } });
    files.set(`/targets/${hashes.sha256}.trusted_root.json`, Buffer.from(text));
    files.set(`/${version}.targets.json`, targets);
    files.set(`/${version}.snapshot.json`, snapshot);
    files.set('/timestamp.json', signedBy(key, { ...common, _type: 'timestamp', version, meta: { 'snapshot.json': { version } } }));
  };
  publish(content);
  let answers = true;
  const server = createServer((request, response) => {
    if (!answers) return;
    const file = files.get(request.url ?? '');
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = v.parse(v.object({ port: v.number() }), server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    root,
    publish,
    tamper: (path, change) => {
      const file = files.get(path);
      if (file === undefined) throw new Error(`${path} is not there.`);
      files.set(path, change(file));
    },
    paths: () => [...files.keys()],
    fallSilent: () => {
      answers = false;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
