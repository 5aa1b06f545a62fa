import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { builtPod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { imageReads } from './concepts/image-reads.ts';
import { askedContainers, askedFields } from './concepts/refused-users.ts';

function* conflicts(unit: RepositoryUnit): Iterable<Report<'root' | 'drops'>> {
  for (const { container, built, user, at } of askedContainers(unit)) {
    if (user.is !== 'root' && user.is !== 'drops') continue;
    yield {
      messageId: user.is,
      at,
      path: container.object.file.path,
      subject: container.subject,
      confidence: built.confidence,
      data: { name: displayName(container) },
      related: [user.related],
      advice:
        user.is === 'root'
          ? 'End the Dockerfile with the number of an ordinary user ("USER 10001"), which the program can run as, and leave the setting as it is.'
          : 'Set "runAsUser" to the number of the user that the entrypoint changes to, and leave the setting as it is.',
    };
  }
}

export const runAsNonRootConflict = defineRule({
  meta: {
    id: 'cross/run-as-non-root-conflict',
    kind: 'repository',
    reads: imageReads({ ...askedFields, instructions: [...askedFields.instructions, 'CMD', 'ENTRYPOINT', 'COPY', 'ADD'] }),
    severity: 'medium',
    title: 'Pod demands non-root but its image is root',
    rationale:
      'The kubelet refuses to start a container as root where `runAsNonRoot` is set (`CreateContainerConfigError`). The rollout hangs, and what people take away then is the setting, which was right.',
    remediation:
      'Let the image run as an ordinary user: end the Dockerfile with `USER` and a number, or set `runAsUser` beside `runAsNonRoot`.',
    messages: {
      root: '"runAsNonRoot: true" keeps container "{name}" from starting: its image runs as root, and no "runAsUser" is set.',
      drops:
        '"runAsNonRoot: true" keeps container "{name}" from starting: its image starts as root and changes to another user itself, and no "runAsUser" is set.',
    },
    fix: 'none',
    examples: {
      bad: builtPod('', 'securityContext: {runAsNonRoot: true}\n'),
      good: builtPod('USER 1000\n', 'securityContext: {runAsNonRoot: true}\n'),
    },
    references: [
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://docs.docker.com/reference/dockerfile/#user',
    ],
  },
  visit: { unit: conflicts },
});
