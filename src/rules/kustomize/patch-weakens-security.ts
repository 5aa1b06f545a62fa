import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { severityDegree } from '../../findings/severity.ts';
import { folderOf } from '../../text/path.ts';
import { nameFields } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { patchLosses } from './concepts/patch-losses.ts';
import { podSecurityLabel, protectingFields } from './concepts/protections.ts';

type MessageId = 'taken' | 'deleted' | 'development' | 'missed';

/** Folders of overlays that nobody depends on. */
const forDevelopment = /(?:^|\/)(?:dev|develop|development|local|test|tests|testing|sandbox|kind|minikube)\//iu;

/** What one place of a patch takes away from one thing is one mistake, however much it is. */
function* weakened(unit: RepositoryUnit): Iterable<Report<MessageId>> {
  const groups = Map.groupBy(patchLosses(unit), ({ patch, at, subject }) => `${patch.path}\0${patch.placeOf(at).start}\0${subject}`);
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { patch, at, subject, object, base, isDeletion } = first;
    const names = [...new Set(group.map(({ what }) => what))];
    const isLesser = forDevelopment.test(folderOf(patch.kustomization.file.path));
    yield {
      messageId: isDeletion ? (isLesser ? 'missed' : 'deleted') : isLesser ? 'development' : 'taken',
      ...(isLesser && { severity: 'info' as const }),
      path: patch.path,
      at: patch.placeOf(at),
      subject,
      identity: isDeletion ? 'deleted' : names.join(' '),
      data: { what: names.join(', '), object: subject },
      facts: { hazards: isDeletion ? ['deleted'] : names, degree: severityDegree(isLesser ? 'info' : 'medium') },
      related: [{ at: base, path: object.file.path, note: 'The base has it.' }],
      supersedes: [...new Set(group.flatMap(({ rules }) => rules))],
      supersedesIn: object.file.path,
    };
  }
}

const base = manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec:
    selector: {matchLabels: {app: web}}
    template:
      metadata: {labels: {app: web}}
      spec:
        containers:
          - name: app
            image: ghcr.io/acme/web:1.4
            securityContext: {runAsNonRoot: true, allowPrivilegeEscalation: false}
`;

const patched = (value: string): string =>
  `resources: [web.yaml]\npatches:\n  - target: {kind: Deployment, name: web}\n    patch: |\n      - op: replace\n        path: /spec/template/spec/containers/0/securityContext/runAsNonRoot\n        value: ${value}\n`;

/**
 * What a patch writes that is bad by itself and worse than this is left to the rule about that, and so are operations of JSON Patch in
 * files of their own, and what is only lost in what is rendered.
 */
export const patchWeakensSecurity = defineRule({
  meta: {
    id: 'kustomize/patch-weakens-security',
    kind: 'repository',
    reads: {
      in: 'unit',
      files: ['kubernetes', 'kustomization'],
      objects: { '*': { fields: [...nameFields, podSecurityLabel, ['$patch'], ['spec', '$patch']], ...protectingFields } },
    },
    severity: 'medium',
    title: 'Overlay removes a protection the base had',
    rationale: `Whoever reads the base takes it that its containers are protected everywhere. A patch of an overlay takes that back for one environment, mostly for the one that counts, in a file that seldom shows what it undoes:
\`securityContext: null\` or \`op: remove\` looks like nothing.`,
    remediation:
      'Leave the protection in place and give the container what it lacks: a volume that it may write to, a port above 1024, one capability. Where an environment really needs less, say why beside the patch.',
    messages: {
      taken: 'The patch takes {what} from "{object}", which the base protects by it.',
      deleted: 'The patch deletes "{object}", by which the base protects what runs beside it.',
      development:
        'The patch takes {what} from "{object}", which the base protects by it; it is info because the overlay is for development.',
      missed:
        'The patch deletes "{object}", by which the base protects what runs beside it; it is info because the overlay is for development.',
    },
    fix: 'none',
    examples: {
      bad: { 'kustomization.yaml': patched('false'), 'web.yaml': base },
      good: { 'kustomization.yaml': patched('true'), 'web.yaml': base },
    },
    standards: { mitre: ['T1562.001'] },
    references: [
      'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/',
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      'https://cwe.mitre.org/data/definitions/693.html',
    ],
  },
  where: ({ artifacts }) => artifacts.some(({ kind }) => kind === 'kustomization'),
  visit: { unit: weakened },
});
