import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { PlainReading } from '../../../src/review/rendered/proofs/plain-reading.ts';
import { judgementOf } from '../../../src/review/scan-batches.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { InMemoryRepository } from '../../support/in-memory-repository.ts';

const judgement = judgementOf(
  { policy: defaultPolicy, rules: allRules, version: '0' },
  { reader: new InMemoryRepository({ base: {}, head: {} }), clock: { today: () => '2026-11-24' } },
);

const template =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: {{ .Release.Name }}}\nspec:\n  containers:\n    - name: web\n      image: {{ .Values.image }}\n';

const isAsWell = (to: string): boolean =>
  new PlainReading(judgement).readsAsWell(sourceFile('web/templates/pod.yaml', template), sourceFile('web/templates/pod.yaml', to));

describe('a template that is edited reads as well as before', () => {
  test('with a line more that sets something', () => {
    expect(isAsWell(template.replace('spec:\n', 'spec:\n  hostUsers: false\n'))).toBe(true);
  });

  test('not with one that stands too far left to be read', () => {
    expect(isAsWell(template.replace('      image', '   securityContext: {}\n      image'))).toBe(false);
  });

  test('not where something is found that was not', () => {
    expect(isAsWell(template.replace('spec:\n', 'spec:\n  hostNetwork: true\n'))).toBe(false);
  });
});
