import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import type { Namespace, PodSecurityLevel } from '../../artifacts/kubernetes/objects/namespace.ts';
import { isWholePod, literalNamespace, objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { andMore } from '../../text/and-more.ts';
import { fieldsOfPodSecurity, podSecurity } from '../concepts/pod-security/pod-security.ts';
import { manifest } from '../forms/examples.ts';
import { minorOf, newestMinor } from '../kubernetes/concepts/versions.ts';
import { defineRule, type Report } from '../rule.ts';
import { letIn, lowered, maxNamed, namespacesOf } from './concepts/open-namespaces.ts';

/** What a namespace holds its pods to; undefined where it says nothing, or nothing that is known. */
const enforced = ({ enforce }: Namespace, newest: number): { readonly level: PodSecurityLevel; readonly minor: number } | undefined => {
  if (enforce.level.state !== 'present' || enforce.version.state === 'unknown') return undefined;
  const minor = enforce.version.state === 'present' ? (minorOf(enforce.version.value) ?? newest) : newest;
  return { level: enforce.level.value, minor: Math.min(minor, newest) };
};

const refused = (podSpec: PodSpec, namespace: Namespace, newest: number): Report<'refused'> | undefined => {
  const held = enforced(namespace, newest);
  const violations = held === undefined ? [] : podSecurity(podSpec, held.level, held.minor).violations;
  if (held === undefined || violations.length === 0) return undefined;
  const { object } = podSpec;
  const { path } = object.file;
  const at = objectNameRange(object);
  const named = violations.slice(0, maxNamed);
  const { level } = namespace.enforce;
  return {
    messageId: 'refused',
    path,
    at,
    subject: podSpec.subject,
    identity: 'pod-security',
    data: {
      object: podSpec.subject,
      namespace: namespace.object.name ?? '',
      level: held.level,
      controls: andMore(
        named.map(({ reason }) => reason),
        violations.length,
      ),
    },
    facts: { hazards: violations.map(({ control }) => control), degree: violations.length },
    related: [
      {
        at: (level.state === 'present' ? level.node.range : undefined) ?? namespace.object.range,
        path: namespace.object.file.path,
        note: 'The namespace asks for it here.',
      },
      ...named.map(({ reason, detail }) => ({ at, path, note: `${reason}: ${detail}.` })),
    ],
  };
};

type MessageId = 'refused' | 'letIn' | 'opened' | 'lowered';

function* violations({ objects, former }: RepositoryUnit, newest: number): Iterable<Report<MessageId>> {
  const podSpecs = objects.flatMap(object => object.podSpecs).filter(isWholePod);
  const byNamespace = Map.groupBy(podSpecs, ({ object }) => literalNamespace(object));
  const before = namespacesOf(former.objects);
  // Why only the first of a name: a hostile file has thousands.
  for (const [name, namespace] of namespacesOf(objects)) {
    const own = byNamespace.get(name) ?? [];
    for (const podSpec of own) {
      const report = refused(podSpec, namespace, newest);
      if (report !== undefined) yield report;
    }
    for (const report of [letIn(namespace, own, newest), lowered(namespace, before.get(name))]) if (report !== undefined) yield report;
  }
}

const inNamespace = (level: string): string => manifest`
  apiVersion: v1
  kind: Namespace
  metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: ${level}}}
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: agent, namespace: shop}
  spec: {hostPID: true, containers: [{name: agent, image: "ghcr.io/acme/agent:1.4"}]}
`;

/** Without the hint of the catalogue that a stricter level would do: nobody could act on it in the pull request that it would stand on. */
export const podSecurityLevelViolation = defineRule({
  meta: {
    id: 'cross/pod-security-level-violation',
    kind: 'repository',
    reads: {
      in: 'unit',
      easedByFixes: true,
      files: ['kubernetes'],
      objects: {
        Namespace: { fields: [['metadata']] },
        '*': { fields: [['metadata', 'namespace']], ...fieldsOfPodSecurity },
      },
    },
    severity: 'medium',
    title: 'Pods and the Pod Security level of their namespace do not go together',
    rationale:
      'The admission plugin of Kubernetes refuses pods that the level of their namespace forbids. The rollout hangs, what runs is the version before, and the quick way out is to take the level away from all: then pods that see the node or run privileged come in with everything else.',
    remediation:
      'Change the pod as the message says. Where it needs what is forbidden, deploy it to a namespace of its own that only administrators deploy to, and leave the level of this one.',
    messages: {
      refused: 'The namespace "{namespace}" enforces "{level}" and refuses the pods of "{object}": {controls}.',
      opened:
        'The change takes the level "{before}" from the namespace "{namespace}", which holds its pods to nothing any more: privileged ones come in.',
      lowered:
        'The change lowers what the namespace "{namespace}" holds its pods to from "{before}" to "{level}"; it is low because that still keeps out what takes over a node.',
      letIn: 'The namespace "{namespace}" lets every pod in, and {objects} with it, which the level "baseline" would refuse.',
    },
    fix: 'none',
    examples: { bad: inNamespace('baseline'), good: inNamespace('baseline').replace('hostPID: true, ', '') },
    standards: { cisKubernetes: ['5.2.1'], nsa: ['Pod security > Pod security enforcement'] },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    ],
  },
  visit: { unit: (unit, _artifact, { facts }) => violations(unit, facts.kubernetesMinor ?? newestMinor) },
});
