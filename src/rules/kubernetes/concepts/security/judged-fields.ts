import type { KubernetesObject } from '../../../../artifacts/kubernetes/model.ts';
import { deref } from '../../../../artifacts/yaml/lookup.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../../../../artifacts/yaml/model.ts';
import { type FieldTypes, fieldsOfType, typeOfKind } from '../../../../facts/kubernetes-fields.ts';
import { appendAll } from '../../../../text/append-all.ts';
import { nearestWord } from '../near-words.ts';
import { type WrongValue, wrongValues } from './field-values.ts';
import { matters, placeOf } from './security-fields.ts';

const maxDepth = 30;
/** Of larger objects the rest is not looked at. */
const maxEntries = 20_000;

/** A field that nothing reads. */
export interface MisnamedField {
  readonly messageId: 'misspelled' | 'misplaced';
  readonly entry: YamlEntry;
  readonly name: string;
  readonly meant: string;
  readonly holder: YamlMapping;
}

const judge = (entry: YamlEntry, fields: FieldTypes, holder: YamlMapping): MisnamedField | undefined => {
  const { name } = entry;
  if (name === undefined || fields.has(name) || /[${]/u.test(name)) return undefined;
  const own = nearestWord(name, [...fields.keys()].filter(matters));
  if (own !== undefined) return { messageId: 'misspelled', entry, name, meant: own, holder };
  const place = placeOf(name);
  return place === undefined ? undefined : { messageId: 'misplaced', entry, name, meant: place, holder };
};

interface Visit {
  readonly node: YamlMapping;
  readonly type: string;
  readonly depth: number;
}

/** The mappings in a value or in the items of a list, and behind an alias. */
const mappingsBelow = (value: YamlNode): readonly YamlMapping[] => {
  const node = deref(value);
  if (node?.kind === 'sequence') return node.items.flatMap(item => deref(item) ?? []).filter(item => item.kind === 'mapping');
  return node?.kind === 'mapping' ? [node] : [];
};

/** Adds what is below the fields of a mapping, by their types. */
const addBelow = ({ node: { entries }, depth }: Visit, fields: FieldTypes, pending: Visit[]): void => {
  for (const { name, value } of depth === maxDepth ? [] : entries) {
    const type = name === undefined ? undefined : fields.get(name);
    if (type === undefined) continue;
    for (const node of mappingsBelow(value)) pending.push({ node, type, depth: depth + 1 });
  }
};

/** What is wrong with the fields of an object, gone through by the type of each part; each part once, however many aliases name it. */
export const judgedFields = (object: KubernetesObject): readonly (MisnamedField | WrongValue)[] => {
  const found: (MisnamedField | WrongValue)[] = [];
  const root = typeOfKind(object.apiVersion ?? '', object.kind ?? '');
  const seen = new Set<YamlMapping>();
  const pending: Visit[] = root === undefined ? [] : [{ node: object.node, type: root, depth: 0 }];
  let entries = 0;
  for (let visit = pending.pop(); visit !== undefined && entries < maxEntries; visit = pending.pop()) {
    const fields = fieldsOfType(visit.type);
    if (fields === undefined || seen.has(visit.node)) continue;
    seen.add(visit.node);
    entries += visit.node.entries.length;
    for (const entry of visit.node.entries) {
      const misnamed = judge(entry, fields, visit.node);
      if (misnamed) found.push(misnamed);
      else appendAll(found, wrongValues(visit.type, entry));
    }
    addBelow(visit, fields, pending);
  }
  return found;
};
