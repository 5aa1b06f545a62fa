import type { SourceFile } from '../../src/artifacts/source-file.ts';
import type { Finding, Suppression } from '../../src/findings/finding.ts';
import { blobId } from '../../src/github/read/blob-id.ts';
import { policyDigest } from '../../src/policy/digest.ts';
import { policyWords } from '../../src/reports/words/quiet-words.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { appendAll } from '../../src/text/append-all.ts';
import { maxStoredFindings, type ReviewRecord, type StoredFinding, type StoredWaiver } from '../storage/store.ts';

/** Longest subject or message that is stored, in UTF-16 units: nobody reads more, and a review of thousands must stay small. */
const maxStoredText = 1_000;

/** What is to be known of a review without its texts: what is stored, logged and counted. Bounded, whatever was reviewed. */
export interface ReviewFacts
  extends Pick<
    ReviewRecord,
    'baseSha' | 'headSha' | 'engineVersion' | 'policyDigest' | 'inputs' | 'verdict' | 'counts' | 'findings' | 'objects' | 'policy'
  > {
  /** How many findings count. */
  readonly shown: number;
  readonly reasons: ReviewResult['verdict']['reasons'];
}

/** The facts of a result. */
export const reviewFacts = (result: ReviewResult): ReviewFacts => {
  const lists = findingLists(result);
  return {
    baseSha: result.changes.base,
    headSha: result.changes.head,
    engineVersion: result.version,
    policyDigest: policyDigest(result.policy),
    inputs: Object.fromEntries([...result.files].map(([path, { text }]) => [path, blobId(Buffer.from(text, 'utf8'))])),
    verdict: result.verdict.conclusion,
    counts: countFindings(lists),
    findings: storedFindings(lists),
    shown: result.considered.shown.length,
    reasons: result.verdict.reasons,
    policy: policyWords(result.policy, text => text),
  };
};

interface FindingList {
  readonly state: StoredFinding['state'];
  readonly findings: readonly Finding[];
  readonly files: ReadonlyMap<string, SourceFile>;
}

const findingLists = ({ considered, files, baseFiles }: ReviewResult): readonly FindingList[] => {
  const { shown, observed, suppressed, belowThreshold, preExisting, fixed } = considered;
  return [
    { state: 'new', findings: shown.map(({ head }) => head), files },
    { state: 'waived', findings: suppressed.map(({ head }) => head), files },
    { state: 'observed', findings: observed.map(({ head }) => head), files },
    { state: 'fixed', findings: fixed, files: baseFiles },
    { state: 'below-threshold', findings: belowThreshold.map(({ head }) => head), files },
    { state: 'pre-existing', findings: preExisting.map(({ head }) => head), files },
  ];
};

const storedFindings = (lists: readonly FindingList[]): readonly StoredFinding[] => {
  const stored: StoredFinding[] = [];
  for (const { state, findings, files } of lists)
    appendAll(
      stored,
      findings.slice(0, maxStoredFindings - stored.length).map(finding => toStored(finding, state, files)),
    );
  return stored;
};

const toStored = (finding: Finding, state: StoredFinding['state'], sources: ReadonlyMap<string, SourceFile>): StoredFinding => {
  const { fingerprint, ruleId, severity, message, location, suppression } = finding;
  const { path, subject, range } = location;
  const line = sources.get(path)?.lines.position(range.start).line ?? 1;
  const waiver = state === 'waived' && suppression ? toWaiver(suppression) : undefined;
  return { fingerprint, ruleId, severity, path, line, subject: cut(subject), message: cut(message), state, ...(waiver && { waiver }) };
};

const toWaiver = ({ by, reason, owner, until, at }: Suppression): StoredWaiver => ({
  by,
  ...(owner !== undefined && { owner: cut(owner) }),
  ...(reason !== undefined && { reason: cut(reason) }),
  ...(until !== undefined && { until }),
  ...(at && { path: at.path }),
});

const cut = (text: string): string => text.slice(0, maxStoredText);

/** By state and severity: `new.high`. */
const countFindings = (lists: readonly FindingList[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { state, findings } of lists)
    for (const { severity } of findings) counts[`${state}.${severity}`] = (counts[`${state}.${severity}`] ?? 0) + 1;
  return counts;
};
