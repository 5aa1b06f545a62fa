import { expect, test } from 'vitest';
import { requireTools, toolPath } from '../support/signing/tools.ts';
import { askCosign } from './own-chains/ask-cosign.ts';
import { keptChains } from './own-chains/kept-chains.ts';

// Differences are meant to be read: when a new version answers otherwise, `node test/oracles/own-chains/keep-chains.ts` keeps what it says.
test.runIf(requireTools('cosign@2', 'cosign@3')).each(['cosign@2', 'cosign@3'] as const)(
  '%s says of all chains what is kept of it',
  { timeout: 120_000 },
  async name => {
    const chains = keptChains();
    const answers = await askCosign(toolPath(name), chains);
    expect(chains.filter(({ id, accepted }) => answers.get(id) !== accepted[name]).map(({ id }) => id)).toEqual([]);
  },
);
