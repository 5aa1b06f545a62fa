import type { TrustPolicyStatement } from '../../notation/trust-policy.ts';
import type { TrustStores } from '../../notation/trust-store.ts';
import type { RevocationAnswers } from '../../revocation/check-revocation.ts';
import { evidenceFor, type JudgedAuthority, type Judging, noneCounts, passedBy, signerWords } from './judging.ts';

/** What a statement of Notation's trust policy says of an image: one valid signature is enough. */
export const judgeNotation = (
  statement: TrustPolicyStatement,
  stores: TrustStores,
  answers: RevocationAnswers,
  judging: Judging,
): JudgedAuthority => {
  const { name, level } = statement;
  if (level === 'skip') return passedBy(name, `The statement "${name}" skips the verification of signatures.`, [], {});
  const { evidence, outcome } = evidenceFor(judging, name);
  if (outcome) return outcome;
  const checks = evidence.signatures.flatMap(signature =>
    signature.format === 'notation'
      ? [judging.verifiers.verifyNotation(signature, evidence.image, { statement, stores, answers, now: judging.now })]
      : [],
  );
  const signatures = checks.flatMap(check => (check.state === 'verified' ? [check.signature] : []));
  const [first] = signatures;
  if (first) return passedBy(name, `Signed by ${signerWords(first)}.`, checks, { signatures });
  return noneCounts(name, evidence, {
    checks,
    reason: 'The image has no Notation signature.',
    remedy: 'Sign it ("notation sign"), or use an image that is signed.',
    tells: 'nearest-refusal',
    at: 'registry',
  });
};
