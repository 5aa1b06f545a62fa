import type { BaselineState, Cause } from '../../delta/delta.ts';
import type { Finding, Suppression } from '../../findings/finding.ts';
import type { ReviewResult } from '../../review/result.ts';
import type { HeadEntry } from '../../verdict/considered.ts';
import type { EffectiveChange } from '../../verdict/effective-change.ts';
import { groupsOf } from '../../verdict/groups.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { JsonImages } from '../signing/change/images-json.ts';
import { type JsonMember, toJsonGroups, toMember } from './json-groups.ts';
import { type JsonFinding, jsonVersion, type ScanJson, toJsonErrors, toJsonFinding, toJsonNotifications } from './scan-json.ts';

/** A finding of a review: as in a scan, with what the comparison says of it. */
export interface JsonReviewFinding extends JsonFinding {
  readonly baselineState: BaselineState;
  /** Proven causes, where there are; `causesAre` says whether each alone or only all together brought it about. */
  readonly causes: readonly Cause[];
  readonly causesAre?: 'each' | 'together';
  /** Why nobody can say whether it was there before. */
  readonly baseUnknown?: string;
  /** Where it stood before, of one that was moved. */
  readonly movedFrom?: string;
  readonly suppression?: Suppression;
  /** One that the change itself adds and that does not count yet. */
  readonly pendingSuppression?: Suppression;
}

/** The result of `review`: a scan's JSON plus verdict, and the findings that do not count, each with its list. */
export interface ReviewJson extends ScanJson {
  readonly findings: readonly JsonReviewFinding[];
  readonly verdict: Verdict;
  /** What the signing gate said, with a verdict of its own: both must let the change pass. Left out where no image policies were named. */
  readonly images?: JsonImages;
  /** What charts and kustomizations deploy differently. Left out where nothing was rendered. */
  readonly effective?: readonly EffectiveChange[];
  /** Of rules that the organization's policy only observes. Left out when there are none. */
  readonly observed?: readonly JsonReviewFinding[];
  /** Not shown and not counted, because another finding tells of the same cause and says more. */
  readonly superseded: readonly (JsonReviewFinding & { readonly supersededBy: JsonMember })[];
  readonly suppressed: readonly JsonReviewFinding[];
  readonly belowThreshold: readonly JsonReviewFinding[];
  readonly preExisting: readonly JsonReviewFinding[];
  readonly fixed: readonly JsonFinding[];
  /** Gone with their files. */
  readonly removed: readonly JsonFinding[];
  /** Of the base; their subject can no longer be read, rendered or found. */
  readonly unknown: readonly (JsonFinding & { readonly reason: string })[];
}

const toReviewFinding = (
  { head, state, causes, causesAre, baseUnknown, movedFrom }: HeadEntry,
  result: ReviewResult,
): JsonReviewFinding => ({
  ...toJsonFinding(head, result),
  baselineState: state,
  causes,
  ...(causesAre && { causesAre }),
  ...(baseUnknown !== undefined && { baseUnknown }),
  ...(movedFrom !== undefined && { movedFrom }),
  ...(head.suppression && { suppression: head.suppression }),
  ...(head.pendingSuppression && { pendingSuppression: head.pendingSuppression }),
});

export const renderReviewJson = (result: ReviewResult, images?: JsonImages): ReviewJson => {
  const considered = result.considered;
  const before = { files: result.baseFiles, rules: result.rules };
  const entries = (list: readonly HeadEntry[]): readonly JsonReviewFinding[] => list.map(entry => toReviewFinding(entry, result));
  const gone = (findings: readonly Finding[]): readonly JsonFinding[] => findings.map(finding => toJsonFinding(finding, before));
  return {
    version: jsonVersion,
    verdict: result.verdict,
    ...(images && { images }),
    groups: toJsonGroups(groupsOf(result), ({ head }) => head, result.files),
    findings: entries(considered.shown),
    errors: toJsonErrors(result.notifications, result.files),
    notifications: toJsonNotifications(result.notifications, result.files),
    coverage: result.coverage,
    ...(result.effective && { effective: result.effective }),
    ...(considered.observed.length > 0 && { observed: entries(considered.observed) }),
    superseded: considered.superseded.map(({ entry, by }) => ({
      ...toReviewFinding(entry, result),
      supersededBy: toMember(by.head, result.files),
    })),
    suppressed: entries(considered.suppressed),
    belowThreshold: entries(considered.belowThreshold),
    preExisting: entries(considered.preExisting),
    fixed: gone(considered.fixed),
    removed: gone(considered.removed),
    unknown: considered.unknown.map(({ base, reason }) => ({ ...toJsonFinding(base, before), reason })),
  };
};
