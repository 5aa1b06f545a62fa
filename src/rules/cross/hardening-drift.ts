import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { Container } from '../../artifacts/kubernetes/model.ts';
import { displayName, isWhole, nameRange } from '../../artifacts/kubernetes/walk.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { environmentOf } from './concepts/environment-names.ts';
import { protectionsOf } from './concepts/protections.ts';

/** The same container elsewhere: what it is called, without its environment. */
const keyOf = ({ object, list, name }: Container): string => `${object.kind} ${object.name} ${list} ${name}`;

/** More environments are not compared with. */
const maxOthers = 10;

const drift = (container: Container, others: readonly Container[]): Report<'weaker'> | undefined => {
  const own = protectionsOf(container);
  const [best] = others
    .slice(0, maxOthers)
    .map(other => ({ other, lost: [...protectionsOf(other)].filter(([name]) => !own.has(name)) }))
    .toSorted((one, another) => another.lost.length - one.lost.length);
  if (best === undefined || best.lost.length === 0) return undefined;
  const { other, lost } = best;
  return {
    messageId: 'weaker',
    path: container.object.file.path,
    at: nameRange(container),
    subject: container.subject,
    identity: 'weaker than another environment',
    confidence: 'medium',
    data: { name: displayName(container), other: other.object.file.path, protections: lost.map(([name]) => `"${name}"`).join(', ') },
    facts: { hazards: lost.map(([name]) => name), degree: 1 },
    related: lost.map(([name, at]) => ({ at, path: other.object.file.path, note: `It has "${name}" here.` })),
  };
};

function* drifts({ objects }: RepositoryUnit): Iterable<Report<'weaker'>> {
  const containers = objects
    .filter(({ doubtful, name }) => !doubtful && name !== undefined)
    .flatMap(({ podSpecs }) => podSpecs.flatMap(podSpec => podSpec.containers))
    .filter(container => container.name !== undefined && isWhole(container));
  const environments = Map.groupBy(containers, ({ object }) => environmentOf(object.file.path));
  const others = Map.groupBy(environments.get('other') ?? [], keyOf);
  for (const container of environments.get('production') ?? []) {
    const report = drift(container, others.get(keyOf(container)) ?? []);
    if (report !== undefined) yield report;
  }
}

const podWith = (context: string): string => manifest`
  apiVersion: v1
  kind: Pod
  metadata: {name: web}
  spec: {containers: [{name: app, image: "ghcr.io/acme/web:1.4", securityContext: ${context}}]}
`;

/**
 * The same workload and container, by name, in files whose folders or names tell of production and of another environment. What overlays of
 * kustomize and values of charts make is not compared: each is judged as what is deployed.
 */
export const hardeningDrift = defineRule({
  meta: {
    id: 'cross/hardening-drift',
    kind: 'repository',
    reads: {
      in: 'tree',
      easedByFixes: true,
      files: ['kubernetes'],
      objects: {
        '*': {
          pod: [['securityContext'], ['automountServiceAccountToken'], ['hostUsers']],
          containers: [['securityContext'], ['resources', 'limits']],
        },
      },
    },
    severity: 'info',
    confidence: 'medium',
    profile: 'strict',
    title: 'Production is weaker than another environment',
    rationale:
      'A setting that holds in staging was tried there and does no harm. Where production lacks it, it was mostly forgotten, and the environment that is worth most is guarded least.',
    remediation: 'Set in production what the other environment sets, best in a base that both use.',
    messages: { weaker: 'Container "{name}" lacks {protections} in production, which it has in "{other}".' },
    fix: 'none',
    examples: {
      bad: {
        'production/web.yaml': podWith('{allowPrivilegeEscalation: false}'),
        'staging/web.yaml': podWith('{allowPrivilegeEscalation: false, readOnlyRootFilesystem: true}'),
      },
      good: {
        'production/web.yaml': podWith('{allowPrivilegeEscalation: false, readOnlyRootFilesystem: true}'),
        'staging/web.yaml': podWith('{allowPrivilegeEscalation: false}'),
      },
    },
    references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  },
  visit: { unit: drifts },
});
