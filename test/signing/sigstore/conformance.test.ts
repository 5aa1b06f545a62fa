import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sigstoreConformance } from '../../conformance/sigstore-conformance.ts';
import { corpusPath, hasCorpus } from '../../support/corpus.ts';

const place = ['sigstore-conformance', 'assets', 'bundle-verify'] as const;
const corpus = corpusPath('sigstore-conformance');
const names = hasCorpus(...place)
  ? readdirSync(corpusPath(...place), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
  : [];

const isVerified = (name: string): unknown => sigstoreConformance.answer({ id: name.replace(/_fail$/u, '') }, [corpus]);

describe.runIf(names.length > 0)("Sigstore's conformance suite of bundles", () => {
  it('has 70 cases', () => {
    expect(names).toHaveLength(70);
  });

  it.each(names.filter(name => !name.endsWith('_fail')))('%s is verified', name => {
    expect(isVerified(name)).toEqual({ verified: true });
  });

  it.each(names.filter(name => name.endsWith('_fail')))('%s is refused', name => {
    expect(isVerified(name)).toEqual({ verified: false, refusal: expect.stringMatching(/./u) });
  });
});
