import type { Container } from '../../artifacts/kubernetes/model.ts';
import { type Edits, setKey } from '../../artifacts/yaml/edit.ts';
import { hasUnseen, isMissing, itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlScalar } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import type { Range } from '../../text/range.ts';

/** A variable that a container is given by name. */
export interface EnvironmentVariable {
  readonly name: string;
  /** A literal. Undefined for a reference (`valueFrom`), for no value, and for one that is not known. */
  readonly value: string | undefined;
  /** The literal's node. */
  readonly scalar: YamlScalar | undefined;
  /** The value with its key; the name with its key when there is no value. */
  readonly at: Range;
  readonly node: YamlMapping;
  readonly replace: (value: string) => Edits;
}

/** What a container finds in its environment. Without `complete` there may be further variables: from `envFrom`, or from a template. */
export interface Environment {
  readonly variables: readonly EnvironmentVariable[];
  readonly complete: boolean;
}

const variableOf = (node: YamlMapping): EnvironmentVariable | undefined => {
  const name = stringAt(node, 'name');
  if (name === undefined) return undefined;
  const found = lookup(node, 'value');
  const scalar = found.state === 'present' && found.node.kind === 'scalar' ? found.node : undefined;
  const value = scalar && scalarValue(scalar);
  const entry = found.state === 'absent' ? node.entries.find(each => each.name === 'name') : found.entry;
  return {
    name,
    value: typeof value === 'string' ? value : undefined,
    scalar,
    at: entry?.range ?? node.range,
    node,
    replace: next => setKey(node, ['value'], next),
  };
};

/** The environment of a container, as far as its manifest tells; variables of the image are not in it. */
export const environmentOf = (container: Container): Environment => {
  const [env, envFrom] = [container.get('env'), container.get('envFrom')];
  const items = itemsOf(env);
  const variables = items.flatMap(item => (item.kind === 'mapping' ? (variableOf(item) ?? []) : []));
  const isSeen = isMissing(env) || (env.state === 'present' && !hasUnseen(env));
  return { variables, complete: isSeen && isMissing(envFrom) && variables.length === items.length };
};
