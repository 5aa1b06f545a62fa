import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { Container, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { displayName, ownerRange } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt } from '../../artifacts/yaml/lookup.ts';
import { severityDegree } from '../../findings/severity.ts';
import { onceFor } from '../../text/once-for.ts';
import { builtPod } from '../forms/examples.ts';
import { runsOn } from '../kubernetes/concepts/long-running.ts';
import { mapsRoot, rootCause } from '../kubernetes/concepts/security/root-causes.ts';
import { defineRule, type Report } from '../rule.ts';
import { hostPowers } from './concepts/host-powers.ts';
import type { BuiltImage } from './concepts/image-identity.ts';
import { imageReads } from './concepts/image-reads.ts';
import { type ContainerRun, imageRuns } from './concepts/image-runs.ts';
import { type ImageUser, rootOf } from './concepts/image-users.ts';
import { rootFix } from './concepts/root-fixes.ts';
import { type Grade, gradeByStakes, type Stakes, stakesOf, stakesReads, weighed } from './concepts/root-stakes.ts';

type MessageId = 'container' | 'powerful' | 'weighed' | 'guessed' | 'mapped' | 'ends';

/** Why once: a pod may have many containers. More of its powers than ten are not listed. */
const powersOf = onceFor((podSpec: PodSpec) => hostPowers(podSpec, true).slice(0, 10));

const gradeOf = (container: Container, { confidence }: BuiltImage, stakes: Stakes): Grade<MessageId> => {
  const { podSpec } = container;
  if (mapsRoot(podSpec)) return { messageId: 'mapped', severity: 'medium' };
  if (confidence !== 'high') return { messageId: 'guessed', severity: 'medium' };
  if (powersOf(podSpec).length > 0) return { messageId: 'powerful', severity: 'critical' };
  return isShortLived(container) ? { messageId: 'ends', severity: 'low' } : gradeByStakes(stakes);
};

/** What ends by itself and has no token: nothing waits there for somebody to come, and who came would hold nothing. */
const isShortLived = (container: Container): boolean =>
  !runsOn(container) && booleanAt(container.podSpec.get('automountServiceAccountToken')) === false;

/** Where `kubernetes/root-user` stands, of which this says more; so it does of `dockerfile/root-user`. */
const inContainer = ({ container, built }: ContainerRun, { related }: ImageUser, unit: RepositoryUnit): Report<MessageId> | undefined => {
  const cause = rootCause(container);
  if (cause === undefined) return undefined;
  const { written, inherited } = cause;
  const powers = powersOf(container.podSpec);
  const fix = rootFix(container, cause, built);
  const isCertain = built.confidence === 'high' && !container.object.doubtful;
  const stakes = stakesOf(unit, container.podSpec);
  const grade = gradeOf(container, built, stakes);
  return {
    ...grade,
    at: written ?? ownerRange(container, 'securityContext', 'runAsNonRoot'),
    path: container.object.file.path,
    subject: inherited ? container.podSpec.subject : container.subject,
    identity: `root/${container.name ?? container.index}`,
    facts: { degree: severityDegree(grade.severity) },
    confidence: container.object.doubtful ? 'low' : built.confidence,
    data: { name: displayName(container), power: powers[0]?.what ?? '', severity: grade.severity, because: weighed(stakes).because ?? '' },
    related: [
      { ...related, ...(isCertain && { supersedes: ['dockerfile/root-user'] }) },
      ...powers.map(({ what, at }) => ({ at, path: container.object.file.path, note: `A container ${what}.` })),
      ...stakes.related,
    ],
    supersedes: ['kubernetes/root-user'],
    ...(fix && { fix }),
  };
};

function* effectiveRoots(unit: RepositoryUnit): Iterable<Report<MessageId>> {
  const { containers } = imageRuns(unit);
  const reported = new Set<string>();
  for (const run of containers) {
    const user = run.container.podSpec.os === 'linux' ? rootOf(run.built) : undefined;
    const report = user && inContainer(run, user, unit);
    const key = `${report?.path}\0${report?.at.start}`;
    // Why: a field of the pod is one mistake, however many containers inherit it.
    if (report === undefined || reported.has(key)) continue;
    reported.add(key);
    yield report;
  }
}

/**
 * Of services of Compose nothing is said: `dockerfile/root-user` says the same of the image that they build, at the line that mends it. Images whose
 * entrypoint changes to another user are not reported, nor those that are only there to build or test something, nor those whose Dockerfile is only
 * guessed from a folder's name as more than medium. The finding in the Dockerfile has the same cause and is not shown beside it, unless its fix
 * would be lost with it.
 */
export const effectiveRoot = defineRule({
  meta: {
    id: 'cross/effective-root',
    kind: 'repository',
    reads: {
      ...imageReads({
        instructions: ['USER', 'ARG', 'ENV', 'CMD', 'ENTRYPOINT', 'COPY', 'ADD'],
        pod: [['securityContext'], ['hostUsers'], ['os'], ['hostPID'], ['hostNetwork'], ['volumes'], ['restartPolicy'], ...stakesReads.pod],
        objects: stakesReads.objects,
        containers: [['securityContext'], ['volumeMounts']],
        services: [['platform']],
      }),
      easedByFixes: true,
    },
    severity: 'high',
    title: 'Container provably runs as root',
    rationale:
      'The image ends as root, and nothing that deploys it says otherwise: the process is root for the kernel. A bug in the runtime, a mounted directory or a capability too many then gives the node away, where an ordinary user would be stopped.',
    remediation:
      'End the Dockerfile with a `USER` other than root, best by number, and set `runAsNonRoot: true` in the pod, so that an image which loses its `USER` does not start. Of a public image take the variant without root.',
    messages: {
      container: 'Container "{name}" runs as root: its image ends as root, and nothing here says otherwise.',
      powerful: 'Container "{name}" runs as root, as its image ends as root; it is critical because a container of the pod {power}.',
      weighed: 'Container "{name}" runs as root, as its image ends as root; it is {severity} because {because}.',
      ends: 'Container "{name}" runs as root, as its image ends as root; it is low because it ends by itself and has no token of the cluster.',
      guessed:
        'Container "{name}" runs as root, if its image is the one that the folder of its name builds; it is medium because only the name says so.',
      mapped:
        'Container "{name}" runs as root, as its image ends as root; it is medium because "hostUsers: false" maps root to an unprivileged user of the node.',
    },
    fix: 'unsafe',
    examples: { bad: builtPod(''), good: builtPod('USER 1000\n') },
    standards: { cisDocker: ['4.1'], cisKubernetes: ['5.2.7'], nsa: ['Pod security > Non-root containers'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/reference/dockerfile/#user',
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: { unit: effectiveRoots },
});
