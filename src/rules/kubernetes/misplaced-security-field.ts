import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { replaceScalar } from '../../artifacts/yaml/edit.ts';
import { deref, lookup } from '../../artifacts/yaml/lookup.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../../artifacts/yaml/model.ts';
import { type FieldTypes, fieldsOfType, typeOfKind } from '../../facts/kubernetes-fields.ts';
import { textUnder } from '../../text/range.ts';
import { container } from '../forms/examples.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';
import { nearestWord } from './concepts/near-words.ts';
import { type WrongValue, wrongValues } from './concepts/security/field-values.ts';
import { matters, placeOf } from './concepts/security/security-fields.ts';

const maxDepth = 30;
/** Of larger objects the rest is not looked at. */
const maxEntries = 20_000;

type MessageId = 'misspelled' | 'misplaced' | 'value' | 'text';

interface Found {
  readonly messageId: 'misspelled' | 'misplaced';
  readonly entry: YamlEntry;
  readonly name: string;
  readonly meant: string;
  readonly holder: YamlMapping;
}

const judge = (entry: YamlEntry, fields: FieldTypes, holder: YamlMapping): Found | undefined => {
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

/** Goes through an object by the type of each part; each part once, however many aliases name it. */
function* judged(object: KubernetesObject): Iterable<Found | WrongValue> {
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
      const found = judge(entry, fields, visit.node);
      if (found) yield found;
      else yield* wrongValues(visit.type, entry);
    }
    addBelow(visit, fields, pending);
  }
}

/** The right name in the wrong one's place, quoted as that was, where it is not there already. */
const rename = (object: KubernetesObject, { entry, name, meant, holder, messageId }: Found): ReportFix | undefined => {
  const text = textUnder(object.file.text, entry.key.range);
  if (messageId !== 'misspelled' || !text.includes(name) || lookup(holder, meant).state !== 'absent') return undefined;
  return { title: `Call it "${meant}"`, edits: [{ range: entry.key.range, newText: text.replace(name, () => meant) }] };
};

const misnamed = (object: KubernetesObject, found: Found): Report<MessageId> => ({
  messageId: found.messageId,
  at: found.entry.key.range,
  data: { name: found.name, meant: found.meant },
  facts: { value: found.name },
  fix: () => rename(object, found),
});

const refused = ({ scalar, name, known, meant }: WrongValue): Report<MessageId> => ({
  messageId: known.includes('true') ? 'text' : 'value',
  severity: 'low',
  at: scalar.range,
  data: { name, value: scalar.value, meant: known.map(one => `"${one}"`).join(', ') },
  facts: { value: scalar.value },
  fix: () => {
    const edits = meant === undefined ? undefined : replaceScalar(scalar, meant);
    return edits && { title: `Write ${String(meant)}`, edits };
  },
});

const inOrder = (object: KubernetesObject): readonly Report<MessageId>[] =>
  [...judged(object)]
    .map(found => ('scalar' in found ? refused(found) : misnamed(object, found)))
    .toSorted((one, other) => one.at.start - other.at.start);

/** Also values that the API server refuses, as low: what it refuses does not run, and no restriction of it is in place. */
export const misplacedSecurityField = defineRule({
  meta: {
    id: 'kubernetes/misplaced-security-field',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Security field that nothing reads',
    rationale:
      'Kubernetes takes no notice of fields that it does not know: a `runAsNonroot` or a `readOnlyRootFilesystem` on the pod looks like protection in a review and does nothing. Applied without `--validate=strict` nobody hears of it.',
    remediation:
      'Write the field as the API reference has it, at the level where it belongs. `kubectl apply --dry-run=server --validate=strict` tells what is unknown.',
    messages: {
      misspelled: 'Nothing reads "{name}": the field is called "{meant}".',
      misplaced: 'Nothing reads "{name}" here: it belongs {meant}.',
      value: '"{name}" takes no "{value}" but {meant}; it is low because the API server refuses the whole object.',
      text: '"{name}" takes true or false, and "{value}" is a text; it is low because the API server refuses the whole object.',
    },
    fix: 'unsafe',
    examples: { bad: container`securityContext: {runAsNonroot: true}`, good: container`securityContext: {runAsNonRoot: true}` },
    standards: { mitre: ['T1611'] },
    references: [
      'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://cwe.mitre.org/data/definitions/693.html',
    ],
  },
  visit: { object: inOrder },
});
