import type { Finding } from '../../findings/finding.ts';
import type { AnyRule, RuleMeta } from '../../rules/rule.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { ScanResult } from '../scan.ts';
import { beyondFiles } from './beyond-files.ts';
import { type Control, type Standard, whyLeftOut } from './controls.ts';
import type { LookedAt } from './watched-rules.ts';

/**
 * What the files of a repository say of a control. `passes`: each rule that speaks about it had something to judge, all could be judged,
 * nothing is wrong, and it asks for nothing besides. `partly`: nothing is wrong in what was judged, which is not all. `waived`: all that is wrong is accepted by comments or waivers.
 */
export type ControlState = 'fails' | 'waived' | 'partly' | 'passes' | 'not-assessable';

export const controlStates: readonly ControlState[] = ['fails', 'waived', 'partly', 'passes', 'not-assessable'];

/** What was found of a control; `F`: a finding as whoever assesses it has it. */
export interface AssessedControl<F = Finding> {
  readonly id: string;
  /** The control's own title, where it may be repeated; else those of the rules that speak about it. */
  readonly title: string;
  readonly state: ControlState;
  /** Why, as a full sentence. */
  readonly reason: string;
  /** The rules that speak about it. */
  readonly rules: readonly string[];
  readonly findings: readonly F[];
  /** With their suppressions. */
  readonly waived: readonly F[];
}

/** What a repository's files say of a standard. */
export interface Assessment {
  readonly standard: Standard;
  readonly controls: readonly AssessedControl[];
  /** The scan that it stands on. */
  readonly result: ScanResult;
}

/** What controls are judged by. */
interface Evidence {
  readonly result: ScanResult;
  readonly lookedAt: LookedAt;
  /** All rules that there are. */
  readonly rules: readonly AnyRule[];
}

type Meta = Pick<RuleMeta<never, string>, 'id' | 'title'>;

/** Orders numbers as people count: 5.2 before 5.10. */
const byNumber = new Intl.Collator('en', { numeric: true });

const titleOf = (metas: readonly Meta[]): string => {
  const [first, ...others] = metas;
  if (first === undefined) return '';
  return others.length === 0 ? first.title : `${first.title}, and ${countOf(others.length, 'more rule')}`;
};

/** A control with the rules that speak about it. */
export interface WatchedControl {
  readonly id: string;
  readonly title: string;
  readonly metas: readonly Meta[];
  readonly leftOut: keyof typeof whyLeftOut | undefined;
}

/** All controls of a standard, and those that only rules name. */
export const watchedControls = (standard: Standard, rules: readonly AnyRule[]): readonly WatchedControl[] => {
  const byControl = Map.groupBy(
    rules.flatMap(({ meta }) => (meta.standards?.[standard.key] ?? []).map(place => ({ place, meta }))),
    ({ place }) => place,
  );
  const listed = new Set(standard.controls.map(({ id }) => id));
  const others = [...byControl.keys()].filter(id => !listed.has(id)).map((id): Control => ({ id }));
  const controls = [...standard.controls, ...others].map(({ id, title, leftOut }): WatchedControl => {
    const metas = (byControl.get(id) ?? []).map(({ meta }) => meta);
    return { id, title: title ?? titleOf(metas), metas, leftOut };
  });
  // Why sorted only then: a guide's sections stand in its order.
  return standard.key === 'mitre' ? controls.toSorted((a, b) => byNumber.compare(a.id, b.id)) : controls;
};

/** Judges each control of a standard by what a scan found, and says of each that was not judged why. Linear in findings and controls. */
export const assess = (standard: Standard, { result, lookedAt, rules }: Evidence): Assessment => {
  const open = Map.groupBy([...result.findings, ...result.superseded.map(({ entry }) => entry)], ({ ruleId }) => ruleId);
  const waived = Map.groupBy(result.suppressed, ({ ruleId }) => ruleId);
  const unjudged = new Set(result.notifications.flatMap(({ level, path }) => (level === 'error' ? [path] : []))).size;
  const controls = watchedControls(standard, rules).map(({ id, title, metas, leftOut }): AssessedControl => {
    const of = (found: ReadonlyMap<string, readonly Finding[]>): readonly Finding[] => metas.flatMap(meta => found.get(meta.id) ?? []);
    const [findings, accepted] = [of(open), of(waived)];
    const beyond = beyondFiles(standard.id, id);
    return {
      id,
      title,
      rules: metas.map(meta => meta.id),
      findings,
      waived: accepted,
      ...stateOf({ metas, findings, accepted, result, lookedAt, unjudged, beyond, leftOut }),
    };
  });
  return { standard, result, controls };
};

/** What was found of a control, and what speaks about it. */
interface FoundOfControl extends Pick<WatchedControl, 'metas' | 'leftOut'> {
  readonly findings: readonly unknown[];
  readonly accepted: readonly unknown[];
}

/** The state of a control that what was found decides, or that nothing speaks about it; undefined where nothing is wrong. */
export const stateByFindings = ({
  metas,
  leftOut,
  findings,
  accepted,
}: FoundOfControl): Pick<AssessedControl, 'state' | 'reason'> | undefined => {
  const more = accepted.length > 0 ? `, and ${countOf(accepted.length, 'accepted one')}` : '';
  if (findings.length > 0) return { state: 'fails', reason: `${countOf(findings.length, 'finding')}${more}.` };
  if (accepted.length > 0) return { state: 'waived', reason: `${countOf(accepted.length, 'finding')} accepted by comments or waivers.` };
  return metas.length === 0 ? { state: 'not-assessable', reason: leftOut ? whyLeftOut[leftOut] : 'No rule speaks about it.' } : undefined;
};

interface ControlEvidence extends FoundOfControl {
  readonly result: ScanResult;
  readonly lookedAt: LookedAt;
  readonly unjudged: number;
  readonly beyond: string | undefined;
}

const stateOf = (evidence: ControlEvidence): Pick<AssessedControl, 'state' | 'reason'> => {
  const { metas, result, lookedAt, unjudged, beyond } = evidence;
  const decided = stateByFindings(evidence);
  if (decided) return decided;
  const active = metas.filter(({ id }) => result.rules.has(id));
  if (active.length === 0)
    return { state: 'not-assessable', reason: 'The policy turns off the rules that speak about it, or the profile does not have them.' };
  const looked = active.filter(({ id }) => lookedAt.has(id)).length;
  if (looked === 0) return { state: 'not-assessable', reason: 'Nothing that it is about is among the files.' };
  const open = [
    ...(looked < active.length ? [`${active.length - looked} of ${countOf(active.length, 'rule')} had nothing to judge.`] : []),
    ...(active.length < metas.length ? [`${countOf(metas.length - active.length, 'rule')} did not run.`] : []),
    ...(unjudged > 0 ? [`${countOf(unjudged, 'file')} could not be judged.`] : []),
    ...(beyond === undefined ? [] : [beyond]),
  ];
  return { state: open.length > 0 ? 'partly' : 'passes', reason: ['Nothing is wrong in what was looked at.', ...open].join(' ') };
};
