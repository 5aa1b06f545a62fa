import type { IdentityRequirement } from '../../requirements.ts';
import type { StringMatch } from '../../string-match.ts';
import { compileRegExp } from './compile-regexp.ts';

/** An identity as ClusterImagePolicy and Kyverno write it. */
export interface IdentityDocument {
  readonly issuer?: string | undefined;
  readonly issuerRegExp?: string | undefined;
  readonly subject?: string | undefined;
  readonly subjectRegExp?: string | undefined;
}

/** An identity without problems, as it is compared. */
export const readIdentity = ({ issuer, issuerRegExp, subject, subjectRegExp }: IdentityDocument): IdentityRequirement => ({
  issuer: readMatcher(issuer, issuerRegExp),
  subject: readMatcher(subject, subjectRegExp),
});

/** Matches nothing: stands for what cannot have been read without a problem. */
const nothing: StringMatch = { kind: 'regExp', source: '$.', test: () => false };

const readMatcher = (exact: string | undefined, regExp: string | undefined): StringMatch => {
  if (exact !== undefined) return { kind: 'exact', value: exact };
  return regExp === undefined ? nothing : (compileRegExp(regExp).match ?? nothing);
};
