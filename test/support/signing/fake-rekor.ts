import { sign } from 'node:crypto';
import canonicalize from 'canonicalize';
import { keyPair, sha256, spki } from './certificates.ts';

const leafHash = (body: Buffer): Buffer => sha256(Buffer.from([0]), body);
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.from([1]), left, right);
const splitAt = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

/** The root of a Merkle tree. Source: RFC 6962 2.1. */
const rootOf = (leaves: readonly Buffer[]): Buffer => {
  const [first = sha256()] = leaves;
  if (leaves.length <= 1) return first;
  const at = splitAt(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, at)), rootOf(leaves.slice(at)));
};

/** The path from a leaf to the root. Source: RFC 6962 2.1.1. */
const pathOf = (index: number, leaves: readonly Buffer[]): readonly Buffer[] => {
  if (leaves.length <= 1) return [];
  const at = splitAt(leaves.length);
  return index < at
    ? [...pathOf(index, leaves.slice(0, at)), rootOf(leaves.slice(at))]
    : [...pathOf(index - at, leaves.slice(at)), rootOf(leaves.slice(0, at))];
};

/** An entry as a log hands it out: Rekor v1's answer, from which bundles and annotations are made. */
export interface LoggedEntry {
  readonly body: Buffer;
  readonly kind: string;
  readonly version: string;
  readonly integratedTime: number;
  readonly logIndex: number;
  readonly logId: Buffer;
  readonly signedEntryTimestamp: Buffer;
  readonly proof: { readonly checkpoint: string; readonly hashes: readonly Buffer[]; readonly rootHash: Buffer; readonly treeSize: number };
}

const canonical = (value: unknown): Buffer => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('no JSON');
  return Buffer.from(text);
};

/** The entry as bundles have it: protobuf's TransparencyLogEntry. Rekor v2 gives no signed time. */
export const transparencyLogEntry = (entry: LoggedEntry, version: 'rekor-v1' | 'rekor-v2'): object => ({
  logIndex: String(entry.logIndex),
  logId: { keyId: entry.logId.toString('base64') },
  kindVersion: { kind: entry.kind, version: entry.version },
  ...(version === 'rekor-v1'
    ? {
        integratedTime: String(entry.integratedTime),
        inclusionPromise: { signedEntryTimestamp: entry.signedEntryTimestamp.toString('base64') },
      }
    : {}),
  inclusionProof: {
    logIndex: String(entry.logIndex),
    rootHash: entry.proof.rootHash.toString('base64'),
    treeSize: String(entry.proof.treeSize),
    hashes: entry.proof.hashes.map(hash => hash.toString('base64')),
    checkpoint: { envelope: entry.proof.checkpoint },
  },
  canonicalizedBody: entry.body.toString('base64'),
});

/** A transparency log with a real Merkle tree that signs entries (SET) and checkpoints. */
export const createFakeRekor = (clock: () => Date, name = 'rekor.example') => {
  const key = keyPair();
  const logId = sha256(spki(key.publicKey));
  // Why leaves before the first entry: protobuf's JSON leaves a log index of 0 out, and sigstore-go then refuses the bundle.
  const leaves = ['one', 'two', 'three'].map(text => leafHash(Buffer.from(text)));

  /** Adds an entry whose body is already canonical in meaning. */
  const add = (body: { readonly kind: string; readonly apiVersion: string; readonly spec: unknown }): LoggedEntry => {
    const bytes = canonical(body);
    leaves.push(leafHash(bytes));
    const [logIndex, treeSize, rootHash] = [leaves.length - 1, leaves.length, rootOf(leaves)];
    const integratedTime = Math.floor(clock().getTime() / 1000);
    const promised = canonical({ body: bytes.toString('base64'), integratedTime, logIndex, logID: logId.toString('hex') });
    const note = `${name} - 12345\n${treeSize}\n${rootHash.toString('base64')}\n`;
    const noteSignature = Buffer.concat([logId.subarray(0, 4), sign('sha256', Buffer.from(note), key.privateKey)]);
    return {
      body: bytes,
      kind: body.kind,
      version: body.apiVersion,
      integratedTime,
      logIndex,
      logId,
      signedEntryTimestamp: sign('sha256', promised, key.privateKey),
      proof: {
        checkpoint: `${note}\n\u2014 ${name} ${noteSignature.toString('base64')}\n`,
        hashes: pathOf(logIndex, leaves),
        rootHash,
        treeSize,
      },
    };
  };

  return { name, publicKey: key.publicKey, logId, add };
};

export type FakeRekor = ReturnType<typeof createFakeRekor>;
