import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { ComposeProject } from '../../artifacts/compose/model.ts';
import type { Container } from '../../artifacts/kubernetes/model.ts';
import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import { removeSetting as removeServiceSetting } from '../concepts/compose/service-edits.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { effectiveSetting } from '../concepts/container-setting.ts';
import { namesRoot } from '../concepts/root-names.ts';
import { rangeOfSetting, removeSetting } from '../concepts/setting.ts';
import { manifest } from '../forms/examples.ts';
import { mapsRoot } from '../kubernetes/concepts/root-causes.ts';
import { defineRule, type Report } from '../rule.ts';
import { type BuiltImage, BuiltImages } from './concepts/image-identity.ts';
import { imageReads } from './concepts/image-reads.ts';
import { type ImageUser, imageUser } from './concepts/image-users.ts';

type MessageId = 'service' | 'container' | 'mapped' | 'prepares';

const otherUser = (built: BuiltImage | undefined): ImageUser | undefined => {
  const user = built && imageUser(built);
  return user === undefined || user.is === 'root' || user.is === 'drops' ? undefined : user;
};

/** Programs with which an init container gives a volume to the user of the program, for which it needs root. */
const handsOver = /^\s*(?:\S*\/)?(?:chown|chmod)\s/;
const longestCommand = 1_000;

/** True for an init container that does nothing else. */
const prepares = (container: Container): boolean => {
  const words = [...itemsOf(container.get('command')), ...itemsOf(container.get('args'))].map(item => stringAt(item));
  if (container.list !== 'initContainers' || words.length === 0 || words.includes(undefined)) return false;
  const isShell = /^(?:\/bin\/)?(?:ba|a)?sh$/.test(words[0] ?? '') && words[1]?.startsWith('-') === true;
  const line = (isShell ? words.slice(2) : words).join(' ');
  return line.length <= longestCommand && line.split(/&&|;|\n/).every(part => part.trim() === '' || handsOver.test(`${part} `));
};

const gradeOf = (container: Container): Pick<Report<MessageId>, 'messageId' | 'severity'> => {
  if (mapsRoot(container.podSpec)) return { messageId: 'mapped', severity: 'low' };
  return prepares(container) ? { messageId: 'prepares', severity: 'low' } : { messageId: 'container' };
};

function* inPods({ objects }: RepositoryUnit, images: BuiltImages): Iterable<Report<MessageId>> {
  const reported = new Set<unknown>();
  for (const container of objects.flatMap(({ podSpecs }) => podSpecs.flatMap(({ containers }) => containers))) {
    const setting = container.podSpec.os === 'linux' ? effectiveSetting(container, 'securityContext', 'runAsUser') : undefined;
    const at = setting?.value === 0 ? rangeOfSetting(setting) : undefined;
    const built = at && images.ofContainer(container);
    const user = otherUser(built);
    if (setting === undefined || at === undefined || built === undefined || user === undefined) continue;
    if (setting.found.state === 'present') {
      if (reported.has(setting.found.node)) continue;
      reported.add(setting.found.node);
    }
    yield {
      ...gradeOf(container),
      at,
      path: container.object.file.path,
      subject: setting.from === 'pod' ? container.podSpec.subject : container.subject,
      confidence: built.confidence,
      data: { name: displayName(container), user: user.user ?? 'another user' },
      related: [user.related],
      supersedes: ['kubernetes/run-as-user-zero', 'kubernetes/root-user'],
      fix: () => {
        const edits = setting.from === 'pod' ? undefined : removeSetting(setting);
        return edits && { title: 'Run as the user of the image', edits };
      },
    };
  }
}

function* inServices(project: ComposeProject, images: BuiltImages): Iterable<Report<MessageId>> {
  const once = new ReportedOnce();
  for (const service of project.services) {
    const written = service.get('user');
    const value = written.state === 'present' ? project.interpolate(written.node)?.value : undefined;
    if (written.state !== 'present' || value === undefined || value.trim() === '' || !namesRoot(value)) continue;
    const place = placeOfSetting(service, written, written.entry?.range ?? written.node.range);
    const built = images.ofService(project, service);
    const user = otherUser(built);
    if (place === undefined || built === undefined || user === undefined || !once.isFirst(written)) continue;
    yield {
      messageId: 'service',
      at: place.at,
      path: service.file.path,
      subject: service.subject,
      identity: 'user',
      confidence: built.confidence,
      data: { name: service.name, user: user.user ?? 'another user' },
      related: [user.related, ...(place.related ?? [])],
      supersedes: ['compose/root-user'],
      fix: () => {
        const edits = place.editable ? removeServiceSetting(service, [], written) : undefined;
        return edits && { title: 'Run as the user of the image', edits };
      },
    };
  }
}

const example = (user: string): Readonly<Record<string, string>> => ({
  'compose.yaml': manifest`
    services:
      web:
        build: .
        user: ${user}
  `,
  Dockerfile: 'FROM node:22\nUSER node\nCMD ["node", "server.js"]\n',
});

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
      pod: [['securityContext'], ['hostUsers'], ['os']],
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
      mapped:
        '"runAsUser: 0" overrides the user of the image of "{name}" ("{user}"); it is low because "hostUsers: false" maps root to an unprivileged user of the node.',
      prepares:
        '"runAsUser: 0" overrides the user of the image of "{name}" ("{user}"); it is low because it only gives files over before the program starts.',
    },
    fix: 'unsafe',
    examples: { bad: example('root'), good: example('"1000"') },
    standards: { cisDocker: ['4.1'], cisKubernetes: ['5.2.7'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#user',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  create: () => ({
    *unit(unit) {
      const images = new BuiltImages(unit);
      yield* inPods(unit, images);
      for (const artifact of unit.artifacts) if (artifact.kind === 'compose') yield* inServices(artifact, images);
    },
  }),
});
