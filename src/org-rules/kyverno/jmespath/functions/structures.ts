import { sourceFile } from '../../../../artifacts/source-file.ts';
import { parseYaml } from '../../../../artifacts/yaml/parse.ts';
import { valueOfNode } from '../../../object-value.ts';
import { UnknownPart } from '../../../org-rule.ts';
import { JmesFailure } from '../failure.ts';
import { fromJson, numeric } from '../json.ts';
import { areEqual, isList, isMap, type JmesValue, known } from '../values.ts';
import { type JmesFunction, listArg, mapArg, numberArg, scalarText, textArg, typed } from './jmes-function.ts';

const fromYaml: JmesFunction = (args, { tick }) => {
  const text = textArg(args, 0);
  tick(text.length * 4);
  const yaml = parseYaml(sourceFile('value.yaml', text));
  if (yaml.notifications.some(({ level }) => level === 'error')) throw new JmesFailure('it is no YAML');
  const root = yaml.documents[0]?.root;
  const value = root === undefined ? null : valueOfNode(root, tick);
  if (value instanceof UnknownPart) throw new JmesFailure('it is no YAML that can be read');
  return value;
};

const lookup: JmesFunction = (args, scope) => {
  scope.tick(1);
  const value = known(args[0] ?? null);
  if (isMap(value)) {
    const key = textArg(args, 1);
    return Object.hasOwn(value, key) ? (value[key] ?? null) : null;
  }
  const index = numberArg(args, 1);
  if (!Number.isSafeInteger(index)) throw new JmesFailure('an index is no integer');
  return index < 0 ? null : (listArg(args, 0)[index] ?? null);
};

const items: JmesFunction = (args, { tick }) => {
  const value = known(args[0] ?? null);
  const [keyName, valueName] = [textArg(args, 1), textArg(args, 2)];
  const entries: readonly (readonly [JmesValue, JmesValue])[] = isList(value)
    ? value.map((item, index) => [numeric(index), item])
    : Object.keys(mapArg(args, 0))
        .toSorted()
        .map(key => [key, mapArg(args, 0)[key] ?? null]);
  tick(entries.length * 2);
  return entries.map(([key, one]) => ({ [keyName]: key, [valueName]: one }));
};

const fromLists: JmesFunction = (args, { tick }) => {
  const [keys, values] = [listArg(args, 0), listArg(args, 1)];
  tick(keys.length * 2);
  return Object.fromEntries(keys.map((_, index) => [scalarText(keys, index), values[index] ?? null]));
};

const labelMatch: JmesFunction = (args, { tick }) => {
  const labels = mapArg(args, 1);
  return Object.entries(mapArg(args, 0)).every(([key, value]) => Object.hasOwn(labels, key) && areEqual(value, labels[key] ?? null, tick));
};

/** What Kyverno adds for lists and mappings. Source: Kyverno, `pkg/engine/jmespath/functions.go`. */
export const structureFunctions: ReadonlyMap<string, JmesFunction> = new Map([
  [
    'parse_json',
    typed('string', (args, { tick }) => {
      tick(textArg(args, 0).length);
      return fromJson(textArg(args, 0));
    }),
  ],
  ['parse_yaml', typed('string', fromYaml)],
  ['lookup', typed('object|array string|number', lookup)],
  ['items', typed('object|array string string', items)],
  ['object_from_lists', typed('array array', fromLists)],
  ['label_match', typed('object object', labelMatch)],
]);
