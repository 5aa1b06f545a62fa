import type { Notification } from '../../findings/notification.ts';
import { andMore } from '../../text/and-more.ts';
import { countOf } from '../counted-noun.ts';
import type { Coverage, CoverageEntry } from '../coverage.ts';
import type { Gate, GateAnswer } from '../gate.ts';

/** Undetermined when a changed file (or a part of one) that should have been judged was not. */
export const completenessGate: Gate<{ readonly coverage: Coverage; readonly notifications: readonly Notification[] }> = {
  name: 'completeness',
  judge: ({ coverage, notifications }) => completenessOf(coverage, notifications),
};

/** Whether everything was judged that should have been. */
export const completenessOf = (coverage: Coverage, notifications: readonly Notification[]): GateAnswer => {
  const reasons: string[] = [];
  const unread = coverage.entries.filter(entry => entry.status === 'not-evaluated').length;
  const partly = coverage.entries.filter(entry => entry.status === 'partly-evaluated').length;
  const crashed = notifications.filter(notification => notification.level === 'error' && notification.code === 'rule-crashed').length;
  const unrendered = coverage.entries.filter(entry => entry.status === 'not-rendered');
  const excused = coverage.entries.filter(entry => entry.status === 'excused');
  if (unread > 0) reasons.push(`${countOf(unread, 'changed file')} could not be evaluated`);
  if (partly > 0) reasons.push(`${countOf(partly, 'changed file')} could be evaluated only in part`);
  if (unrendered.length > 0)
    reasons.push(`${countOf(unrendered.length, 'changed file')} would have to be rendered (${placesOf(unrendered)})`);
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
  // Why whatever policy says of incomplete reviews: merged, a policy with an error would stop all of them.
  const always = notifications.some(({ code, level }) => code === 'policy-invalid' && level === 'error');
  if (reasons.length > 0) return { status: 'undetermined', always, reason: `The review is incomplete: ${reasons.join(', ')}.` };
  if (excused.length > 0) {
    const reason = `${evaluationOf(coverage)}; policy excuses ${excused.length} that ${excused.length === 1 ? 'is' : 'are'} not rendered (${placesOf(excused)}).`;
    return { status: 'warned', reason };
  }
  return { status: 'met', reason: `${evaluationOf(coverage)}.` };
};

/** More places are counted. */
const maxPlaces = 3;

const placesOf = (entries: readonly CoverageEntry[]): string => {
  const shown = entries.slice(0, maxPlaces).map(entry => `${entry.path}${'line' in entry ? `:${entry.line}` : ''}`);
  return andMore(shown, entries.length);
};

const evaluationOf = ({ entries }: Coverage): string => {
  const evaluated = entries.filter(
    entry => entry.status === 'evaluated' || entry.status === 'rendered' || (entry.status === 'excused' && entry.kind !== undefined),
  ).length;
  const excluded = entries.filter(entry => entry.status === 'excluded').length;
  if (evaluated === 0 && excluded === 0 && entries.every(entry => entry.status !== 'excused')) {
    return entries.some(entry => entry.status === 'removed')
      ? 'Container files were removed at most'
      : 'No changed file is a container file';
  }
  const what = evaluated === 0 ? 'No changed file was' : `${countOf(evaluated, 'changed file')} ${evaluated === 1 ? 'was' : 'were'}`;
  return `${what} evaluated${excluded === 0 ? '' : `; policy excludes ${excluded}`}`;
};
