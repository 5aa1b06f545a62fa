import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Family } from '../../rules/rule.ts';
import { fixOfFindings, type Group } from '../../verdict/groups.ts';
import { regionOf } from '../sarif/region.ts';
import { type JsonFix, toJsonFix } from './json-fix.ts';

/** A finding of a group, by what it is found again in `findings`. */
export interface JsonMember {
  readonly ruleId: string;
  readonly path: string;
  readonly startLine: number;
  readonly fingerprint: string;
}

/** Findings that people are shown as one. Each finding that counts is a member of exactly one group. */
export interface JsonGroup {
  /** Left out for a finding that stands by itself. */
  readonly family?: Family;
  readonly owner: { readonly path: string /** Left out for the whole file. */; readonly resource?: string };
  /** The worst of its members'. */
  readonly severity: Finding['severity'];
  /** Worst first. */
  readonly members: readonly JsonMember[];
  /** Gaps of the same family and owner that were there before the change; only in a review. */
  readonly older?: readonly JsonMember[];
  /** One edit for all members, or for as many as `mends` says. */
  readonly fix?: JsonFix & { readonly mends: number };
}

/** A finding by what it is found again. */
export const toMember = (
  { ruleId, location: { path, range }, fingerprint }: Finding,
  files: ReadonlyMap<string, SourceFile>,
): JsonMember => ({
  ruleId,
  path,
  startLine: regionOf(files.get(path), range).startLine,
  fingerprint,
});

/** Groups in the order in which every report shows them. */
export const toJsonGroups = <T>(
  groups: readonly (Group<T> & { readonly older?: readonly T[] })[],
  findingOf: (member: T) => Finding,
  files: ReadonlyMap<string, SourceFile>,
): readonly JsonGroup[] =>
  groups.map(({ family, owner: { path, subject }, severity, members, older }) => {
    const findings = members.map(findingOf);
    const mending = fixOfFindings(findings);
    return {
      ...(family && { family }),
      owner: { path, ...(subject !== '' && { resource: subject }) },
      severity,
      members: findings.map(finding => toMember(finding, files)),
      ...(older && { older: older.map(member => toMember(findingOf(member), files)) }),
      ...(mending && { fix: { ...toJsonFix(mending.fix), mends: mending.mends } }),
    };
  });
