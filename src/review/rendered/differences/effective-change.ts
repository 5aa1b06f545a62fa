import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { entriesOf, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';
import type { EffectiveChange } from '../../../verdict/effective-change.ts';
import type { ChangedLines, RenderedPair } from '../judge-rendered.ts';
import { placeOf } from '../rendered-findings.ts';
import type { RenderedText } from '../units/rendered-text.ts';
import type { Rendering } from '../units/rendering.ts';
import { joinEnvironments } from './join-environments.ts';

/** More fields of one change are not told. */
const maxChanges = 200;
/** Longer values are cut. */
const maxValue = 200;
/** Fields of one object that are looked at. */
const maxFields = 5_000;

/** What decides about the security of a workload, a role, a route or a namespace. */
const isRelevant = (field: string): boolean =>
  /(?:^|\.)(?:securityContext\b|host(?:Network|PID|IPC|Users|Port|Path)\b|image$|automountServiceAccountToken$|serviceAccount(?:Name)?$|shareProcessNamespace$|runtimeClassName$|resources\.limits\.)/u.test(
    field,
  ) ||
  /^(?:rules|roleRef|subjects|aggregationRule)\b/u.test(field) ||
  /^spec\.(?:type|externalIPs|loadBalancerSourceRanges|podSelector|policyTypes|ingress|egress|tls)\b/u.test(field) ||
  field.startsWith('metadata.labels.pod-security.kubernetes.io/');

interface Field {
  readonly text: string;
  readonly range: Range;
}

/** The parts of a node with their paths; elements of lists by their names. */
const partsOf = (node: YamlNode, path: string): readonly (readonly [string, YamlNode])[] => {
  if (node.kind === 'mapping')
    return entriesOf(node).flatMap(({ key, value }) =>
      key.kind === 'scalar' ? [[path === '' ? key.value : `${path}.${key.value}`, value] as const] : [],
    );
  if (node.kind !== 'sequence') return [];
  return node.items.map((item, index) => [`${path}[${(item.kind === 'mapping' ? stringAt(item, 'name') : undefined) ?? index}]`, item]);
};

/** The scalars of an object that matter, by their paths. */
const fieldsOf = (object: KubernetesObject): ReadonlyMap<string, Field> => {
  const fields = new Map<string, Field>();
  const take = (node: YamlNode, path: string): void => {
    if (fields.size >= maxFields) return;
    if (node.kind === 'scalar' && isRelevant(shortened(path)))
      fields.set(shortened(path), { text: node.value.slice(0, maxValue), range: node.range });
    for (const [inner, part] of partsOf(node, path)) take(part, inner);
  };
  take(object.node, '');
  return fields;
};

/** A path from the pod, where it is one of a pod's. */
const shortened = (path: string): string =>
  path.replace(
    /^spec\.(?:jobTemplate\.spec\.)?template\.spec\.|^spec\.(?=(?:init|ephemeral)?[Cc]ontainers\[|securityContext|host|volumes\[)/u,
    '',
  );

interface Located {
  readonly object: KubernetesObject;
  readonly text: RenderedText;
}

const objectsOf = (rendering: Rendering): ReadonlyMap<string, Located> =>
  rendering.state === 'failed'
    ? new Map()
    : new Map(
        [...rendering.texts.values()].flatMap(text =>
          text.artifact.objects.map(
            object =>
              [`${object.apiVersion} ${object.subject} ${stringAt(object.node, 'metadata', 'namespace') ?? ''}`, { object, text }] as const,
          ),
        ),
      );

/**
 * What a change makes of the fields that matter, object by object, in one environment. Objects that come or go are told by what is found in
 * them.
 */
const changesIn = (pair: RenderedPair, lines: ChangedLines): readonly EffectiveChange[] => {
  const [before, after] = [objectsOf(pair.base), objectsOf(pair.head)];
  const { kind, folder, environment } = pair.unit;
  const found: EffectiveChange[] = [];
  for (const [key, now] of after) {
    const was = before.get(key);
    if (was === undefined || was.text.artifact.file.text === now.text.artifact.file.text) continue;
    const [old, own] = [fieldsOf(was.object), fieldsOf(now.object)];
    for (const field of new Set([...old.keys(), ...own.keys()])) {
      const [one, other] = [old.get(field), own.get(field)];
      if (one?.text === other?.text) continue;
      const place = other && placeOf(now.text, other.range, false, lines.isWritten);
      const line = place && lines.headLine(place.path, place.range.start);
      found.push({
        kind,
        folder,
        environments: [environment],
        object: now.object.subject,
        field,
        before: one?.text,
        after: other?.text,
        ...(place && line !== undefined && { at: { path: place.path, line } }),
      });
    }
  }
  return found;
};

/** What is deployed differently after a change, the same of several environments once. */
export const effectiveChanges = (pairs: readonly RenderedPair[], lines: ChangedLines): readonly EffectiveChange[] => {
  const all = pairs.flatMap(pair => (pair.base.state === 'failed' || pair.head.state === 'failed' ? [] : changesIn(pair, lines)));
  return joinEnvironments(all).slice(0, maxChanges);
};
