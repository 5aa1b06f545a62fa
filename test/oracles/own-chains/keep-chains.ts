/** `node test/oracles/own-chains/keep-chains.ts` makes all chains anew, asks both cosigns about them, and keeps chains and answers in chains.json. */
import { writeFileSync } from 'node:fs';
import { ownChains, signatureOf } from '../../support/signing/own-chains.ts';
import { findJudge, remedy } from '../judge-cache.ts';
import { askCosign } from './ask-cosign.ts';
import { keptFile, signedBlob } from './kept-chains.ts';

const programOf = (name: 'cosign@2' | 'cosign@3'): string => {
  const program = findJudge(name);
  if (program === undefined) throw new Error(`${name} is not built. ${remedy(name)}`);
  return program;
};

const chains = ownChains().map(({ id, leaf, between, root }) => ({
  id,
  leaf: leaf.der,
  chain: [...between.map(({ der }) => der), root.der],
  signature: signatureOf(leaf, signedBlob),
}));
const [second, third] = [await askCosign(programOf('cosign@2'), chains), await askCosign(programOf('cosign@3'), chains)];
const encode = (bytes: Buffer): string => bytes.toString('base64');
const kept = chains.map(({ id, leaf, chain, signature }) => ({
  id,
  leaf: encode(leaf),
  chain: chain.map(encode),
  signature: encode(signature),
  accepted: { 'cosign@2': second.get(id), 'cosign@3': third.get(id) },
}));
writeFileSync(keptFile, `${JSON.stringify(kept, undefined, 2)}\n`);
process.stdout.write(`Kept ${kept.length} chains.\n`);
