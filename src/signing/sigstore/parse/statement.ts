import * as v from 'valibot';
import type { Digest } from '../../../oci/digest.ts';
import { type Outcome, proven, refuse } from '../outcome.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { type SignedEnvelope, signatureLimits } from './parsed-signature.ts';

/** What cosign 3 signs an image with. Why it is not an attestation: its predicate is empty, it says no more than a signature does. */
const signaturePredicateType = 'https://sigstore.dev/cosign/sign/v1';

/** Subjects of one statement; GitHub attests 1,024 at once. */
const maxSubjects = 4096;

/** Source: in-toto/attestation, spec/v1/statement.md and spec/v0.1.0. */
const statementSchema = v.looseObject({
  _type: v.picklist(['https://in-toto.io/Statement/v0.1', 'https://in-toto.io/Statement/v1']),
  subject: v.pipe(
    v.array(
      v.looseObject({
        name: v.nullish(v.string()),
        digest: v.nullish(v.record(v.string(), v.string())),
        annotations: v.nullish(v.record(v.string(), v.unknown())),
      }),
    ),
    v.maxLength(maxSubjects),
  ),
  predicateType: v.string(),
  predicate: v.optional(v.unknown()),
});

/** What a statement is about. `annotations`: what cosign 3 writes for `-a KEY=VALUE`. */
export interface Subject {
  readonly name: string;
  readonly sha256: string | undefined;
  readonly annotations: Readonly<Record<string, unknown>>;
}

/** An in-toto statement. */
export interface Statement {
  /** `signature` is cosign 3's way to sign. */
  readonly kind: 'signature' | 'attestation';
  readonly predicateType: string;
  readonly predicate: unknown;
  /** Hexadecimal SHA-256 of all subjects. */
  readonly subjects: readonly Subject[];
  /** The whole statement, parsed. */
  readonly whole: unknown;
}

/** Reads the in-toto statement in an envelope. */
export const parseStatement = (envelope: SignedEnvelope): Outcome<Statement> => {
  if (envelope.payloadType !== 'application/vnd.in-toto+json') {
    return refuse('unsupported', `The envelope holds "${envelope.payloadType.slice(0, 100)}", and not an in-toto statement.`);
  }
  const json = parseBoundedJson(envelope.payload, 'an in-toto statement', {
    bytes: signatureLimits.document,
    depth: signatureLimits.depth,
  });
  if (!json.ok) return json;
  const parsed = v.safeParse(statementSchema, json.value);
  if (!parsed.success) return refuse('malformed', 'The envelope holds no in-toto statement with subjects and a predicate type.');
  const { subject, predicateType, predicate } = parsed.output;
  return proven({
    kind: predicateType === signaturePredicateType ? 'signature' : 'attestation',
    predicateType,
    predicate,
    subjects: subject.map(({ name, digest, annotations }) => ({
      name: name ?? '',
      sha256: digest?.['sha256'],
      annotations: annotations ?? {},
    })),
    whole: json.value,
  });
};

/** Checks that a statement has the image among its subjects; that subject. */
export const checkSubject = (statement: Statement, image: Digest): Outcome<Subject> => {
  const found = statement.subjects.find(subject => `sha256:${subject.sha256}` === image);
  if (found !== undefined) return proven(found);
  const [first] = statement.subjects;
  return refuse(
    'digest-mismatch',
    `The statement is about ${first?.sha256 === undefined ? 'nothing with a SHA-256 digest' : `sha256:${first.sha256.slice(0, 100)}`}${
      statement.subjects.length > 1 ? ` and ${statement.subjects.length - 1} more` : ''
    }, and the image is ${image}.`,
    'Sign or attest this image: a statement holds for the digests that it names only.',
  );
};
