import { matchesWildcard } from '../text/wildcard.ts';
import type { ImageSettings } from './images/image-settings.ts';
import type { PolicyFile } from './layers/policy-layer.ts';
import type { ModeSetting, PolicyRule, WaivableRules } from './policy.ts';

/** Which repositories of the organization are reviewed. */
export interface RepositorySelection {
  /** `opt-out`: all but those that are left out. `opt-in`: only those that are taken in. */
  readonly mode: 'opt-out' | 'opt-in';
  /** Globs over repository names, or over `owner/repo` when they have a `/`. Taken in whatever mode and topics say. */
  readonly include: readonly string[];
  /** Left out, also when `include` names them. */
  readonly exclude: readonly string[];
  /** A repository with one of these topics is left out (`opt-out`) or taken in (`opt-in`). */
  readonly topics: readonly string[];
}

/** The organization's policy file, read without errors. */
export interface OrgPolicy extends PolicyFile {
  /** `owner/repo` of the repository that holds it. */
  readonly repository: string;
  readonly repositories: RepositorySelection;
  /** Weakest first. */
  readonly modes: ReadonlyMap<string, ModeSetting>;
  /** The image-signing gate's section. No repository's file has it: what it says can't be weakened. */
  readonly images?: ImageSettings;
  /**
   * Keys that neither a repository's file nor a shell's request may weaken: names as in the file, `rules.` and a rule id or glob among
   * them.
   */
  readonly locked: readonly string[];
  /** Whether MutatingAdmissionPolicies change objects before they are judged. */
  readonly appliesMutations: boolean;
  readonly waivable: readonly WaivableRules[] | undefined;
  /** All rules there were when it was read: its locks are about them. */
  readonly knownRules: readonly PolicyRule[];
}

/** A repository as the selection sees it. */
export interface SelectableRepository {
  /** `owner/repo`. */
  readonly fullName: string;
  /** Undefined: not asked for, or not to be had. */
  readonly topics?: readonly string[];
}

/** Whether the organization's policy wants a repository reviewed; `reason` is a full sentence for its check. */
export type Applicability = { readonly applies: true } | { readonly applies: false; readonly reason: string };

const applies: Applicability = { applies: true };

/** True when a repository's topics decide whether it is reviewed: only then need they be asked for. */
export const needsTopics = ({ repositories }: OrgPolicy, fullName: string): boolean =>
  repositories.topics.length > 0 && !isNamed(repositories.exclude, fullName) && !isNamed(repositories.include, fullName);

/** Decides whether a repository is reviewed. Topics that could not be read leave none out: it is reviewed. */
export const appliesTo = (org: OrgPolicy, { fullName, topics }: SelectableRepository): Applicability => {
  const { mode, include, exclude } = org.repositories;
  if (isNamed(exclude, fullName)) return leftOut(org, 'names it in "repositories.exclude"');
  if (isNamed(include, fullName)) return applies;
  if (needsTopics(org, fullName) && topics === undefined) return applies;
  const topic = org.repositories.topics.find(wanted => topics?.includes(wanted));
  if (mode === 'opt-in') return topic === undefined ? leftOut(org, 'is opt-in and does not name it') : applies;
  return topic === undefined ? applies : leftOut(org, `leaves out repositories with the topic "${topic}"`);
};

const leftOut = ({ repository, source }: OrgPolicy, why: string): Applicability => ({
  applies: false,
  reason: `This repository is not reviewed: the organization's policy (${repository}, ${source.path}) ${why}.`,
});

/** Names on GitHub know no case. */
const isNamed = (globs: readonly string[], fullName: string): boolean => {
  const whole = fullName.toLowerCase();
  const name = whole.slice(whole.indexOf('/') + 1);
  return globs.some(glob => matchesWildcard(glob.toLowerCase(), glob.includes('/') ? whole : name));
};
