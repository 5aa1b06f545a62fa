import { expect, test } from 'vitest';
import { fullLoad } from '../support/full-load.ts';
import { requireTools, toolPath } from '../support/signing/tools.ts';
import { askCosign } from './own-chains/ask-cosign.ts';
import { keptChains } from './own-chains/kept-chains.ts';

// Differences are meant to be read: when a new version answers otherwise, `node test/oracles/own-chains/keep-chains.ts` keeps what it says.
// Why a sixth of them: a start of cosign for each chain takes a fortieth of the whole suite, and what cosign says changes with its version only.
test.runIf(requireTools('cosign@2', 'cosign@3')).each([
  ['cosign@2', 0],
  ['cosign@3', 3],
] as const)('%s says what is kept of it: of every sixth chain, and of all under full load', { timeout: 120_000 }, async (name, turn) => {
  const chains = keptChains().filter((_, index) => fullLoad || index % 6 === turn);
  const answers = await askCosign(toolPath(name), chains);
  expect(chains.filter(({ id, accepted }) => answers.get(id) !== accepted[name]).map(({ id }) => id)).toEqual([]);
});
