import { containerSubject } from '../../findings/container-subject.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AnyRuleMeta } from '../../review/result.ts';
import type { Family } from '../../rules/rule.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { Group } from '../../verdict/groups.ts';
import { describeSubject } from '../resource.ts';

/** What is wrong where several findings of a family are told as one, as a rule's title says it. */
export const familyTitles: Readonly<Record<Family, string>> = {
  'pod-hardening': 'Pod is not hardened',
  'service-hardening': 'Services are not hardened',
  'build-hygiene': 'Build leaves loose ends',
  'network-isolation': 'Network is not isolated',
  'component-hardening': 'Component is not hardened',
  role: 'Role grants more than it should',
};

/** Findings of one rule within a group. */
export interface GroupPart<T> {
  readonly ruleId: string;
  readonly items: readonly T[];
}

/** The parts of a group, one for each rule, in the order of their worst findings. */
export const partsOf = <T>({ members }: Pick<Group<T>, 'members'>, findingOf: (item: T) => Finding): readonly GroupPart<T>[] =>
  [...Map.groupBy(members, item => findingOf(item).ruleId)].map(([ruleId, items]) => ({ ruleId, items }));

/** A rule's title, or its id where it is not known. */
export const titleOf = (ruleId: string, rules: ReadonlyMap<string, AnyRuleMeta>): string => rules.get(ruleId)?.title ?? ruleId;

/** What of its owner a finding is about: the name of a container, service or stage; empty for the owner as a whole. */
export const partName = (subject: string): string => {
  const container = containerSubject(subject);
  if (container) return container.name;
  return /^(?:service|stage):/u.test(subject) ? subject.slice(subject.indexOf(':') + 1) : '';
};

/** The owner for people: `Deployment/web`; the whole file where it has no name of its own. */
export const ownerName = ({ owner: { subject } }: Pick<Group<unknown>, 'owner'>): string => describeSubject(subject);

/** `8 gaps`, `1 older gap`. */
export const gapWords = (count: number): string => countOf(count, 'gap');
export const olderWords = (count: number): string => countOf(count, 'older gap');

/** True where several findings are told as one. */
export const isJoined = (group: Pick<Group<unknown>, 'family' | 'members'>): boolean =>
  group.family !== undefined && group.members.length > 1;

/** What is to be said of all items alike, so that it is said once. */
export const sharedSentences = <T>(items: readonly T[], sentencesOf: (item: T) => readonly string[]): readonly string[] => {
  const [first = [], ...others] = items.map(sentencesOf);
  return first.filter(sentence => others.every(own => own.includes(sentence)));
};
