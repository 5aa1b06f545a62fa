import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { replaceScalar } from '../../artifacts/yaml/edit.ts';
import { lookup } from '../../artifacts/yaml/lookup.ts';
import { textUnder } from '../../text/range.ts';
import { container } from '../forms/examples.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';
import type { WrongValue } from './concepts/security/field-values.ts';
import { judgedFields, type MisnamedField } from './concepts/security/judged-fields.ts';

type MessageId = 'misspelled' | 'misplaced' | 'value' | 'text';

/** The right name in the wrong one's place, quoted as that was, where it is not there already. */
const rename = (object: KubernetesObject, { entry, name, meant, holder, messageId }: MisnamedField): ReportFix | undefined => {
  const text = textUnder(object.file.text, entry.key.range);
  if (messageId !== 'misspelled' || !text.includes(name) || lookup(holder, meant).state !== 'absent') return undefined;
  return { title: `Call it "${meant}"`, edits: [{ range: entry.key.range, newText: text.replace(name, () => meant) }] };
};

const misnamed = (object: KubernetesObject, found: MisnamedField): Report<MessageId> => ({
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
  judgedFields(object)
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
