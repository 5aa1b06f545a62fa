import type { Range } from '../../text/range.ts';
import type { Peer, PeerCheck } from './peers/peer-rules.ts';

/** What one part of a directive silences, and where that part is written. */
export interface Claim {
  readonly at: Range;
  /** A rule id, a glob over ids or the name of a family, in our own directives. */
  readonly pattern?: string;
  /** Checks of another tool. */
  readonly checks?: readonly PeerCheck[];
}

/** A comment or annotation that wants findings not to count. Nothing is decided yet: policy, the date and the findings have a say. */
export interface Directive {
  /** Undefined for our own. */
  readonly peer?: Peer;
  readonly path: string;
  /** Where it is written. */
  readonly at: Range;
  /** Findings that begin in one of these are meant. */
  readonly scopes: readonly Range[];
  readonly claims: readonly Claim[];
  readonly reason?: string;
  /** As written; not checked. */
  readonly until?: string;
}

/** A directive that can't be understood. */
export interface MalformedDirective {
  readonly path: string;
  readonly at: Range;
  /** Full sentences: what is wrong and what to write. */
  readonly message: string;
}

/** What the comments and annotations of one file want. */
export interface Directives {
  readonly directives: readonly Directive[];
  readonly malformed: readonly MalformedDirective[];
}

/** More directives of one file than this are not read. */
export const maxDirectives = 500;

export const tooManyDirectives = (path: string, at: Range): MalformedDirective => ({
  path,
  at,
  message: `The file has more than ${maxDirectives} suppressions; this one and those after it are not read. Use "ignore-file", or a waiver in the policy.`,
});

/** What a directive says, wherever it stands. */
export const wordsOf = ({ peer, claims, reason, until }: Directive): string =>
  JSON.stringify([peer, claims.map(({ pattern, checks }) => [pattern, checks?.map(check => check.id)]), reason, until]);
