import type { Notification } from '../../findings/notification.ts';
import type { Coverage } from '../../review/coverage.ts';
import { countOf } from '../counted-noun.ts';
import type { GateResult } from '../verdict.ts';

/** Undetermined when a changed file (or a part of one) that should have been judged was not. */
export const completenessGate = (coverage: Coverage, notifications: readonly Notification[]): GateResult => {
  const reasons: string[] = [];
  const unread = coverage.entries.filter(entry => entry.status === 'not-evaluated').length;
  const partly = coverage.entries.filter(entry => entry.status === 'partly-evaluated').length;
  const crashed = notifications.filter(notification => notification.level === 'error' && notification.code === 'rule-crashed').length;
  if (unread > 0) reasons.push(`${countOf(unread, 'changed file')} could not be evaluated`);
  if (partly > 0) reasons.push(`${countOf(partly, 'changed file')} could be evaluated only in part`);
  if (!coverage.listComplete) {
    const missing =
      coverage.unlisted === undefined
        ? 'some changed files were'
        : `${countOf(coverage.unlisted, 'changed file')} ${coverage.unlisted === 1 ? 'was' : 'were'}`;
    reasons.push(`${missing} not listed by the host`);
  }
  if (crashed > 0) reasons.push(`${countOf(crashed, 'rule')} failed`);
  const others = notifications.filter(notification => notification.level === 'error').length - crashed;
  if (reasons.length === 0 && others > 0) reasons.push(`${countOf(others, 'error')} stood in the way`);
  if (reasons.length > 0)
    return { gate: 'completeness', status: 'undetermined', reason: `The review is incomplete: ${reasons.join(', ')}.` };
  return { gate: 'completeness', status: 'met', reason: `${evaluationOf(coverage)}.` };
};

const evaluationOf = ({ entries }: Coverage): string => {
  const evaluated = entries.filter(entry => entry.status === 'evaluated').length;
  const excluded = entries.filter(entry => entry.status === 'excluded').length;
  if (evaluated === 0 && excluded === 0) {
    return entries.some(entry => entry.status === 'removed')
      ? 'Container files were removed at most'
      : 'No changed file is a container file';
  }
  const what = evaluated === 0 ? 'No changed file was' : `${countOf(evaluated, 'changed file')} ${evaluated === 1 ? 'was' : 'were'}`;
  return `${what} evaluated${excluded === 0 ? '' : `; policy excludes ${excluded}`}`;
};
