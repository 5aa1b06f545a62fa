import { appendAll } from '../../text/append-all.ts';
import { folderOf } from '../../text/path.ts';
import type { SourceFile } from '../source-file.ts';
import { entriesOf } from '../yaml/lookup.ts';
import { deref } from '../yaml/mapping-keys.ts';
import type { YamlNode } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';

/**
 * The file from which Compose takes variables by itself. Source: Docker's documentation, "Set, use, and manage variables in a Compose
 * file".
 */
export const isVariablesPath = (path: string): boolean => /(?:^|\/)\.env$/u.test(path);

/** Names under which Compose looks for a project by itself, in the order of its documentation. */
const projectNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
const overrideNames = ['compose.override.yaml', 'compose.override.yml', 'docker-compose.override.yaml', 'docker-compose.override.yml'];

/** Compose files beside an environment file; many are asked about, and few are there. */
export const composeFilesBeside = (path: string): readonly string[] => {
  const folder = folderOf(path);
  return [...projectNames, ...overrideNames].map(name => `${folder}${name}`);
};

/**
 * Variables by which Compose chooses files, profiles and further environment files. Source: Docker's documentation, "Pre-defined
 * environment variables".
 */
const choosing = /^COMPOSE_(?:FILE|PROFILES|PATH_SEPARATOR|ENV_FILES|DISABLE_ENV_FILE|PROJECT_DIRECTORY)$/u;

/** A variable that a change sets, alters or takes away, and where it stands at head. */
export interface ChangedVariable {
  readonly name: string;
  readonly at: number | undefined;
}

const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]{0,200})[ \t]*[=:](.*)$/gmu;

const assignmentsIn = (file: SourceFile | undefined): ReadonlyMap<string, { readonly value: string; readonly at: number }> =>
  new Map([...(file?.text ?? '').matchAll(assignment)].map(match => [match[1] ?? '', { value: (match[2] ?? '').trim(), at: match.index }]));

/** The variables that differ, in the order of the base and then of the head. */
export const changedVariables = (base: SourceFile | undefined, head: SourceFile | undefined): readonly ChangedVariable[] => {
  const [before, now] = [assignmentsIn(base), assignmentsIn(head)];
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter(name => before.get(name)?.value !== now.get(name)?.value)
    .map(name => ({ name, at: now.get(name)?.at }));
};

/** Settings of a service that say nothing of what it may do, nor which image it is. */
const idleSettings = new Set(
  'environment labels annotations container_name hostname domainname healthcheck logging restart stop_grace_period stop_signal mem_limit mem_reservation memswap_limit cpus cpu_shares deploy command working_dir extra_hosts'.split(
    ' ',
  ),
);

/** Names of the variables that a scalar is put together from: `$NAME`, `${NAME}`, `${NAME:-default}`; those of defaults, too. */
const variablesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]{0,200})/gu)].map(([, name = '']) => name);

interface Visit {
  readonly node: YamlNode | undefined;
  readonly depth: number;
  /** In what services hold. */
  readonly isService: boolean;
}

/** What a node holds, without idle settings of services. */
const decisiveMembers = (node: YamlNode, { depth, isService }: Visit): readonly Visit[] => {
  if (node.kind === 'sequence') return node.items.map(item => ({ node: item, depth: depth + 1, isService }));
  if (node.kind !== 'mapping') return [];
  return entriesOf(node).flatMap(({ name = '', value }): readonly Visit[] => {
    const isIdle = isService && depth === 2 && idleSettings.has(name);
    return isIdle ? [] : [{ node: value, depth: depth + 1, isService: isService || (depth === 0 && name === 'services') }];
  });
};

/** Variables that decide more of a Compose file than idle settings of services. */
const decisiveVariables = (file: SourceFile): ReadonlySet<string> => {
  const { documents, notifications } = parseYaml(file);
  if (notifications.some(({ level }) => level === 'error')) return new Set(variablesIn(file.text));
  const found = new Set<string>();
  const seen = new Set<YamlNode>();
  const pending: Visit[] = documents.map(({ root }) => ({ node: root, depth: 0, isService: false }));
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    const node = deref(visit.node);
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'scalar') for (const name of variablesIn(node.value)) found.add(name);
    appendAll(pending, decisiveMembers(node, visit));
  }
  return found;
};

/** What of changed variables decides what Compose runs, given the Compose files beside their file. */
export const variablesParts = (changed: readonly ChangedVariable[], composeFiles: readonly SourceFile[]): readonly UnrenderedPart[] => {
  if (composeFiles.length === 0) return [];
  const decisive = composeFiles.map(decisiveVariables);
  const told = changed.filter(({ name }) => choosing.test(name) || decisive.some(names => names.has(name)));
  const [first] = told;
  if (first === undefined) return [];
  const range = first.at === undefined ? undefined : { start: first.at, end: first.at + first.name.length };
  return [
    { range, what: `sets ${namesIn(told.map(({ name }) => name))}, which Compose files beside it use`, renderer: 'environment files' },
  ];
};
