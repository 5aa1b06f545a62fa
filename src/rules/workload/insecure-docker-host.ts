import type { ContainerNode } from '../../artifacts/containers/container-uses.ts';
import type { ShellWord } from '../../artifacts/shell/model.ts';
import type { Range } from '../../text/range.ts';
import { isSocketProxy } from '../concepts/compose/service-images.ts';
import { defineRule, type Report } from '../rule.ts';

type Message = 'plain' | 'unchecked' | 'daemon' | 'certificates';

const address = /^tcp:\/\/(\[[\da-f:]{2,45}\]|[^:/\0]{0,253})(?::(\d{1,5}))?\/?$/i;

/** A proxy in front of the socket speaks without TLS on purpose and lets only some requests through. */
const isProxy = ({ owner }: ContainerNode, host: string): boolean => {
  if (/proxy/i.test(host)) return true;
  const service = owner.kind === 'service' ? owner.project.services.find(({ name }) => name === host) : undefined;
  return service !== undefined && isSocketProxy(service);
};

const hasValue = ({ environment }: ContainerNode, name: string): boolean =>
  environment.some(variable => variable.name === name && variable.value !== '' && variable.value !== '0');

/** How the client of a container talks to an engine. */
const clientMessage = (container: ContainerNode, value: string, hasTls: boolean): Message | undefined => {
  const [, host, port] = address.exec(value) ?? [];
  if (host === undefined || isProxy(container, host)) return undefined;
  if (port === '2375' && !hasTls) return 'plain';
  return hasTls ? undefined : 'unchecked';
};

const tlsFlag = /^--tls(?:verify)?(?:=(?:true|1))?$/;

/** `-H tcp://…`, `--host=tcp://…`: the word with the address. */
const hostWords = (args: readonly ShellWord[]): readonly { readonly value: string; readonly at: Range }[] =>
  args.flatMap(({ value = '', range }, index) => {
    if (value.startsWith('--host=') || value.startsWith('-H=')) return [{ value: value.slice(value.indexOf('=') + 1), at: range }];
    const next = value === '-H' || value === '--host' ? args[index + 1] : undefined;
    return next?.value === undefined ? [] : [{ value: next.value, at: next.range }];
  });

function* commandReports(container: ContainerNode): Iterable<Report<Message>> {
  for (const { name, args, nameWord } of container.commands.flatMap(({ commands }) => commands)) {
    const isDaemon = name === 'dockerd' || name === 'dockerd-entrypoint.sh';
    if (!isDaemon && name !== 'docker' && nameWord?.value?.startsWith('-') !== true) continue;
    if (args.some(({ value }) => tlsFlag.test(value ?? ''))) continue;
    for (const { value, at } of hostWords(args)) {
      const found = clientMessage(container, value, hasValue(container, 'DOCKER_TLS_VERIFY'));
      if (found !== undefined) yield { messageId: isDaemon ? 'daemon' : found, at, data: { title: container.title, address: value } };
    }
  }
}

const isDind = ({ image }: ContainerNode): boolean => image !== undefined && /(?:^|\/)(?:docker|dind)$/.test(image.repository);

export const insecureDockerHost = defineRule({
  meta: {
    id: 'workload/insecure-docker-host',
    kind: 'containers',
    severity: 'high',
    title: 'Container talks to an unauthenticated Docker API',
    rationale: `Whoever reaches the API of an engine starts a privileged container and owns the machine. Without TLS it asks nobody who he is, and
whoever is between client and engine reads and changes what they say.`,
    remediation:
      'Use the port 2376 with client certificates (`DOCKER_TLS_VERIFY=1`, `DOCKER_CERT_PATH`), or `ssh://`. In a pipeline let `docker:dind` make its certificates, and share them by a volume.',
    messages: {
      plain: '{title} talks to a Docker engine without TLS ("{address}").',
      unchecked: '{title} talks to a Docker engine by TCP and does not ask for TLS ("{address}"; "DOCKER_TLS_VERIFY" is not set).',
      daemon: '{title} lets a Docker engine listen without TLS ("{address}").',
      certificates: '{title} lets a Docker engine listen without TLS ("DOCKER_TLS_CERTDIR" is empty).',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  ci:\n    image: acme/runner:1\n    environment:\n      DOCKER_HOST: tcp://docker:2375\n',
      good: 'services:\n  ci:\n    image: acme/runner:1\n    environment:\n      DOCKER_HOST: tcp://docker:2376\n      DOCKER_TLS_VERIFY: "1"\n',
    },
    standards: { cisDocker: ['2.7'], mitre: ['T1610'] },
    references: [
      'https://docs.docker.com/engine/security/protect-access/',
      'https://hub.docker.com/_/docker',
      'https://cwe.mitre.org/data/definitions/306.html',
    ],
  },
  visit: {
    *container(container) {
      const { environment, title } = container;
      for (const { name, value, range } of environment) {
        const data = { title, address: value ?? '' };
        if (name === 'DOCKER_TLS_CERTDIR' && value === '' && isDind(container)) yield { messageId: 'certificates', at: range, data };
        if (name !== 'DOCKER_HOST' || value === undefined) continue;
        const messageId = clientMessage(container, value, hasValue(container, 'DOCKER_TLS_VERIFY'));
        if (messageId !== undefined) yield { messageId, at: range, data };
      }
      yield* commandReports(container);
    },
  },
});
