import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { numberOf } from '../dockerfile/concepts/users/user-numbers.ts';
import { builtPod } from '../forms/examples.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';
import { imageReads } from './concepts/image-reads.ts';
import { type AskedContainer, askedContainers, askedFields } from './concepts/refused-users.ts';

/** Beside the image's own `USER`, which may be a variable: the pod says itself as whom it runs. */
const fixOf = ({ container, built }: AskedContainer, name: string): ReportFix | undefined => {
  const number = numberOf(built.shipped, name);
  const edits = number === undefined ? undefined : setKey(container.node, ['securityContext', 'runAsUser'], Number(number));
  return edits && { title: `Run as ${number}, the user "${name}" of the image`, edits };
};

function* named(unit: RepositoryUnit): Iterable<Report<'named'>> {
  for (const asked of askedContainers(unit)) {
    const { container, built, user, at } = asked;
    const name = user.user;
    if (user.is !== 'name' || name === undefined) continue;
    yield {
      messageId: 'named',
      at,
      path: container.object.file.path,
      subject: container.subject,
      confidence: built.confidence,
      data: { name: displayName(container), user: name },
      related: [user.related],
      fix: () => fixOf(asked, name),
    };
  }
}

/** `dockerfile/non-numeric-user` says of the image alone that this may happen, and only in `strict`. */
export const namedUserWithRunAsNonRoot = defineRule({
  meta: {
    id: 'cross/named-user-with-run-as-non-root',
    kind: 'repository',
    reads: imageReads(askedFields),
    severity: 'medium',
    title: 'Named image user defeats runAsNonRoot verification',
    rationale:
      'The kubelet can not tell from a name that a user is not root, so it refuses to start the container (`CreateContainerConfigError`: "image has non-numeric user"). What people take away then is the setting, which was right.',
    remediation: 'Write the number of the user into the Dockerfile (`USER 10001`), or set it as `runAsUser` beside `runAsNonRoot`.',
    messages: {
      named:
        '"runAsNonRoot: true" keeps container "{name}" from starting: its image runs as "{user}", and only a number shows that this is not root.',
    },
    fix: 'unsafe',
    examples: {
      bad: builtPod('USER node\n', 'securityContext: {runAsNonRoot: true}\n'),
      good: builtPod('USER 1000\n', 'securityContext: {runAsNonRoot: true}\n'),
    },
    references: [
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://docs.docker.com/reference/dockerfile/#user',
    ],
  },
  visit: { unit: named },
});
