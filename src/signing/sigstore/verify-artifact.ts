import { digestOf } from '../../oci/digest.ts';
import { type Outcome, refuse } from './outcome.ts';
import { attachArtifact, parseBundle } from './parse/parse-bundle.ts';
import { checkSubject, parseStatement } from './parse/statement.ts';
import type { SignerRequirement } from './signature-case.ts';
import { type SignerProof, verifyParsedSignature } from './verify-parsed.ts';

/** Verifies a bundle that is about a file: its bytes are signed, or are the subject of a signed statement. */
export const verifyArtifact = (
  bundle: Uint8Array,
  artifact: Uint8Array,
  requirement: SignerRequirement,
  now: Date,
): Outcome<SignerProof> => {
  const parsed = parseBundle(bundle, requirement.transparencyLog);
  if (!parsed.ok) return parsed;
  const attached = attachArtifact(parsed.value, artifact);
  if (!attached.ok) return attached;
  if (attached.value.content.kind === 'envelope') {
    const statement = parseStatement(attached.value.content);
    if (!statement.ok) return statement;
    const subject = checkSubject(statement.value, digestOf(artifact));
    if (!subject.ok) return refuse('digest-mismatch', subject.refusal.reason);
  }
  return verifyParsedSignature(attached.value, requirement, now);
};
