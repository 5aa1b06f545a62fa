import { appendAll } from '../../text/append-all.ts';
import { folderOf } from '../../text/path.ts';
import { defaultComposeNames, defaultOverrideNames } from '../compose/default-files.ts';
import { dotenvOf } from '../compose/project-variables.ts';
import type { SetVariable } from '../compose/variables.ts';
import type { Dotenv } from '../environment-file/dotenv.ts';
import type { SourceFile } from '../source-file.ts';
import { entriesOf, itemsOf, lookup } from '../yaml/lookup.ts';
import { deref } from '../yaml/mapping-keys.ts';
import type { YamlNode } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';

/**
 * The file from which Compose takes variables by itself. Source: Docker's documentation, "Set, use, and manage variables in a Compose
 * file".
 */
export const isVariablesPath = (path: string): boolean => /(?:^|\/)\.env$/u.test(path);

/** Compose files beside an environment file; many are asked about, and few are there. */
export const composeFilesBeside = (path: string): readonly string[] => {
  const folder = folderOf(path);
  return [...defaultComposeNames, ...defaultOverrideNames].map(name => `${folder}${name}`);
};

/**
 * Variables that lead Compose to other files than those that are read here. Source: Docker's documentation, "Pre-defined environment
 * variables".
 */
const leading = /^COMPOSE_(?:ENV_FILES|DISABLE_ENV_FILE|PROJECT_DIRECTORY)$/u;

/** A variable that a change sets, alters or takes away. */
export interface ChangedVariable {
  readonly name: string;
  readonly before: string | undefined;
  /** Where and to what it is set at head. */
  readonly now: SetVariable | undefined;
}

const variablesOf = (file: SourceFile | undefined): Dotenv['variables'] => (file === undefined ? new Map() : dotenvOf(file).variables);

/** The variables that Compose gets otherwise than before, in the order of the base and then of the head. */
export const changedVariables = (base: SourceFile | undefined, head: SourceFile | undefined): readonly ChangedVariable[] => {
  const [before, now] = [variablesOf(base), variablesOf(head)];
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter(name => before.has(name) !== now.has(name) || before.get(name)?.value !== now.get(name)?.value || isOpen(now.get(name)))
    .map(name => ({ name, before: before.get(name)?.value, now: now.get(name) }));
};

/** True for a value that is made of variables which only the machine has. */
const isOpen = (variable: SetVariable | undefined): boolean => variable !== undefined && variable.value === undefined;

/** Settings of a service that say nothing of what it may do, nor which image it is. */
export const idleSettings: ReadonlySet<string> = new Set(
  'environment labels annotations container_name hostname domainname healthcheck logging restart stop_grace_period stop_signal mem_limit mem_reservation memswap_limit cpus cpu_shares deploy command working_dir extra_hosts'.split(
    ' ',
  ),
);

/** Names of the variables that a scalar is put together from: `$NAME`, `${NAME}`, `${NAME:-default}`; those of defaults, too. */
const variablesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]{0,200})/gu)].map(([, name = '']) => name);

/** A place that is looked at. */
export interface Visit {
  readonly node: YamlNode | undefined;
  readonly depth: number;
}

/** Names of the variables in scalars below some places, each looked at once. `members`: what a place leads to; `textOf`: what counts of a scalar. */
export const variablesBelow = <V extends Visit>(
  places: readonly V[],
  members: (node: YamlNode, visit: V) => readonly V[],
  textOf: (text: string, visit: V) => string = text => text,
): ReadonlySet<string> => {
  const found = new Set<string>();
  const seen = new Set<YamlNode>();
  const pending = [...places];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    const node = deref(visit.node);
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'scalar') for (const name of variablesIn(textOf(node.value, visit))) found.add(name);
    appendAll(pending, members(node, visit));
  }
  return found;
};

interface ServiceVisit extends Visit {
  /** In what services hold. */
  readonly isService: boolean;
}

/** What a node holds, without idle settings of services. */
const decisiveMembers = (node: YamlNode, { depth, isService }: ServiceVisit): readonly ServiceVisit[] => {
  if (node.kind === 'sequence') return node.items.map(item => ({ node: item, depth: depth + 1, isService }));
  if (node.kind !== 'mapping') return [];
  return entriesOf(node).flatMap(({ name = '', value }): readonly ServiceVisit[] => {
    const isIdle = isService && depth === 2 && idleSettings.has(name);
    return isIdle ? [] : [{ node: value, depth: depth + 1, isService: isService || (depth === 0 && name === 'services') }];
  });
};

/** Variables that decide more of a Compose file than idle settings of services. */
const decisiveVariables = (file: SourceFile): ReadonlySet<string> => {
  const { documents, notifications } = parseYaml(file);
  if (notifications.some(({ level }) => level === 'error')) return new Set(variablesIn(file.text));
  return variablesBelow(
    documents.map(({ root }): ServiceVisit => ({ node: root, depth: 0, isService: false })),
    decisiveMembers,
  );
};

/** The profiles that services of Compose files name. Source: Compose specification, `profiles`. */
const profilesIn = (file: SourceFile): readonly string[] =>
  parseYaml(file).documents.flatMap(({ root }) =>
    entriesOf(lookup(root, 'services')).flatMap(({ value }) =>
      itemsOf(lookup(value, 'profiles')).flatMap(item => (item.kind === 'scalar' ? [item.value] : [])),
    ),
  );

const listed = (value: string | undefined): readonly string[] => (value ?? '').split(',').map(name => name.trim());

/** The profiles that are switched on, and that services have. */
const newProfiles = ({ name, before, now }: ChangedVariable, composeFiles: readonly SourceFile[]): readonly string[] => {
  if (name !== 'COMPOSE_PROFILES') return [];
  const known = new Set(listed(before));
  const declared = new Set(composeFiles.flatMap(profilesIn));
  return listed(now?.value).filter(profile => !known.has(profile) && (declared.has(profile) || profile === '*'));
};

const partAt = (variable: SetVariable | undefined, what: string): UnrenderedPart => ({
  range: variable?.nameRange,
  what,
  renderer: 'environment files',
});

/**
 * What of a changed `.env` decides what Compose runs and is not told by judging the Compose files beside it with its values: services that
 * profiles switch on, other files, values that are made of the machine's variables, and a file that Compose refuses.
 */
export const variablesParts = (
  base: SourceFile | undefined,
  head: SourceFile | undefined,
  composeFiles: readonly SourceFile[],
): readonly UnrenderedPart[] => {
  if (composeFiles.length === 0) return [];
  const problem = head && dotenvOf(head).problem;
  const refused: readonly UnrenderedPart[] =
    problem === undefined
      ? []
      : [
          {
            range: { start: problem.at, end: problem.at + 1 },
            what: `is refused by Compose, because ${problem.message}`,
            renderer: 'environment files',
          },
        ];
  const changed = changedVariables(base, head);
  const decisive = composeFiles.map(decisiveVariables);
  const open = changed.filter(({ name, now }) => leading.test(name) || (isOpen(now) && decisive.some(names => names.has(name))));
  const profiles = changed.flatMap(variable => newProfiles(variable, composeFiles));
  return [
    ...refused,
    ...(open.length > 0
      ? [partAt(open[0]?.now, `sets ${namesIn(open.map(({ name }) => name))} in a way that only the machine decides`)]
      : []),
    ...(profiles.length > 0
      ? [partAt(changed.find(({ name }) => name === 'COMPOSE_PROFILES')?.now, `switches on services of the profiles ${namesIn(profiles)}`)]
      : []),
  ];
};
