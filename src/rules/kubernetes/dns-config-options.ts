import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isWholePod, objectNameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { hasUnseen, isMissing, itemsOf, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { pod } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/** The options of a pod's resolver as `name:value`, or the name alone; undefined where a template decides. */
const optionsOf = (podSpec: PodSpec): ReadonlySet<string> | undefined => {
  const found = podSpec.get('dnsConfig', 'options');
  if (isMissing(found)) return new Set();
  if (found.state !== 'present' || hasUnseen(found)) return undefined;
  return new Set(
    itemsOf(found).map(option => {
      const value = nodeAt(option, 'value');
      const text = value === undefined ? '' : `:${String(scalarValue(value) ?? '')}`;
      return `${stringAt(option, 'name') ?? ''}${text}`;
    }),
  );
};

export const dnsConfigOptions = defineRule({
  meta: {
    id: 'kubernetes/dns-config-options',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    title: 'Resolver option is not set',
    rationale:
      "With the default `ndots:5` each name that a pod looks up is tried with every search domain first: five questions in place of one, and names of outside hosts are asked of the cluster's domains, where somebody may answer.",
    remediation: 'Set the options in `dnsConfig.options`, or end the names of outside hosts with a dot.',
    messages: { missing: 'The resolver option "{option}" is not set in "{object}".' },
    fix: 'none',
    examples: {
      bad: pod`
        containers: [{name: app, image: ghcr.io/acme/web:1.4}]
      `,
      good: pod`
        dnsConfig: {options: [{name: ndots, value: "2"}]}
        containers: [{name: app, image: ghcr.io/acme/web:1.4}]
      `,
    },
    references: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config'],
    options: {
      required: { default: ['ndots:2'], description: 'Options that every pod has to set, as `name:value` or as the name alone.' },
    },
  },
  prepare: (_file, { options }) =>
    Array.isArray(options['required']) ? options['required'].filter(option => typeof option === 'string') : [],
  visit: {
    *podSpec(podSpec, required) {
      const set = isWholePod(podSpec) && !podSpec.object.doubtful ? optionsOf(podSpec) : undefined;
      if (set === undefined) return;
      const at = writtenRange(podSpec.get('dnsConfig', 'options')) ?? objectNameRange(podSpec.object);
      for (const option of required) {
        if (!set.has(option)) yield { messageId: 'missing', at, identity: option, data: { option, object: podSpec.subject } };
      }
    },
  },
});
