import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import { compareSeverity, type Severity } from '../../findings/severity.ts';
import type { Policy } from '../../policy/policy.ts';
import { meets } from '../../verdict/considered.ts';
import type { ScanResult } from '../scan.ts';

/** What policies do with an object: the gate of its repository is closed, only a word is said, or a waiver lets it through. */
export type ObjectEffect = 'blocks' | 'warns' | 'waived';

/** What a rule says of an object of a repository. */
export interface RefusedObject {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  /** `Deployment/web`. */
  readonly subject: string;
  readonly severity: Severity;
  readonly effect: ObjectEffect;
  readonly message: string;
}

/** What a set of policies says of a repository as it stands. */
export interface RepositoryImpact {
  readonly repository: string;
  readonly objects: readonly RefusedObject[];
  /** Places of the waivers that let something through: `path:line`, and what they wrote. */
  readonly waivers: ReadonlySet<string>;
  /** What could not be told: full sentences. */
  readonly unknown: readonly string[];
}

/** What an organization's rules found in a repository, by the repository's own thresholds and waivers. */
export const impactOf = (
  repository: string,
  { findings, suppressed, superseded, notifications, files }: ScanResult,
  { thresholds }: Policy,
): RepositoryImpact => {
  const lineOf = (path: string, offset: number): number => files.get(path)?.lines.line(offset) ?? 1;
  const all = [...findings, ...suppressed, ...superseded.map(({ entry }) => entry)].filter(({ ruleId }) => ruleId.startsWith('org/'));
  const effectOf = ({ suppression, severity }: Finding): ObjectEffect =>
    suppression ? 'waived' : meets(severity, thresholds.block) ? 'blocks' : 'warns';
  return {
    repository,
    objects: all.map(finding => ({
      rule: finding.ruleId,
      path: finding.location.path,
      line: lineOf(finding.location.path, finding.location.range.start),
      subject: finding.location.subject,
      severity: finding.severity,
      effect: effectOf(finding),
      message: finding.message,
    })),
    waivers: new Set(all.flatMap(({ suppression }) => (suppression?.at ? [`${suppression.at.path}@${suppression.at.range.start}`] : []))),
    unknown: notifications.filter(isAboutOrganization).map(({ message }) => message),
  };
};

const isAboutOrganization = ({ code, level, message }: Notification): boolean =>
  code === 'org-rules' || (code === 'rule-undetermined' && message.includes('org/')) || level === 'error';

/** An object of which another set of policies says something else. */
export interface ChangedObject {
  readonly path: string;
  readonly line: number;
  readonly subject: string;
  readonly before: ObjectEffect | 'passes';
  readonly after: ObjectEffect | 'passes';
  /** What is said after, or was said before where nothing is any more; the worst first. */
  readonly said: readonly RefusedObject[];
}

/** What a change of policy does to a repository. */
export interface ImpactChange {
  readonly repository: string;
  readonly objects: readonly ChangedObject[];
  /** Waivers that let something through before, and nothing now. */
  readonly voidWaivers: number;
  /** What can no longer be told. */
  readonly unknown: readonly string[];
}

const order: readonly (ObjectEffect | 'passes')[] = ['passes', 'waived', 'warns', 'blocks'];

const worstOf = (said: readonly RefusedObject[]): ObjectEffect | 'passes' =>
  said.reduce<ObjectEffect | 'passes'>((worst, { effect }) => (order.indexOf(effect) > order.indexOf(worst) ? effect : worst), 'passes');

const objectsOf = ({ objects }: RepositoryImpact): ReadonlyMap<string, readonly RefusedObject[]> =>
  Map.groupBy(objects, ({ path, subject }) => `${path}\n${subject}`);

/** What changes for a repository from one set of policies to another, object by object: however the rules are called. */
export const impactChange = (before: RepositoryImpact, after: RepositoryImpact): ImpactChange => {
  const [old, now] = [objectsOf(before), objectsOf(after)];
  const objects = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): readonly ChangedObject[] => {
    const [was, is] = [old.get(key) ?? [], now.get(key) ?? []];
    const [earlier, later] = [worstOf(was), worstOf(is)];
    const said = (is.length > 0 ? is : was).toSorted((a, b) => compareSeverity(a.severity, b.severity));
    const [first] = said;
    if (earlier === later || first === undefined) return [];
    return [{ path: first.path, line: first.line, subject: first.subject, before: earlier, after: later, said }];
  });
  const known = new Set(before.unknown);
  return {
    repository: after.repository,
    objects,
    voidWaivers: [...before.waivers].filter(waiver => !after.waivers.has(waiver)).length,
    unknown: after.unknown.filter(message => !known.has(message)),
  };
};
