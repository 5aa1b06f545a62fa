import type { Container } from '../../artifacts/kubernetes/model.ts';
import { confidenceInAbsence, displayName, isWhole, ownerRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { allEdits, setKey } from '../../artifacts/yaml/edit.ts';
import { booleanAt } from '../../artifacts/yaml/lookup.ts';
import { writableAdvice } from '../concepts/images/root-images.ts';
import { defineRule, type ReportFix } from '../rule.ts';
import { namedRootImage, rootImageIn } from './concepts/container-image.ts';
import { isInjectedInitContainer } from './concepts/injected-containers.ts';
import { scratchVolumes } from './concepts/scratch-volumes.ts';

/** With volumes where an image is known to write; undefined where one needs places of its own that are not known. */
const makeReadOnly = (container: Container): ReportFix | undefined => {
  const image = namedRootImage(container);
  if (image === undefined && rootImageIn(container) !== undefined) return undefined;
  const edits = allEdits([
    setKey(container.node, ['securityContext', 'readOnlyRootFilesystem'], true),
    image === undefined ? [] : scratchVolumes(container, image),
  ]);
  const where = image === undefined ? '' : `, with volumes where ${image.name} writes`;
  return edits && { title: `Make the root filesystem read-only${where}`, edits };
};

export const writableRootFilesystem = defineRule({
  meta: {
    id: 'kubernetes/writable-root-filesystem',
    kind: 'kubernetes',
    severity: 'low',
    family: 'pod-hardening',
    title: 'Root filesystem is writable',
    rationale:
      'With a writable root filesystem an intruder can replace programs and configuration in the container, download tools and hide them. With a read-only one, what runs is what the image ' +
      'holds, and such attempts fail loudly.',
    remediation:
      'Set `securityContext.readOnlyRootFilesystem: true` and mount an `emptyDir` at each directory the application writes to, such as `/tmp`, `/var/run` and `/var/cache/<name>`.',
    messages: {
      missing:
        'Container "{container}" does not set "readOnlyRootFilesystem: true", so programs and configuration in it can be changed at run time.',
      disabled:
        'Container "{container}" sets "readOnlyRootFilesystem: false", so programs and configuration in it can be changed at run time.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n      securityContext:\n        readOnlyRootFilesystem: true\n',
    },
    standards: { nsa: ['Pod security > Immutable container file systems'], mitre: ['T1554'] },
    references: [
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
      'https://cwe.mitre.org/data/definitions/732.html',
    ],
  },
  visit: {
    *container(container) {
      if (container.podSpec.os !== 'linux' || isInjectedInitContainer(container)) return;
      const found = container.get('securityContext', 'readOnlyRootFilesystem');
      const readOnly = booleanAt(found);
      if (readOnly === true || readOnly === 'unknown' || (readOnly === undefined && !isWhole(container))) return;
      const written = readOnly === false ? writtenRange(found) : undefined;
      yield {
        messageId: written === undefined ? 'missing' : 'disabled',
        at: written ?? ownerRange(container, 'securityContext', 'readOnlyRootFilesystem'),
        data: { container: displayName(container) },
        identity: 'readOnlyRootFilesystem',
        facts: {},
        ...(written === undefined && { confidence: confidenceInAbsence(container) }),
        advice: () => {
          const image = rootImageIn(container);
          return image && writableAdvice(image, 'readOnlyRootFilesystem: true', '"emptyDir" or other volumes');
        },
        fix: () => makeReadOnly(container),
      };
    },
  },
});
