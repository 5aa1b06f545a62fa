import type { SourceFile } from '../../src/artifacts/source-file.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { blobId } from '../../src/github/blob-id.ts';
import type { ReviewTarget } from '../../src/github/review-target.ts';
import { policyDigest } from '../../src/policy/digest.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import type { ReviewRecord, StoredFinding } from '../storage/store.ts';

/** Findings that are stored of one review, the weightiest first; their counts are of all. */
const maxStoredFindings = 2_000;

/** What the record says beside the result. */
export type ReviewCircumstances = Pick<
  ReviewRecord,
  'installationId' | 'checkRunId' | 'conclusion' | 'judgedOn' | 'durationMs' | 'apiCalls' | 'correlationId'
>;

/** A finished review as it is stored. */
export const toReviewRecord = (
  result: ReviewResult,
  { owner, repo, number, baseRef }: ReviewTarget,
  circumstances: ReviewCircumstances,
): ReviewRecord => {
  const findings = storedFindings(result);
  return {
    ...circumstances,
    owner,
    repo,
    ...(number !== undefined && { number }),
    baseSha: result.changes.base,
    ...(baseRef !== undefined && { baseRef }),
    headSha: result.changes.head,
    engineVersion: result.version,
    policyDigest: policyDigest(result.policy),
    inputs: Object.fromEntries([...result.files].map(([path, { text }]) => [path, blobId(Buffer.from(text, 'utf8'))])),
    verdict: result.verdict.conclusion,
    counts: countFindings(findings),
    findings: findings.slice(0, maxStoredFindings),
  };
};

const storedFindings = ({ considered, files, baseFiles }: ReviewResult): readonly StoredFinding[] => {
  const { shown, observed, suppressed, belowThreshold, preExisting, fixed } = considered;
  const lists: readonly (readonly [StoredFinding['state'], readonly Finding[], ReadonlyMap<string, SourceFile>])[] = [
    ['new', shown.map(({ head }) => head), files],
    ['waived', suppressed.map(({ head }) => head), files],
    ['observed', observed.map(({ head }) => head), files],
    ['fixed', fixed, baseFiles],
    ['below-threshold', belowThreshold.map(({ head }) => head), files],
    ['pre-existing', preExisting.map(({ head }) => head), files],
  ];
  return lists.flatMap(([state, findings, sources]) => findings.map(finding => toStored(finding, state, sources)));
};

const toStored = (finding: Finding, state: StoredFinding['state'], sources: ReadonlyMap<string, SourceFile>): StoredFinding => {
  const { fingerprint, ruleId, severity, message, location } = finding;
  const { path, subject, range } = location;
  const line = sources.get(path)?.lines.position(range.start).line ?? 1;
  return { fingerprint, ruleId, severity, path, line, subject, message, state };
};

/** By state and severity: `new.high`. */
const countFindings = (findings: readonly StoredFinding[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { state, severity } of findings) counts[`${state}.${severity}`] = (counts[`${state}.${severity}`] ?? 0) + 1;
  return counts;
};
