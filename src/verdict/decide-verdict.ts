import type { Notification } from '../findings/notification.ts';
import type { Policy } from '../policy/policy.ts';
import type { ImageJudgement } from '../signing/image-judgement.ts';
import type { ConsideredEntries } from './considered.ts';
import type { Coverage } from './coverage.ts';
import type { Gate, GateAnswer } from './gate.ts';
import type { UnjudgedImages } from './gates/image-signing-gates.ts';
import { changeGates, imageGates } from './gates.ts';
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

const decide = <E>(gates: readonly Gate<E>[], evidence: E, onIncomplete: Policy['onIncomplete']): Verdict => {
  const answers = gates.flatMap(({ name, judge }) => {
    const answer = judge(evidence);
    return answer ? [{ name, ...answer }] : [];
  });
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
