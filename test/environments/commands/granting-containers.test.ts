import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { grantsByContainers, repositoryIn } from '../../../src/environments/commands/granting-containers.ts';

const grantsIn = (text: string, path = '.drone.yml'): readonly string[] =>
  parseYaml(sourceFile(path, text)).documents.flatMap(({ root }) =>
    root === undefined ? [] : grantsByContainers(root, path).map(({ what, key }) => `${what} (${key})`),
  );
const container = (more: string): string => `steps: [{name: a, image: "ghcr.io/acme/a:1", ${more}}]\n`;

describe('settings of a container give it more', () => {
  test.each<readonly [more: string, words: string]>([
    ['privileged: true', 'privileged'],
    ['Privileged: "true"', 'Privileged'],
    ...['volume', 'volumes', 'mount', 'mounts', 'binds'].map(key => [`${key}: ["a:/a", "/etc:/h"]`, '/etc:/h'] as const),
    ...['pid', 'ipc_mode', 'uts', 'userns', 'network', 'network_mode', 'cgroupns'].map(key => [`${key}: host`, `${key}: host`] as const),
    ...['capabilities', 'cap_add', 'add-caps', 'add_capabilities'].map(key => [`${key}: [CHOWN, SYS_ADMIN]`, 'SYS_ADMIN'] as const),
    ...['options', 'run-args', 'extra_args', 'createOptions'].map(key => [`${key}: "--rm --privileged"`, '--privileged'] as const),
    ['options: "--pid=host"', '--pid=host'],
    ['options: ["-v", "/:/h"]', '/:/h'],
    ...['boot', 'home', 'run', 'var'].map(folder => [`volumes: ["/${folder}/:/h"]`, `/${folder}/:/h`] as const),
  ])('%s', (more, words) => {
    expect(grantsIn(container(more))).toEqual([`starts a container with "${words}" (container ${words} ghcr.io/acme/a)`]);
  });

  test.each([
    'privileged: false',
    'volumes: ["./etc:/h", "data:/etc", "/srv/x:/x"]',
    'network: bridge',
    'capabilities: [CHOWN, SYS_CHROOT]',
    'options: "--rm --network web"',
    'commands: ["--privileged", "/:/h"]',
  ])('and not by %s', more => {
    expect(grantsIn(container(more))).toEqual([]);
  });

  test('only where there is a container: by its image, or by the plugin or module that starts one', () => {
    expect(grantsIn('a: {privileged: true}\n')).toEqual([]);
    for (const name of ['docker#v5', 'docker-compose', 'community.docker.docker_container', 'podman_container'])
      expect(grantsIn(`${name}: {privileged: true}\n`)).toEqual(['starts a container with "privileged" (container privileged)']);
  });

  test('of GitHub only what is handed to an action: the rest is judged by rules', () => {
    const workflow = (step: string): string =>
      `jobs: {a: {container: {image: a, privileged: true}, services: {b: {image: b, privileged: true}}, steps: [${step}]}}\n`;
    const path = '.github/workflows/a.yml';
    expect(grantsIn(workflow('{run: make}'), path)).toEqual([]);
    expect(grantsIn(workflow('{uses: a/b@v1, with: {image: c, options: --privileged}}'), path)).toEqual([
      'starts a container with "--privileged" (container --privileged c)',
    ]);
  });

  test('and what a playbook applies or gives a chart, where no pipeline of that name says it', () => {
    const tasks = 'tasks: [{k8s: {resource_definition: {spec: {hostIPC: true}}}}, {helm: {release_values: {privileged: true}}}]\n';
    expect(grantsIn(tasks, 'playbook.yml')).toHaveLength(2);
    expect(grantsIn(tasks)).toEqual([]);
  });
});

test('an image is known without its version', () => {
  expect(['a', 'a:1', 'r:5000/a', 'r:5000/a:1', `a@sha256:${'0'.repeat(64)}`].map(image => repositoryIn(image))).toEqual([
    'a',
    'a',
    'r:5000/a',
    'r:5000/a',
    'a',
  ]);
  expect(repositoryIn()).toBe('');
});
