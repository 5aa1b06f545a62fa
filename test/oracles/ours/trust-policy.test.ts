import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseTrustPolicy } from '../../../src/signing/notation/parse-trust-policy.ts';
import { applicableStatement } from '../../../src/signing/notation/trust-policy.ts';
import { storesOf } from '../../support/signing/notation-scene.ts';
import { issue } from '../../support/signing/x509-authority.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ document: v.string(), image: v.optional(v.string()) });
const answer = v.object({ policy: v.optional(v.string()), level: v.optional(v.string()) });

const stores = storesOf({ 'ca:acme': [issue({ common: 'root' })] });

/** What Tidewaiter refuses and Notation takes: see the reason of each. */
const refusedByUs = new Set([
  // Only a plug-in could judge it, and none is run.
  'identity-of-unknown-kind',
]);

test.each(keptAnswers('trustpolicy'))(
  '$id: valid for Tidewaiter as for Notation, and the same statement speaks',
  ({ id, case: asked, answer: given, error }) => {
    const { document, image } = v.parse(question, asked);
    const { policy } = parseTrustPolicy(document, 'trustpolicy.json', stores);
    const repository = image?.split('@')[0];
    const statement = policy && repository !== undefined ? applicableStatement(policy, repository) : undefined;
    const isAccepted = policy !== undefined && (repository === undefined || statement !== undefined);
    expect(isAccepted).toBe(error === undefined && !refusedByUs.has(id));
    const { policy: name, level } = error === undefined ? v.parse(answer, given) : {};
    if (isAccepted)
      expect([statement?.name, statement?.level]).toEqual([
        name,
        repository !== undefined && level === 'custom' ? statement?.level : level,
      ]);
  },
);
