import type { Notification } from '../findings/notification.ts';
import type { Policy } from '../policy/policy.ts';
import type { ImageJudgement } from '../signing/image-judgement.ts';
import type { ConsideredEntries } from './considered.ts';
import type { ConsideredScan } from './considered-scan.ts';
import type { Coverage } from './coverage.ts';
import type { Gate, GateAnswer } from './gate.ts';
import type { UnjudgedImages } from './gates/image-signing-gates.ts';
import type { ReportFiles, ScanGaps } from './gates/scan-gates.ts';
import { changeGates, imageGates, scanGates, scanResultGates } from './gates.ts';
import type { Conclusion, Verdict } from './verdict.ts';

/** Decides once about a change. A finding that blocks outranks what could not be read; what could not be read outranks everything else. */
export const decideVerdict = (
  considered: ConsideredEntries,
  coverage: Coverage,
  notifications: readonly Notification[],
  policy: Policy,
): Verdict => decide(changeGates, { considered, coverage, notifications, policy }, policy.onIncomplete);

/**
 * Decides whether a change's images may be used. What is not known never passes where it is enforced, whatever `on-incomplete` says;
 * `unusable` counts the errors of image policies that the change would leave behind.
 */
export const decideImageVerdict = (
  judgements: readonly ImageJudgement[],
  unjudged: UnjudgedImages = { reasons: [] },
  unusable = 0,
): Verdict => decide(imageGates, { judgements, unjudged, unusable }, 'block');

/** A scan of one image or folder; `name` tells it from others. */
export interface NamedScan {
  readonly name: string;
  readonly scan: ConsideredScan;
  /** The files of its reports, where they have any. */
  readonly files?: ReportFiles;
}

/**
 * Decides about scanners' results, of which there must be one unless `gaps` says why there is none. A report that can't be read or compared never passes, whatever `on-incomplete`
 * says.
 */
export const decideScanVerdict = (scans: readonly NamedScan[], gaps: ScanGaps = { reasons: [], mode: 'enforce' }): Verdict => {
  const answers = scans.flatMap(({ name, scan, files }) => {
    const own = answersOf(scanGates, { scan, ...(scans.length === 1 && files && { files }) });
    return scans.length === 1 ? own : own.map(answer => ({ ...answer, reason: `${name}: ${answer.reason}` }));
  });
  const ofAll = answersOf(scanResultGates, gaps);
  const missing = { name: 'scan-comparable', status: 'undetermined', reason: 'There is no report of a scan of the head.' } as const;
  const isMissed = scans.length === 0 && gaps.reasons.length === 0 && gaps.isNothingScanned !== true;
  return concludeAll(isMissed ? [missing] : [...answers, ...ofAll], 'block');
};

type NamedAnswer = GateAnswer & { readonly name: string };

const answersOf = <E>(gates: readonly Gate<E>[], evidence: E): readonly NamedAnswer[] =>
  gates.flatMap(({ name, judge }) => {
    const answer = judge(evidence);
    return answer ? [{ name, ...answer }] : [];
  });

const decide = <E>(gates: readonly Gate<E>[], evidence: E, onIncomplete: Policy['onIncomplete']): Verdict =>
  concludeAll(answersOf(gates, evidence), onIncomplete);

const concludeAll = (answers: readonly NamedAnswer[], onIncomplete: Policy['onIncomplete']): Verdict => {
  const conclusion = conclude(answers);
  const mayPassIncomplete = onIncomplete === 'warn' && !answers.some(({ status, always }) => status === 'undetermined' && always === true);
  return {
    conclusion,
    mayMerge: conclusion === 'incomplete' ? mayPassIncomplete : conclusion !== 'block',
    reasons: answers.map(({ name, status, reason }) => ({ gate: name, status, reason })),
  };
};

const conclude = (answers: readonly GateAnswer[]): Conclusion => {
  const has = (wanted: GateAnswer['status']): boolean => answers.some(({ status }) => status === wanted);
  if (has('not-met')) return 'block';
  if (has('undetermined')) return 'incomplete';
  return has('warned') ? 'warn' : 'pass';
};
