import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { entriesOf, hasUnseen, isMissing, itemsOf, lookup, nodeAt, numberAt, type Place } from '../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/** Probes have some twenty values; of larger ones nothing is said. */
const maxValues = 200;

/** When a probe asks and how often, not what; the last two count for patience alone. */
const timing: ReadonlySet<string> = new Set([
  'initialDelaySeconds',
  'timeoutSeconds',
  'successThreshold',
  'terminationGracePeriodSeconds',
  'periodSeconds',
  'failureThreshold',
]);

/** What the API server adds where it is left out. Source: Kubernetes API, HTTPGetAction and GRPCAction. */
const written: ReadonlySet<string> = new Set(['.httpGet.path=/', '.httpGet.scheme=HTTP', '.grpc.service=']);

/** What a probe asks, each value with its path, sorted; undefined when a part is not known, or when there is too much. */
const question = (place: Place): readonly string[] | undefined => {
  const values: string[] = [];
  const pending: { readonly path: string; readonly place: Place }[] = [{ path: '', place }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, place: here } = next;
    if (values.length + pending.length > maxValues || hasUnseen(here)) return undefined;
    const node = nodeAt(here);
    if (node?.kind === 'scalar') values.push(`${path}=${String(scalarValue(node) ?? node.value)}`);
    for (const { name } of entriesOf(here)) {
      if (name === undefined) return undefined;
      if (path !== '' || !timing.has(name)) pending.push({ path: `${path}.${name}`, place: lookup(here, name) });
    }
    for (const [index, item] of itemsOf(here).entries()) pending.push({ path: `${path}[${index}]`, place: item });
  }
  return values.filter(value => !written.has(value)).toSorted();
};

/** A number of a probe, with the default of the API; undefined when it is not known. */
const secondsOf = (probe: Place, field: string, byDefault: number): number | undefined => {
  const place = lookup(probe, field);
  const number = isMissing(place) ? byDefault : numberAt(place);
  return typeof number === 'number' ? number : undefined;
};

/** For how long, in seconds, the answer is wrong before something is done; undefined when it is not known. */
const patience = (probe: Place): number | undefined => {
  const [period, failures] = [secondsOf(probe, 'periodSeconds', 10), secondsOf(probe, 'failureThreshold', 3)];
  return period === undefined || failures === undefined ? undefined : period * failures;
};

/** True when a container is restarted by the time that it gets no more requests. */
const givesUpAsSoon = (liveness: Place, readiness: Place): boolean => {
  const [restarts, drains] = [patience(liveness), patience(readiness)];
  return restarts !== undefined && drains !== undefined && restarts <= drains;
};

/**
 * The same question, which liveness gives up no later than readiness. When the first one is asked does not matter: it changes nothing for a
 * container that has started. kube-score also reports a liveness probe that waits longer, as Kubernetes itself recommends.
 */
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
    messages: { identical: 'The readiness probe of container "{container}" asks the same as its liveness probe, which gives up as soon.' },
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
  visit: {
    *container(one) {
      const [liveness, readiness] = [one.get('livenessProbe'), one.get('readinessProbe')];
      if (isMissing(liveness) || isMissing(readiness) || readiness.state !== 'present') return;
      const [a, b] = [question(liveness), question(readiness)];
      if (a === undefined || b === undefined || a.length === 0 || a.join('\n') !== b.join('\n')) return;
      if (!givesUpAsSoon(liveness, readiness)) return;
      yield { messageId: 'identical', at: readiness.entry?.key.range ?? readiness.node.range, data: { container: displayName(one) } };
    },
  },
});
