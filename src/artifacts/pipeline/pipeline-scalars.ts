import { appendAll } from '../../text/append-all.ts';
import type { ShellVariables } from '../shell/variables.ts';
import { entriesOf, lookup, stringAt } from '../yaml/lookup.ts';
import { deref } from '../yaml/mapping-keys.ts';
import type { YamlMapping, YamlNode, YamlScalar } from '../yaml/model.ts';
import { scalarValue } from '../yaml/scalar.ts';

/** A scalar of a pipeline with what its surroundings say for a script in it. */
export interface PipelineScalar {
  readonly node: YamlScalar;
  /** The key that it stands under, itself or as an item of a list; undefined at the root. */
  readonly key: string | undefined;
  readonly variables: ShellVariables;
  /** The folder that a script runs in, empty or with a slash at its end; undefined where none is said. */
  readonly folder: string | undefined;
}

/** More nodes of a pipeline are not looked at. */
const maxVisits = 50_000;

const scalarTexts = (holder: YamlNode | undefined, key: string): readonly (readonly [string, string])[] =>
  entriesOf(lookup(holder, key)).flatMap(({ name, value }) => {
    const text = scalarValue(value);
    const isPlain = name !== undefined && text !== undefined && text !== null && !String(text).includes('${{');
    return isPlain ? [[name, String(text)] as const] : [];
  });

/** The variables that a mapping sets, and those that it has from around it. Why no map of all: thousands of jobs would each copy those of the root. */
interface Scope {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
}

const valueIn = (scope: Scope | undefined, name: string): string | undefined => {
  for (let at = scope; at !== undefined; at = at.outer) {
    const value = at.own.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
};

interface Visit {
  readonly node: YamlNode;
  readonly key: string | undefined;
  readonly variables: Scope | undefined;
  readonly folder: string | undefined;
}

const asFolder = (path: string): string => {
  const plain = path.replace(/^\.\//u, '').replace(/\/+$/u, '');
  return plain === '' || plain === '.' ? '' : `${plain}/`;
};

/** What a mapping of a pipeline says for the scripts within it: variables, and the folder they run in. */
const within = (mapping: YamlMapping, { variables, folder }: Visit): Pick<Visit, 'variables' | 'folder'> => {
  const own = [...scalarTexts(mapping, 'env'), ...scalarTexts(mapping, 'variables')];
  const run =
    stringAt(mapping, 'working-directory') ??
    stringAt(mapping, 'defaults', 'run', 'working-directory') ??
    stringAt(mapping, 'workingDirectory');
  return {
    variables: own.length > 0 ? { own: new Map(own), outer: variables } : variables,
    folder: run === undefined || run.includes('${{') ? folder : asFolder(run),
  };
};

const membersOf = (node: YamlNode, visit: Visit): readonly Visit[] => {
  if (node.kind === 'sequence') return node.items.map(item => ({ ...visit, node: item }));
  if (node.kind !== 'mapping') return [];
  const inner = within(node, visit);
  return node.entries.map(({ name, value }) => ({ ...inner, key: name, node: value }));
};

/** The variables by their own names, and as expressions of a pipeline name them: `env.NAME`. */
const shellVariables =
  (variables: Scope | undefined): ShellVariables =>
  name =>
    valueIn(variables, name) ?? valueIn(variables, name.replace(/^(?:env|vars|variables)_/u, ''));

/** The scalars of a pipeline that somebody wants, in source order, each once however many aliases repeat it. */
export const pipelineScalars = (
  root: YamlNode | undefined,
  wanted: (node: YamlScalar, key: string | undefined) => boolean,
): readonly PipelineScalar[] => {
  const found: PipelineScalar[] = [];
  const seen = new Set<YamlNode>();
  const pending: Visit[] = root === undefined ? [] : [{ node: root, key: undefined, variables: undefined, folder: undefined }];
  for (let visit = pending.pop(), visits = 0; visit !== undefined && visits < maxVisits; visit = pending.pop(), visits += 1) {
    const node = deref(visit.node);
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    const { key, variables, folder } = visit;
    if (node.kind === 'scalar' && wanted(node, key)) found.push({ node, key, variables: shellVariables(variables), folder });
    appendAll(pending, membersOf(node, visit).toReversed());
  }
  return found;
};
