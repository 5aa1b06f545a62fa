import type { KubernetesObject, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

const annotation = 'helm.sh/hook';

/** What the tests of a release are: they run when somebody asks for them. Source: Helm documentation, "Chart Tests". */
const isTest = (hook: string): boolean => hook.split(',').every(event => event.trim().startsWith('test'));

const hookOf = (object: KubernetesObject): string | undefined => {
  const hook = stringAt(object.node, 'metadata', 'annotations', annotation);
  return hook === undefined || isTest(hook) ? undefined : hook;
};

interface Right {
  readonly messageId: 'privileged' | 'namespace' | 'hostPath';
  readonly at: { readonly start: number; readonly end: number };
  readonly what: string;
}

/** What lets a hook do as it likes with the node. */
const rightsOf = (podSpec: PodSpec): readonly Right[] => [
  ...['hostPID', 'hostNetwork', 'hostIPC'].flatMap((field): readonly Right[] => {
    const found = podSpec.get(field);
    return found.state === 'present' && found.node.kind === 'scalar' && found.node.value === 'true'
      ? [{ messageId: 'namespace', at: found.node.range, what: field }]
      : [];
  }),
  ...podSpec.containers.flatMap((container): readonly Right[] => {
    const found = container.get('securityContext', 'privileged');
    return found.state === 'present' && found.node.kind === 'scalar' && found.node.value === 'true'
      ? [{ messageId: 'privileged', at: found.node.range, what: container.name ?? '?' }]
      : [];
  }),
];

const mountedPaths = (podSpec: PodSpec): readonly { readonly path: string; readonly at: Right['at'] }[] => {
  const volumes = nodeAt(podSpec.node, 'volumes');
  if (volumes?.kind !== 'sequence') return [];
  return volumes.items.flatMap(volume => {
    const [path, node] = [stringAt(volume, 'hostPath', 'path'), nodeAt(volume, 'hostPath', 'path')];
    return path === undefined || node === undefined ? [] : [{ path, at: node.range }];
  });
};

export const hookWithBroadPrivileges = defineRule({
  meta: {
    id: 'helm/hook-with-broad-privileges',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Chart hook runs with excessive rights',
    rationale: `A hook runs each time a chart is installed or upgraded, before or after everything else, and is mostly gone before anybody looks. With the rights of the node it may change
what the chart itself would never be allowed to.`,
    remediation:
      'Let the hook do its work with a ServiceAccount that may only that, without `privileged` and the namespaces of the host. What prepares nodes belongs in a DaemonSet that is reviewed as such.',
    messages: {
      privileged:
        'The container "{what}" of the hook "{name}" ({hook}) is privileged: it owns the node each time that the chart is installed or upgraded.',
      namespace: 'The hook "{name}" ({hook}) runs in a namespace of the node ("{what}: true").',
      hostPath: 'The hook "{name}" ({hook}) mounts "{what}" of the node.',
    },
    fix: 'none',
    examples: {
      bad: manifest`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: prepare
          annotations: {helm.sh/hook: pre-install}
        spec:
          template:
            spec:
              containers: [{name: run, image: "ghcr.io/acme/prepare:1", securityContext: {privileged: true}}]
      `,
      good: manifest`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: prepare
          annotations: {helm.sh/hook: pre-install}
        spec:
          template:
            spec:
              containers: [{name: run, image: "ghcr.io/acme/prepare:1"}]
      `,
    },
    standards: { mitre: ['T1611'] },
    references: ['https://helm.sh/docs/topics/charts_hooks/', 'https://cwe.mitre.org/data/definitions/250.html'],
  },
  visit: {
    *podSpec(podSpec) {
      const hook = hookOf(podSpec.object);
      if (hook === undefined) return;
      const name = podSpec.object.name ?? '?';
      for (const { messageId, at, what } of rightsOf(podSpec))
        yield { messageId, at, facts: { value: what, degree: 1 }, data: { name, hook, what } };
      for (const { path, at } of mountedPaths(podSpec))
        yield { messageId: 'hostPath', at, facts: { value: path, degree: 0 }, data: { name, hook, what: path } };
    },
  },
});
