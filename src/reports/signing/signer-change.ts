import type { ImageJudgement } from '../../signing/image-judgement.ts';
import type { SignerIdentity } from '../../signing/signature-check.ts';

/**
 * One fact about who signed, of the image that stood there and of the one that stands there now; both are values of verified signatures.
 */
export interface SignerFact {
  readonly name: 'Signer' | 'Issuer' | 'Builder workflow' | 'Source repository' | 'Runner';
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly change: 'same' | 'ref-only' | 'changed';
}

/** Who signed the old image against who signed the new one. */
export interface SignerChange {
  readonly facts: readonly SignerFact[];
  /** More changed than the ref of a workflow, which changes with every release; and the old image had a signer to compare with. */
  readonly isNotable: boolean;
  /** Whether the new image has an accepted signature; `unknown` when that could not be found out. */
  readonly now: 'signed' | 'unsigned' | 'unknown';
}

const readers: readonly (readonly [SignerFact['name'], (signer: SignerIdentity) => string | undefined])[] = [
  ['Signer', ({ subject }) => subject],
  ['Issuer', ({ issuer }) => issuer],
  ['Builder workflow', ({ claims }) => claims?.['Build Signer URI']],
  ['Source repository', ({ claims }) => claims?.['Source Repository URI']],
  ['Runner', ({ claims }) => claims?.['Runner Environment']],
];

const valuesOf = ({ signatures }: ImageJudgement, read: (signer: SignerIdentity) => string | undefined): readonly string[] =>
  [...new Set(signatures.flatMap(({ signer }) => read(signer) ?? []))].toSorted();

/**
 * A workflow's address without its ref: `https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v2`. An e-mail address has
 * none.
 */
const withoutRef = (value: string): string => {
  const at = value.lastIndexOf('@refs/');
  return at === -1 ? value : value.slice(0, at);
};

const sameValues = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

const changeOf = (name: SignerFact['name'], before: readonly string[], after: readonly string[]): SignerFact['change'] => {
  // Why: certificates of other times name fewer facts, which says nothing of who signed.
  const isMissing = name !== 'Signer' && (before.length === 0 || after.length === 0);
  if (isMissing || sameValues(before, after)) return 'same';
  const bare = (values: readonly string[]): readonly string[] => [...new Set(values.map(withoutRef))].toSorted();
  return sameValues(bare(before), bare(after)) ? 'ref-only' : 'changed';
};

/** Compares the signers of two judgements; facts that neither has are left out, and the builder where it is the signer itself. */
export const signerChangeOf = (before: ImageJudgement, after: ImageJudgement): SignerChange => {
  const facts = readers.map(([name, read]): SignerFact => {
    const [old, now] = [valuesOf(before, read), valuesOf(after, read)];
    return { name, before: old, after: now, change: changeOf(name, old, now) };
  });
  const signer = facts[0];
  const isSigner = (fact: SignerFact): boolean =>
    fact.name === 'Builder workflow' &&
    signer !== undefined &&
    sameValues(fact.before, signer.before) &&
    sameValues(fact.after, signer.after);
  const told = facts.filter(fact => fact.before.length + fact.after.length > 0 && !isSigner(fact));
  return {
    facts: told,
    isNotable: before.signatures.length > 0 && told.some(({ change }) => change === 'changed'),
    now: after.signatures.length > 0 ? 'signed' : after.state === 'undetermined' ? 'unknown' : 'unsigned',
  };
};

const listed = (values: readonly string[]): string => (values.length === 0 ? 'none' : values.map(value => `"${value}"`).join(', '));

/** The change in one sentence. */
export const describeSignerChange = ({ facts, now }: SignerChange): string => {
  if (now !== 'signed') {
    const before = listed(facts.find(({ name }) => name === 'Signer')?.before ?? []);
    const after = now === 'unsigned' ? 'this one has no signature that the policy accepts' : 'who signed this one is not known';
    return `The image that stood here before was signed by ${before}; ${after}.`;
  }
  const changed = facts
    .filter(({ change }) => change === 'changed')
    .map(fact => `${fact.name.toLowerCase()} ${listed(fact.before)} → ${listed(fact.after)}`);
  return `Against the image that stood here before: ${changed.join('; ')}.`;
};
