import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { entriesOf, hasUnseen, isMissing, itemsOf, lookup, nodeAt, type Place } from '../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/** Probes have some twenty values; of larger ones nothing is said. */
const maxValues = 200;

/** What is written in a probe, each value with its path, sorted; undefined when a part is not known, or when there is too much. */
const valuesOf = (place: Place): readonly string[] | undefined => {
  const values: string[] = [];
  const pending: { readonly path: string; readonly place: Place }[] = [{ path: '', place }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, place: here } = next;
    if (values.length + pending.length > maxValues || hasUnseen(here)) return undefined;
    const node = nodeAt(here);
    if (node?.kind === 'scalar') values.push(`${path}=${String(scalarValue(node) ?? node.value)}`);
    for (const { name } of entriesOf(here)) {
      if (name === undefined) return undefined;
      pending.push({ path: `${path}.${name}`, place: lookup(here, name) });
    }
    for (const [index, item] of itemsOf(here).entries()) pending.push({ path: `${path}[${index}]`, place: item });
  }
  return values.toSorted();
};

export const identicalProbes = defineRule({
  meta: {
    id: 'kubernetes/identical-probes',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    title: 'Liveness and readiness are asked in the same way',
    rationale:
      'When both probes ask the same question, the moment at which a pod should get no more requests is the moment at which it is killed: under load all replicas are restarted, one after the other, instead of being given time.',
    remediation: 'Ask for liveness more seldom and with a higher `failureThreshold`, or something that does not hang on load.',
    messages: { identical: 'The readiness probe of container "{container}" is the same as its liveness probe.' },
    fix: 'none',
    examples: {
      bad: container`
        livenessProbe: {httpGet: {path: /healthz, port: 8080}}
        readinessProbe: {httpGet: {path: /healthz, port: 8080}}
      `,
      good: container`
        livenessProbe: {httpGet: {path: /healthz, port: 8080}, failureThreshold: 10}
        readinessProbe: {httpGet: {path: /healthz, port: 8080}}
      `,
    },
    references: ['https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/'],
  },
  create: () => ({
    *container(one) {
      const [liveness, readiness] = [one.get('livenessProbe'), one.get('readinessProbe')];
      if (isMissing(liveness) || isMissing(readiness) || readiness.state !== 'present') return;
      const [a, b] = [valuesOf(liveness), valuesOf(readiness)];
      if (a === undefined || b === undefined || a.length === 0 || a.join('\n') !== b.join('\n')) return;
      yield { messageId: 'identical', at: readiness.entry?.key.range ?? readiness.node.range, data: { container: displayName(one) } };
    },
  }),
});
