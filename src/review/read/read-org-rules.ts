import type { ChangeSet } from '../../changes/change-set.ts';
import type { Notification } from '../../findings/notification.ts';
import { asRules } from '../../org-rules/as-rules.ts';
import { newestMinor } from '../../org-rules/cel/environment.ts';
import { FormerObjects } from '../../org-rules/former-objects.ts';
import { loadOrgRules } from '../../org-rules/load-org-rules.ts';
import type { PolicyFile } from '../../org-rules/org-rule.ts';
import type { RegoFile } from '../../org-rules/rego/rule-set.ts';
import type { Policy } from '../../policy/policy.ts';
import type { AnyRule } from '../../rules/rule.ts';
import type { FileBytes, RepositoryReader } from '../ports.ts';
import { type ReadChange, trackedAt } from './read-change.ts';
import { changedObjects, judgeRemoved } from './removed-objects.ts';

/** Files of organization rules: honest sets have some hundreds. */
const maxFiles = 1_000;

const minorOf = ({ kubernetesVersion }: Policy): number =>
  kubernetesVersion === 'newest' ? newestMinor : Number(kubernetesVersion.slice(kubernetesVersion.indexOf('.') + 1));

/** The rules of an organization, and what could not be read of them. */
export interface OrganizationRules {
  readonly rules: readonly AnyRule[];
  readonly notifications: readonly Notification[];
  /** What the rules that run say of objects that the change removes. */
  readonly onRemoved: (isActive: (id: string) => boolean) => readonly Notification[];
}

/**
 * The organization's own rules, as policy names them: read at the base, so that no pull request changes the rules that it is judged by.
 * What cannot be read makes the review incomplete.
 */
export const readOrgRules = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  read: ReadChange,
  policy: Policy,
  today: string,
): Promise<OrganizationRules> => {
  const { files, modules, notifications } = await readPolicyFiles(reader, changes, policy.organizationRules);
  const minor = minorOf(policy);
  const sets = loadOrgRules(files, modules, minor);
  const problems = sets
    .flatMap(set => set.problems)
    .map(({ path, range, level, message }): Notification => ({ code: 'org-rules', level, path, range, message }));
  const surroundings = { minor, today };
  const former = new FormerObjects(changedObjects(read, changes));
  return {
    rules: asRules(sets, surroundings, former),
    notifications: [...notifications, ...problems],
    onRemoved: isActive => judgeRemoved(former, { sets, surroundings, policy, isActive }),
  };
};

const isManifest = (path: string): boolean => /\.(?:ya?ml|json)$/u.test(path) && !path.endsWith(dataEnding);

/** What a module in Rego finds under `data` lies beside it: `images.data.json` for `images.wasm`. */
const dataEnding = '.data.json';
const dataOf = (modulePath: string): string => modulePath.replace(/\.wasm$/u, dataEnding);

/** A module in Rego as policy names it: `policies/images.wasm@sha256:…`. */
const namedModule = (place: string): { readonly path: string; readonly sha256: string } | undefined => {
  const [, path, sha256] = /^([^@]+\.wasm)@sha256:([\da-f]{64})$/iu.exec(place) ?? [];
  return path === undefined || sha256 === undefined ? undefined : { path, sha256 };
};

/** What stands at the base of the rules that policy names. */
interface PolicyFiles {
  readonly files: readonly PolicyFile[];
  readonly modules: readonly RegoFile[];
  readonly notifications: readonly Notification[];
}

const readPolicyFiles = async (reader: RepositoryReader, changes: ChangeSet, named: readonly string[]): Promise<PolicyFiles> => {
  const notifications: Notification[] = [];
  const digests = new Map(named.flatMap(place => namedModule(place) ?? []).map(({ path, sha256 }) => [path, sha256]));
  const places = named.filter(place => namedModule(place) === undefined);
  const say = (path: string, message: string): number => notifications.push({ code: 'org-rules', level: 'error', path, message });
  const tracked = await trackedAt(reader, 'base', changes);
  if (!tracked || !changes.complete) say('', 'The files at the base could not all be listed, so that organization rules may be missing.');
  const wanted = new Set<string>();
  for (const place of places) {
    const folder = place.replace(/\/+$/u, '');
    const found = (tracked ?? [folder]).filter(path => path === folder || (path.startsWith(`${folder}/`) && isManifest(path)));
    for (const path of found) wanted.add(path);
    for (const path of tracked ?? [])
      if (path.startsWith(`${folder}/`) && path.endsWith('.wasm') && !digests.has(path))
        say(path, `Policy does not name the module "${path}", so that nobody knows whether it is meant. Name it as ${path}@sha256:DIGEST.`);
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
