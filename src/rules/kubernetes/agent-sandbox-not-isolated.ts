import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, mappingAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../artifacts/yaml/model.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { isLimitless } from './concepts/resource-limits.ts';

const isSandbox = ({ kind, group }: KubernetesObject): boolean =>
  (kind === 'Sandbox' || kind === 'SandboxTemplate') &&
  (group === undefined || group === 'agents.x-k8s.io' || group === 'extensions.agents.x-k8s.io');

/** Runtimes that put a kernel, or one of their own, between container and node. */
const isIsolating = (runtime: string): boolean => /gvisor|runsc|kata|firecracker|microvm|confidential|cc-runtime/iu.test(runtime);

const template = (object: KubernetesObject): Lookup => object.get('spec', 'podTemplate', 'spec');

/** What a sandbox lacks, in words; nothing for what a template may give. */
const lacking = (object: KubernetesObject): readonly string[] => {
  const spec = template(object);
  const [podSpec] = object.podSpecs;
  if (mappingAt(spec) === undefined || podSpec === undefined) return [];
  const runtime = podSpec.get('runtimeClassName');
  const name = stringAt(runtime);
  const isOpen = isMissing(runtime) || (name !== undefined && !isIsolating(name));
  const hasNoLimit = (resource: string): boolean =>
    isLimitless(podSpec.get('resources', 'limits', resource)) &&
    podSpec.containers.some(one => one.list === 'containers' && isLimitless(one.get('resources', 'limits', resource)));
  return [
    ...(isOpen ? ['a runtime class that isolates (gVisor, Kata)'] : []),
    ...['cpu', 'memory'].flatMap(resource => (hasNoLimit(resource) ? [`a limit of ${resource}`] : [])),
    ...(object.kind === 'SandboxTemplate' && isMissing(object.get('spec', 'networkPolicy')) ? ['a network policy'] : []),
  ];
};

const sandbox = (spec: string, resources: string): string => manifest`
  apiVersion: agents.x-k8s.io/v1alpha1
  kind: Sandbox
  metadata: {name: coder}
  spec: {podTemplate: {spec: {${spec}containers: [{name: agent, image: ghcr.io/acme/agent:1.4${resources}}]}}}
`;

export const agentSandboxNotIsolated = defineRule({
  meta: {
    id: 'kubernetes/agent-sandbox-not-isolated',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Sandbox of an agent is not isolated',
    rationale:
      'A sandbox runs what a language model has written, or what somebody has talked it into writing: code that nobody has read. With the ordinary runtime each bug of the kernel is a way to the node; without limits and a network policy the code takes the node, or reaches the cluster and the metadata service.',
    remediation:
      'Set `runtimeClassName` to a runtime that isolates (gVisor, Kata Containers), limits of CPU and memory for each container, and a network policy that allows the few addresses that are needed.',
    messages: { open: '"{object}" runs code that nobody has read, without {missing}.' },
    fix: 'none',
    examples: { bad: sandbox('', ''), good: sandbox('runtimeClassName: gvisor, ', ', resources: {limits: {cpu: 1, memory: 1Gi}}') },
    standards: { mitre: ['T1611'] },
    references: [
      'https://agent-sandbox.sigs.k8s.io/',
      'https://kubernetes.io/docs/concepts/containers/runtime-class/',
      'https://cwe.mitre.org/data/definitions/653.html',
    ],
  },
  visit: {
    *other(object) {
      const missing = isSandbox(object) && !object.partial ? lacking(object) : [];
      if (missing.length === 0) return;
      yield {
        messageId: 'open',
        at: objectNameRange(object),
        identity: 'isolation',
        data: { object: object.subject, missing: missing.join(', ') },
        facts: { hazards: missing },
      };
    },
  },
});
