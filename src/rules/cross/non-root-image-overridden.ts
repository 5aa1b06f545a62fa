import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { Container } from '../../artifacts/kubernetes/model.ts';
import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { severityDegree } from '../../findings/severity.ts';
import { effectiveSetting } from '../concepts/containers/container-setting.ts';
import { rangeOfSetting, removeSetting } from '../concepts/setting.ts';
import { builtPod } from '../forms/examples.ts';
import { handsFilesOver } from '../kubernetes/concepts/handing-over.ts';
import { mapsRoot } from '../kubernetes/concepts/security/root-causes.ts';
import { defineRule, type Report } from '../rule.ts';
import { imageReads } from './concepts/image-reads.ts';
import { type ContainerRun, imageRuns } from './concepts/image-runs.ts';
import { otherUser } from './concepts/image-users.ts';
import { overriddenServices } from './concepts/overridden-services.ts';
import { type Grade, gradeByStakes, type Stakes, stakesOf, stakesReads, weighed } from './concepts/root-stakes.ts';

type MessageId = 'service' | 'container' | 'weighed' | 'mapped' | 'prepares';

const gradeOf = (container: Container, stakes: Stakes): Grade<MessageId> => {
  if (mapsRoot(container.podSpec)) return { messageId: 'mapped', severity: 'low' };
  if (handsFilesOver(container)) return { messageId: 'prepares', severity: 'low' };
  return gradeByStakes(stakes);
};

function* inPods(unit: RepositoryUnit, containers: readonly ContainerRun[]): Iterable<Report<MessageId>> {
  const reported = new Set<unknown>();
  for (const { container, built } of containers) {
    const setting = container.podSpec.os === 'linux' ? effectiveSetting(container, 'securityContext', 'runAsUser') : undefined;
    const at = setting?.value === 0 ? rangeOfSetting(setting) : undefined;
    const user = at && otherUser(built);
    if (setting === undefined || at === undefined || user === undefined) continue;
    if (setting.found.state === 'present') {
      if (reported.has(setting.found.node)) continue;
      reported.add(setting.found.node);
    }
    const stakes = stakesOf(unit, container.podSpec);
    const grade = gradeOf(container, stakes);
    yield {
      ...grade,
      at,
      path: container.object.file.path,
      subject: setting.from === 'pod' ? container.podSpec.subject : container.subject,
      confidence: built.confidence,
      data: {
        name: displayName(container),
        user: user.user ?? 'another user',
        severity: grade.severity,
        because: weighed(stakes).because ?? '',
      },
      facts: { degree: severityDegree(grade.severity) },
      related: [user.related, ...stakes.related],
      supersedes: ['kubernetes/run-as-user-zero', 'kubernetes/root-user'],
      fix: () => {
        const edits = setting.from === 'pod' ? undefined : removeSetting(setting);
        return edits && { title: 'Run as the user of the image', edits };
      },
    };
  }
}

/**
 * `runAsNonRoot: false` is not reported: it lifts a guard, and the image runs as its own user all the same. What starts as root to change to
 * somebody else has no user of its own that is overridden.
 */
export const nonRootImageOverridden = defineRule({
  meta: {
    id: 'cross/non-root-image-overridden',
    kind: 'repository',
    reads: imageReads({
      instructions: ['USER', 'ARG', 'ENV'],
      pod: [['securityContext'], ['hostUsers'], ['os'], ...stakesReads.pod],
      objects: stakesReads.objects,
      containers: [['securityContext'], ['command'], ['args']],
      services: [['user']],
    }),
    severity: 'high',
    title: 'Deployment overrides a non-root image back to root',
    rationale:
      'Somebody made this image so that it runs as an ordinary user, and what deploys it undoes that: the process is root for the kernel, and every scan of the image says that it is not.',
    remediation:
      'Remove the override, so that the user of the image counts. Where a volume belongs to root, set `fsGroup`, or give it over in a step of its own that ends.',
    messages: {
      service: 'The service "{name}" runs as root, although its image is made to run as "{user}".',
      container: '"runAsUser: 0" makes "{name}" run as root, although its image is made to run as "{user}".',
      weighed:
        '"runAsUser: 0" makes "{name}" run as root, although its image is made to run as "{user}"; it is {severity} because {because}.',
      mapped:
        '"runAsUser: 0" overrides the user of the image of "{name}" ("{user}"); it is low because "hostUsers: false" maps root to an unprivileged user of the node.',
      prepares:
        '"runAsUser: 0" overrides the user of the image of "{name}" ("{user}"); it is low because it only gives files over before the program starts.',
    },
    fix: 'unsafe',
    examples: {
      bad: builtPod('USER 1000\n', 'securityContext: {runAsUser: 0}\n'),
      good: builtPod('USER 1000\n', 'securityContext: {runAsUser: 2000}\n'),
    },
    standards: { cisDocker: ['4.1'], cisKubernetes: ['5.2.7'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#user',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: {
    *unit(unit) {
      const { containers, services } = imageRuns(unit);
      yield* inPods(unit, containers);
      yield* overriddenServices(services);
    },
  },
});
