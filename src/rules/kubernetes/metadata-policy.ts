import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { isWholePod, objectNameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { entriesOf, hasUnseen, isMissing, lookup, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlEntry } from '../../artifacts/yaml/model.ts';
import { container } from '../forms/examples.ts';
import { defineRule, type OptionValue, type Report } from '../rule.ts';

type MessageId = 'syntax' | 'label' | 'annotation' | 'forbidden' | 'instance';

/** Source: Kubernetes documentation, Labels and Selectors, "Syntax and character set". */
const isLabelValue = (value: string): boolean => value.length <= 63 && /^(?:[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?)?$/u.test(value);

const isSubstituted = (value: string): boolean => /[${]/u.test(value);

const textsOf = (option: OptionValue | undefined): readonly string[] =>
  Array.isArray(option) ? option.filter(text => typeof text === 'string') : [];

const badValues = (labels: Lookup): readonly YamlEntry[] =>
  entriesOf(labels).filter(({ value }) => {
    const node = nodeAt(value);
    return node?.kind === 'scalar' && !node.opaque && !isSubstituted(node.value) && !isLabelValue(node.value);
  });

/** `name: value` where the value counts, else the name alone. */
const has = (place: Lookup, wanted: string): boolean => {
  const [name = '', value] = wanted.split('=', 2);
  const found = lookup(place, name);
  return (
    !isMissing(found) && (value === undefined || found.state !== 'present' || (found.node.kind === 'scalar' && found.node.value === value))
  );
};

type Options = Readonly<Record<string, OptionValue>>;

/** What is written and should not be. */
function* wrong({ labels, annotations, name: own, subject, ...object }: KubernetesObject, options: Options): Iterable<Report<MessageId>> {
  for (const { range, name = '' } of badValues(labels)) yield { messageId: 'syntax', at: range, data: { name } };
  const forbidden = new Set(textsOf(options['forbidden']));
  for (const { range, name = '' } of [...entriesOf(labels), ...entriesOf(annotations)]) {
    if (forbidden.has(name)) yield { messageId: 'forbidden', at: range, data: { name } };
  }
  const instance = lookup(labels, 'app.kubernetes.io/instance');
  const name = stringAt(instance);
  const at = writtenRange(instance);
  if (
    options['instance-is-name'] === true &&
    name !== undefined &&
    own !== undefined &&
    name !== own &&
    at !== undefined &&
    !object.partial
  )
    yield { messageId: 'instance', at, data: { name, object: subject } };
}

/** What a workload lacks. */
function* lacking(object: KubernetesObject, options: Options): Iterable<Report<MessageId>> {
  const [podSpec] = object.podSpecs;
  if (podSpec === undefined || !isWholePod(podSpec) || object.doubtful) return;
  const wanted = [
    ['label', object.labels, textsOf(options['required-labels'])],
    ['annotation', object.annotations, textsOf(options['required-annotations'])],
  ] as const;
  for (const [messageId, place, names] of wanted) {
    const isKnown = isMissing(place) || !hasUnseen(place);
    for (const name of isKnown ? names.filter(each => !has(place, each)) : [])
      yield { messageId, at: objectNameRange(object), identity: name, data: { name, object: object.subject } };
  }
}

function* judge(object: KubernetesObject, options: Options): Iterable<Report<MessageId>> {
  yield* wrong(object, options);
  yield* lacking(object, options);
}

export const metadataPolicy = defineRule({
  meta: {
    id: 'kubernetes/metadata-policy',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    title: 'Labels or annotations are not as they should be',
    rationale:
      'Network policies, budgets and dashboards find pods by their labels, and people find by them whose a workload is. The API refuses values with other characters, so that what is in the repository is not what runs.',
    remediation:
      'Write values of at most 63 letters, digits, `-`, `_` and `.`, and the labels and annotations that your organization asks for.',
    messages: {
      syntax:
        'The API refuses the value of the label "{name}": at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
      label: '"{object}" has no label "{name}".',
      annotation: '"{object}" has no annotation "{name}".',
      forbidden: '"{name}" is not to be used.',
      instance: 'The label "app.kubernetes.io/instance" of "{object}" is "{name}".',
    },
    fix: 'none',
    examples: {
      bad: container`tty: true`.replace('name: web\n', 'name: web\n  labels: {app: "web shop"}\n'),
      good: container`tty: true`.replace('name: web\n', 'name: web\n  labels: {app: web-shop}\n'),
    },
    references: [
      'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/',
      'https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/',
    ],
    options: {
      'required-labels': { default: [], description: 'Labels that every workload has to have, as `name` or `name=value`.' },
      'required-annotations': { default: [], description: 'Annotations that every workload has to have, as `name` or `name=value`.' },
      forbidden: { default: [], description: 'Labels and annotations that no object may have.' },
      'instance-is-name': {
        default: false,
        description: 'Whether the label `app.kubernetes.io/instance` has to be the name of the object.',
      },
    },
  },
  visit: { object: (object, _artifact, { options }) => judge(object, options) },
});
