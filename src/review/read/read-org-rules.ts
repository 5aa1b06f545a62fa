import type { ChangeSet } from '../../changes/change-set.ts';
import type { Notification } from '../../findings/notification.ts';
import { asRules } from '../../org-rules/as-rules.ts';
import { FormerObjects } from '../../org-rules/former-objects.ts';
import { loadOrgRules } from '../../org-rules/load-org-rules.ts';
import { overMutated } from '../../org-rules/mutation/over-mutated.ts';
import type { OrgRuleSet, PolicyFile } from '../../org-rules/org-rule.ts';
import type { RegoFile } from '../../org-rules/rego/rule-set.ts';
import { StepBudget } from '../../org-rules/step-budget.ts';
import type { OrganizationDocuments } from '../../policy/decide-policy.ts';
import { namedModule } from '../../policy/org-rule-files.ts';
import type { Policy, PolicyRule } from '../../policy/policy.ts';
import type { AnyRule } from '../../rules/rule.ts';
import type { FileBytes, RepositoryReader } from '../ports.ts';
import { dataOf, isPolicyManifest, loadOwnRules, minorOf, type OwnRules, placedProblem, unnamedModule } from './org-documents.ts';
import { type ReadChange, trackedAt } from './read-change.ts';
import { changedObjects, judgeRemoved } from './removed-objects.ts';

/** Files of organization rules: honest sets have some hundreds. */
const maxFiles = 1_000;

/** The rules of an organization, and what could not be read of them. */
export interface OrganizationRules {
  readonly rules: readonly AnyRule[];
  readonly notifications: readonly Notification[];
  /** What the rules that run say of objects that the change removes. */
  readonly onRemoved: (isActive: (id: string) => boolean) => readonly Notification[];
}

/** The organization's own rules, and policy now that it is known which there are. */
export interface OpenedDocuments extends OwnRules {
  readonly policy: Policy;
  /** As policies know them. */
  readonly known: readonly PolicyRule[];
}

/** Reads the rules that the organization's policy names in its own repository. `given` is the policy that does not know of them yet. */
export const openDocuments = (documents: OrganizationDocuments, given: Policy): OpenedDocuments => {
  const own = loadOwnRules(documents, minorOf(given));
  const known = own.sets.flatMap(({ rules }) => rules.map(({ id, severity }): PolicyRule => ({ id, severity, profile: 'gate' })));
  return { ...own, known, policy: documents.withRules(known) };
};

/** What the organization's rules are read for. */
export interface RulesWanted {
  readonly changes: ChangeSet;
  readonly read: ReadChange;
  readonly policy: Policy;
  readonly today: string;
  /** The organization's own documents; undefined where its policy names none. */
  readonly documents: OrganizationDocuments | undefined;
  readonly opened: OpenedDocuments | undefined;
}

/**
 * Rules that nobody wrote into the catalogue: the organization's own, and those that the reviewed repository adds, which are read at the base, so
 * that no pull request changes the rules that it is judged by. They are judged apart: no exception, binding or parameter of a repository reaches
 * what the organization wrote. What cannot be read makes the review incomplete.
 */
export const readOrgRules = async (
  reader: RepositoryReader,
  { changes, read, policy, today, documents, opened }: RulesWanted,
): Promise<OrganizationRules> => {
  const { files, modules, notifications } = await readPolicyFiles(reader, changes, policy.organizationRules);
  const minor = minorOf(policy);
  const ownIds = new Set(opened?.known.map(({ id }) => id));
  // What changes objects is the organization's alone: a repository's own policy of that kind could hide what the organization's rules are about.
  const added = overMutated(loadOrgRules(files, modules, minor), opened?.sets ?? [], false);
  const problems = added
    .flatMap(set => set.problems)
    .map(({ path, range, level, message }): Notification => ({ code: 'org-rules', level, path, range, message }));
  const clashes = added
    .flatMap(set => set.rules.filter(({ id }) => ownIds.has(id)))
    .map(({ id, at }): Notification => {
      const message = `The rule ${id} is one of the organization's, which counts; this one is not judged. Give its policy another name, or remove it.`;
      return { code: 'org-rules', level: 'warning', path: at.path, range: at.range, message };
    });
  const broken = (documents && opened ? opened.problems : []).map(
    (problem): Notification => ({
      code: 'org-rules',
      level: problem.level,
      path: '',
      message: documents ? placedProblem(documents, problem) : problem.message,
    }),
  );
  const surroundings = { minor, today };
  const former = new FormerObjects(changedObjects(read, changes));
  const budget = new StepBudget();
  const [ownSets, addedSets] = [opened?.sets ?? [], added.map(set => withoutRules(set, ownIds))];
  const holder = documents?.files.repository;
  return {
    rules: [
      ...asRules(ownSets, { ...surroundings, ...(holder !== undefined && { holder }) }, former, budget),
      ...asRules(addedSets, surroundings, former, budget),
    ],
    notifications: [...broken, ...notifications, ...problems, ...clashes],
    onRemoved: isActive => judgeRemoved(former, { sets: [...ownSets, ...addedSets], surroundings, policy, isActive }),
  };
};

/** A rule set that has nothing of some rules. */
const withoutRules = (set: OrgRuleSet, ids: ReadonlySet<string>): OrgRuleSet =>
  ids.size === 0
    ? set
    : {
        ...set,
        rules: set.rules.filter(({ id }) => !ids.has(id)),
        judge: (change, cluster, budget) => [...set.judge(change, cluster, budget)].filter(({ rule }) => !ids.has(rule.id)),
      };

/** What stands at the base of the rules that policy names. */
interface PolicyFiles {
  readonly files: readonly PolicyFile[];
  readonly modules: readonly RegoFile[];
  readonly notifications: readonly Notification[];
}

const readPolicyFiles = async (reader: RepositoryReader, changes: ChangeSet, named: readonly string[]): Promise<PolicyFiles> => {
  if (named.length === 0) return { files: [], modules: [], notifications: [] };
  const notifications: Notification[] = [];
  const digests = new Map(named.flatMap(place => namedModule(place) ?? []).map(({ path, sha256 }) => [path, sha256]));
  const places = named.filter(place => namedModule(place) === undefined);
  const say = (path: string, message: string): number => notifications.push({ code: 'org-rules', level: 'error', path, message });
  const tracked = await trackedAt(reader, 'base', changes);
  if (!tracked || !changes.complete) say('', 'The files at the base could not all be listed, so that organization rules may be missing.');
  const wanted = new Set<string>();
  for (const place of places) {
    const folder = place.replace(/\/+$/u, '');
    const found = (tracked ?? [folder]).filter(path => path === folder || (path.startsWith(`${folder}/`) && isPolicyManifest(path)));
    for (const path of found) wanted.add(path);
    for (const path of tracked ?? [])
      if (path.startsWith(`${folder}/`) && path.endsWith('.wasm') && !digests.has(path)) say(path, unnamedModule(path));
    if (found.length === 0)
      say(
        place,
        `Policy names "${place}" for organization rules, and no such file or folder with manifests is at the base: what it asks for is not judged.`,
      );
  }
  if (wanted.size > maxFiles) say(places[0] ?? '', `There are ${wanted.size} files of organization rules; at most ${maxFiles} are read.`);
  const paths = [...wanted].toSorted().slice(0, maxFiles);
  const dataPaths = [...digests.keys()].map(dataOf).filter(path => tracked?.includes(path) === true);
  const [texts, bytes] = await Promise.all([
    reader.readFiles('base', [...paths, ...dataPaths]),
    digests.size === 0 ? new Map<string, FileBytes>() : reader.readBytes('base', [...digests.keys()]),
  ]);
  const files = paths.flatMap(path => {
    const read = texts.get(path);
    if (read?.state === 'text') return [{ path, text: read.text }];
    say(path, `The organization rules in "${path}" can't be read: ${read?.state === 'unreadable' ? read.reason : 'it is no file.'}`);
    return [];
  });
  const modules = [...digests].flatMap(([path, sha256]): readonly RegoFile[] => {
    const read = bytes.get(path);
    const data = texts.get(dataOf(path));
    if (read?.state !== 'bytes')
      say(path, `The module "${path}" can't be read: ${read?.state === 'unreadable' ? read.reason : 'there is no such file at the base.'}`);
    else if (data !== undefined && data.state !== 'text') say(dataOf(path), `The data of "${path}" can't be read.`);
    else return [{ path, bytes: read.bytes, sha256, ...(data && { data: data.text }) }];
    return [];
  });
  return { files, modules, notifications };
};
