import type { Delta, DeltaEntry } from '../../src/delta/delta.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Severity } from '../../src/findings/severity.ts';
import type { Gate } from '../../src/verdict/gate.ts';
import type { GateResult } from '../../src/verdict/verdict.ts';

/** A finding of a severity, for tests that look at nothing else of it. */
export const findingOf = (severity: Severity, { path = 'Dockerfile', suppressed = false } = {}): Finding => ({
  ruleId: 'test/rule',
  messageId: 'bad',
  message: 'Bad.',
  severity,
  confidence: 'high',
  location: { path, range: { start: 0, end: 1 }, subject: '' },
  scope: { start: 0, end: 1 },
  related: [],
  fingerprint: `v1:${'0'.repeat(32)}`,
  ...(suppressed && { suppression: { by: 'comment' as const } }),
});

export const newEntry = (head: Finding): DeltaEntry => ({ state: 'new', head, caused: true, causes: [], inDiff: true });

export const oldEntry = (finding: Finding): DeltaEntry => ({ state: 'unchanged', base: finding, head: finding, caused: false, causes: [], inDiff: false });

export const movedEntry = (finding: Finding, caused = false): DeltaEntry => ({
  state: 'moved',
  base: finding,
  head: finding,
  caused,
  causes: [],
  inDiff: false,
  movedFrom: 'old/Dockerfile',
});

export const goneEntry = (base: Finding, fileRemoved = false): DeltaEntry => ({ state: 'absent', base, fileRemoved });

export const deltaOf = (...entries: readonly DeltaEntry[]): Delta => ({ entries });

/** The answer of a gate under its name. */
export const resultOf = <E>({ name, judge }: Gate<E>, evidence: E): GateResult | undefined => {
  const answer = judge(evidence);
  return answer && { gate: name, status: answer.status, reason: answer.reason };
};
