import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { pemOf } from '../../support/signing/x509-authority.ts';
import { sourceFolder } from '../judge-cache.ts';

/** Whether each cosign accepts the signature. */
const verdicts = v.object({ 'cosign@2': v.boolean(), 'cosign@3': v.boolean() });

const der = v.pipe(
  v.string(),
  v.transform((text): Buffer => Buffer.from(text, 'base64')),
);

const keptChain = v.object({
  id: v.string(),
  /** The signer's certificate. */
  leaf: der,
  /** Its issuers from below, the root last. */
  chain: v.pipe(v.array(der), v.minLength(1)),
  /** Of `signedBlob`, by the leaf's key. */
  signature: der,
  accepted: verdicts,
});

/** A chain of an authority that a policy names, a signature by its leaf, and what both cosigns say of it. */
export type KeptChain = v.InferOutput<typeof keptChain>;

/** What all signatures are of. */
export const signedBlob: Buffer = Buffer.from('an image\n');

export const keptFile: string = join(sourceFolder, 'own-chains', 'chains.json');

/** The chains, as they are kept. `keep-chains.ts` makes them anew. */
export const keptChains = (): readonly KeptChain[] => v.parse(v.array(keptChain), JSON.parse(readFileSync(keptFile, 'utf8')));

/** The files in which cosign takes a signature with its chain. */
export const chainFiles = ({ leaf, chain, signature }: Omit<KeptChain, 'accepted'>): Readonly<Record<string, string>> => ({
  'leaf.pem': pemOf(leaf).toString(),
  'chain.pem': pemOf(...chain).toString(),
  blob: signedBlob.toString(),
  'blob.sig': signature.toString('base64'),
});

/** How cosign is asked: the last of the chain is trusted, and neither logs nor timestamps are asked for. */
export const chainQuestion: readonly string[] = [
  'verify-blob',
  ...['--certificate', 'leaf.pem', '--certificate-chain', 'chain.pem', '--signature', 'blob.sig'],
  ...['--insecure-ignore-tlog', '--insecure-ignore-sct'],
  ...['--certificate-identity-regexp', '.*', '--certificate-oidc-issuer-regexp', '.*'],
  'blob',
];
