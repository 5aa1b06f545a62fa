import { defaultPolicy } from '../../src/policy/merge.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { reviewResult } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { version } from '../../src/version.ts';
import { type Change, InMemoryRepository } from '../../test/support/in-memory-repository.ts';

/** A pull request whose reports are drawn. */
export interface Scene {
  readonly name: string;
  readonly change: Change;
}

const container = (name: string): string => `        - name: ${name}\n          image: ghcr.io/acme/${name}:2.4.1\n`;

const deployment = (name: string, containers: readonly string[], pod = ''): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
${pod}      containers:
${containers.map(container).join('')}`;

const stack = (services: readonly string[]): string =>
  `services:\n${services.map(name => `  ${name}:\n    image: ghcr.io/acme/${name}:2.4.1\n`).join('')}`;

const dockerfile = (image: string, ...lines: readonly string[]): string =>
  `FROM ${image}\n${lines.map(line => `${line}\n`).join('')}CMD ["node", "server.js"]\n`;

const shell = 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]';

const source = { 'src/server.js': 'listen(8080);\n' };

/** A Dockerfile that loses its user, gets a download, and a tag that moves: three findings. */
const small: Change = {
  base: { ...source, Dockerfile: dockerfile('node:24.11-bookworm-slim', shell, 'WORKDIR /app', 'COPY src ./src', 'USER node') },
  head: {
    ...source,
    Dockerfile: dockerfile('node:latest', shell, 'WORKDIR /app', 'RUN curl -sSL https://get.example.org/agent.sh | sh', 'COPY src ./src'),
  },
};

/** A first pull request of a small team: 40 findings. */
const medium: Change = {
  base: source,
  head: {
    ...source,
    Dockerfile: dockerfile('node', 'RUN apt-get update && apt-get install -y curl', 'WORKDIR app', 'COPY . .'),
    'compose.yaml': `${stack(['web', 'api'])}  agent:\n    image: ghcr.io/acme/agent:2.4.1\n    read_only: true\n    privileged: true\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]\n`,
    'deploy/web.yaml': deployment('web', ['web', 'proxy']),
    'deploy/api.yaml': deployment('api', ['api'], '      hostNetwork: true\n'),
    'deploy/worker.yaml': deployment('worker', ['worker']),
  },
};

const folders = ['payments', 'search', 'orders', 'stock', 'mail', 'users', 'reports', 'media'] as const;

/** A repository of many services that comes in with one pull request: 560 findings. */
const large: Change = {
  base: source,
  head: {
    ...source,
    ...Object.fromEntries(
      folders.flatMap((folder, index) => [
        ...Array.from({ length: 5 }, (_, number): [string, string] => [
          `${folder}/deploy/${folder}-${number}.yaml`,
          deployment(
            `${folder}-${number}`,
            [`${folder}-${number}`, 'proxy'],
            number === 0 && index % 3 === 0 ? '      hostPID: true\n' : '',
          ),
        ]),
        [
          `${folder}/Dockerfile`,
          dockerfile(
            'node:24.11-bookworm-slim',
            `RUN apt-get update && apt-get install -y ${index % 3 === 0 ? '--no-install-recommends ' : ''}curl`,
            'COPY . .',
            ...(index % 3 === 0 ? ['USER node'] : []),
          ),
        ] satisfies [string, string],
        [`${folder}/compose.yaml`, stack([folder, 'cache'])] satisfies [string, string],
      ]),
    ),
  },
};

export const scenes: readonly Scene[] = [
  { name: 'small', change: small },
  { name: 'medium', change: medium },
  { name: 'large', change: large },
];

/** The commit that places are linked at. */
const head = '4f1d0c2b9a8e7d6c5b4a39281706f5e4d3c2b1a0';

/** Reviews a scene for real, on a fixed day. */
export const reviewScene = async (change: Change): Promise<ReviewResult> => {
  const reader = new InMemoryRepository(change);
  const changes = { ...(await reader.readChanges()), head };
  return reviewResult(
    { policy: defaultPolicy, rules: allRules, version, repositoryUrl: 'https://github.com/acme/shop' },
    { reader: Object.assign(reader, { readChanges: () => Promise.resolve(changes) }), clock: { today: () => '2026-11-24' } },
  );
};
