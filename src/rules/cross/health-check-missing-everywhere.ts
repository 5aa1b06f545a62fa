import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { pulledHubRepository } from '../../artifacts/images/docker-hub.ts';
import type { Container } from '../../artifacts/kubernetes/model.ts';
import { isWhole, nameRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { canLack, isForDevelopment } from '../concepts/compose/service-settings.ts';
import { isStart } from '../dockerfile/concepts/commands/shipped-image.ts';
import { manifest } from '../forms/examples.ts';
import { runsOn } from '../kubernetes/concepts/long-running.ts';
import { defineRule, type RelatedReport, type Report } from '../rule.ts';
import type { BuiltImage } from './concepts/image-identity.ts';
import { imageReads } from './concepts/image-reads.ts';
import { type ContainerRun, imageRuns, type ServiceRun } from './concepts/image-runs.ts';

/** What runs an image. */
interface ImageRun {
  readonly built: BuiltImage;
  /** Whether nothing there tells if it is well; `ends`: it is there to end. */
  readonly check: 'none' | 'some' | 'ends';
  readonly related: RelatedReport;
}

const checkOf = (container: Container): ImageRun['check'] => {
  if (!runsOn(container)) return 'ends';
  const isBare = ['livenessProbe', 'readinessProbe', 'startupProbe'].every(probe => isMissing(container.get(probe)));
  return isBare && isWhole(container) ? 'none' : 'some';
};

const ofContainer = ({ container, built }: ContainerRun): ImageRun => ({
  built,
  check: checkOf(container),
  related: {
    at: nameRange(container),
    path: container.object.file.path,
    note: 'It runs here, without a probe.',
    supersedes: ['kubernetes/no-liveness-probe', 'kubernetes/no-readiness-probe'],
  },
});

const ofService = ({ project, service, built }: ServiceRun): ImageRun => {
  const isBare = service.get('healthcheck').state === 'absent' && canLack(project, service);
  const check = isForDevelopment(service) ? 'ends' : isBare ? 'none' : 'some';
  return {
    built,
    check,
    related: {
      at: service.nameRange,
      path: service.file.path,
      note: 'It runs here, without a health check.',
      supersedes: ['compose/no-healthcheck'],
    },
  };
};

/** True where neither the file nor its base has a check: of official images that is known. Source: docker-library/official-images, "Healthcheck". */
const hasNone = ({ shipped: { backwards, bottom } }: BuiltImage): boolean => {
  const { reference, word } = bottom.from.image;
  const isKnown = word.expanded.value === 'scratch' || (reference && pulledHubRepository(reference))?.startsWith('library/') === true;
  return isKnown && !backwards.some(({ keyword }) => keyword === 'HEALTHCHECK') && backwards.some(isStart);
};

/** More uses of one image are not listed. */
const maxRuns = 10;

function* unchecked(unit: RepositoryUnit): Iterable<Report<'none'>> {
  const { containers, services } = imageRuns(unit);
  const byStage = Map.groupBy([...containers.map(ofContainer), ...services.map(ofService)], ({ built }) => built.shipped.stage);
  for (const [stage, runs] of byStage) {
    const [first] = runs;
    const lasting = runs.filter(({ check }) => check === 'none');
    if (first === undefined || lasting.length === 0 || runs.some(({ check }) => check === 'some') || !hasNone(first.built)) continue;
    yield {
      messageId: 'none',
      absent: true,
      at: stage.from.image.word.range,
      path: first.built.dockerfile.file.path,
      subject: stage.subject,
      identity: 'health',
      confidence: runs.some(({ built }) => built.confidence !== 'high') ? 'medium' : 'high',
      related: lasting.slice(0, maxRuns).map(({ related }) => related),
      supersedes: ['dockerfile/no-healthcheck'],
    };
  }
}

const example = (check: string): Readonly<Record<string, string>> => ({
  'compose.yaml': manifest`
    services:
      web: {build: .}
  `,
  Dockerfile: `FROM node:22\nUSER 1000\n${check}CMD ["node", "server.js"]\n`,
});

/** Where one of those that run the image asks whether it is well, nothing is said, nor of what is there to end. */
export const healthCheckMissingEverywhere = defineRule({
  meta: {
    id: 'cross/health-check-missing-everywhere',
    kind: 'repository',
    reads: imageReads({
      instructions: ['HEALTHCHECK', 'CMD', 'ENTRYPOINT'],
      pod: [['restartPolicy']],
      containers: [['livenessProbe'], ['readinessProbe'], ['startupProbe']],
      services: [['healthcheck'], ['profiles'], ['scale'], ['deploy', 'replicas'], ['provider'], ['platform']],
    }),
    severity: 'low',
    profile: 'hardening',
    title: 'No health signal at any layer',
    rationale:
      'Neither the image nor anything that runs it can tell whether the program still answers. One that hangs is neither restarted nor taken out of service, and whoever makes it hang needs to do it only once.',
    remediation:
      'Add probes to the pod, a `healthcheck` to the Compose service, or a `HEALTHCHECK` to the image, where it is run by Docker.',
    messages: { none: 'Neither the image nor anything here that runs it checks whether the program is well.' },
    fix: 'none',
    examples: { bad: example(''), good: example('HEALTHCHECK CMD ["node", "health.js"]\n') },
    standards: { cisDocker: ['4.6', '5.27'], mitre: ['T1499'] },
    references: [
      'https://docs.docker.com/reference/dockerfile/#healthcheck',
      'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    ],
  },
  visit: { unit: unchecked },
});
