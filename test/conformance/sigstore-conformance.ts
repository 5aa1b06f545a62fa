import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import type { SigstoreRequirement } from '../../src/signing/requirements.ts';
import { parseTrustedRoot } from '../../src/signing/sigstore/trust/trust-root.ts';
import { verifyArtifact } from '../../src/signing/sigstore/verify-artifact.ts';
import { findFile } from './find-file.ts';
import { type Folders, QuestionError, type Suite } from './suite.ts';

const schema = v.object({ id: v.string(), path: v.optional(v.string()) });
type Case = v.InferOutput<typeof schema>;

/** Where the suite's folders of cases lie in its corpus. */
const places = join('assets', 'bundle-verify');

/** When the suite is judged: its certificates and keys are as old as its bundles, so that any day after them is the same. */
const today = new Date('2026-08-01T00:00:00Z');

const workflow =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';
const issuerOfWorkflow = 'https://token.actions.githubusercontent.com';

/** The folder of a case: by path, else by id in the suite's place for them. The `_fail` that is the answer may be missing. */
const folderOf = ({ id, path = id }: Case, folders: Folders): string => {
  const all = folders
    .flatMap(folder => [folder, join(folder, places)])
    .flatMap(folder => [resolve(folder, path), resolve(folder, `${path}_fail`)]);
  const found = all.find(folder => existsSync(join(folder, 'bundle.sigstore.json')));
  if (found === undefined) throw new QuestionError(`case ${id}: there is no ${path}/bundle.sigstore.json in ${folders.join(' or ')}`);
  return found;
};

const readKey = (pem: Buffer): KeyObject | undefined => {
  try {
    return createPublicKey(pem);
  } catch {
    // Why: one case hands over a key that is none; whoever loads a policy refuses it.
    return undefined;
  }
};

/** What Tidewaiter says of a case's bundle: `verified`, or the code or the sentence of the refusal. */
const judge = (folder: string, folders: Folders): string => {
  const read = (name: string): Buffer | undefined => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const reading = parseTrustedRoot(read('trusted_root.json') ?? readFileSync(findFile('public_good_root.json', folders)));
  if (reading.state === 'refused') return reading.reason;
  const pem = read('key.pub');
  const key = pem === undefined ? undefined : readKey(pem);
  if (pem !== undefined && key === undefined) return 'unreadable key';
  const subject = read('identity')?.toString().trim() ?? workflow;
  const issuer = read('issuer')?.toString().trim() ?? issuerOfWorkflow;
  const signer: SigstoreRequirement['signer'] =
    key === undefined
      ? { kind: 'certificate', identities: [{ subject: { kind: 'exact', value: subject }, issuer: { kind: 'exact', value: issuer } }] }
      : { kind: 'key', key, hashAlgorithm: 'sha256' };
  const outcome = verifyArtifact(
    read('bundle.sigstore.json') ?? Buffer.alloc(0),
    read('artifact') ?? readFileSync(findFile(join(places, 'a.txt'), folders)),
    { signer, trust: reading.root.material, transparencyLog: 'required', timestamp: 'accepted', certificateTransparency: 'required' },
    today,
  );
  return outcome.ok ? 'verified' : outcome.refusal.code;
};

export const sigstoreConformance: Suite<Case> = {
  form: `Case: {"id", "path"?: the folder of its files, else the id in ${places}, with or without _fail}. The files are the suite's: bundle.sigstore.json, and artifact, trusted_root.json, identity, issuer, key.pub where they are not the usual ones. Answer: {"id", "verified", "refusal"?}.`,
  schema,
  cases: corpus =>
    readdirSync(join(corpus, places), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => ({ id: name.replace(/_fail$/u, '') }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  idOf: ({ id }) => id,
  answer: (item, folders) => {
    const word = judge(folderOf(item, folders), folders);
    return word === 'verified' ? { verified: true } : { verified: false, refusal: word };
  },
};
