import { describe, expect, test } from 'vitest';
import { collectContainers } from '../../../src/artifacts/containers/collect-containers.ts';
import type { ContainerNode } from '../../../src/artifacts/containers/container-uses.ts';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

type Kind = 'dockerfile' | 'compose' | 'kubernetes';

const containersIn = (kind: Kind, text: string, companions: Readonly<Record<string, string>> = {}): readonly ContainerNode[] => {
  const files = new Map(Object.entries(companions).map(([path, other]) => [path, sourceFile(path, other)]));
  const path = { dockerfile: 'Dockerfile', compose: 'compose.yaml', kubernetes: 'pod.yaml' }[kind];
  return collectContainers(parseArtifact(sourceFile(path, text), { kind }, files)).containers;
};

/** What of a container can be compared, with the texts that its ranges name. */
const shown = (text: string, container: ContainerNode | undefined) => ({
  title: container?.title,
  subject: container?.subject,
  image: container?.image?.repository,
  environment: container?.environment.map(({ name, value, range }) => [name, value, text.slice(range.start, range.end)]),
  commands: container?.commands.map(({ commands }) => commands.map(({ name, args }) => [name, ...args.map(({ value }) => value)])),
  checks: container?.checks.map(({ commands }) => commands.map(({ name }) => name)),
  ports: container?.ports.map(({ from, to, protocol, range }) => [from, to, protocol, text.slice(range.start, range.end)]),
});

describe('the containers of a file', () => {
  test('a Dockerfile has one for each stage that is shipped, with what counts in the end', () => {
    const text =
      'FROM a AS unused\nENV X=1\nFROM nginx:1 AS base\nENV A=1 B="two words"\nEXPOSE 80 53/udp\nCMD run old\nENTRYPOINT ["start"]\nFROM base\nENV A=2\nCMD ["serve", "--port", "80"]\nHEALTHCHECK CMD curl localhost\n';
    const [base, final, ...others] = containersIn('dockerfile', text);
    expect(others).toEqual([]);
    expect(shown(text, base)).toEqual({
      title: 'The image',
      subject: 'stage:base',
      image: 'library/nginx',
      environment: [['B', 'two words', '"two words"']],
      commands: [[['start']]],
      checks: [],
      ports: [
        [80, 80, 'tcp', '80'],
        [53, 53, 'udp', '53/udp'],
      ],
    });
    expect(shown(text, final)).toMatchObject({
      subject: 'stage:2',
      image: 'library/nginx',
      environment: [['A', '2', '2']],
      commands: [[['serve', '--port', '80']]],
      checks: [['curl']],
    });
  });

  test('a Compose service has its own parts, in map, list and text form', () => {
    const text =
      'services:\n  web:\n    image: ${REGISTRY:-ghcr.io}/acme/web:1\n    environment:\n      A: "1"\n      B: ${B}\n      C: ${C:-3}\n      D: ""\n    entrypoint: sh -c "exec serve --a"\n    command: ["x", "$$HOME", "${Y}"]\n    ports: ["127.0.0.1:8080-8081:80-81/udp"]\n    healthcheck: {test: ["CMD-SHELL", "curl localhost || exit 1"]}\n';
    const [web] = containersIn('compose', text);
    expect(shown(text, web)).toEqual({
      title: 'The service "web"',
      subject: 'service:web',
      image: 'acme/web',
      environment: [
        ['A', '1', '"1"'],
        ['B', undefined, '${B}'],
        ['C', '3', '${C:-3}'],
        ['D', '', '""'],
      ],
      commands: [
        [
          ['sh', '-c', 'exec serve --a'],
          ['serve', '--a'],
        ],
        [['x', '$HOME', '\0']],
      ],
      checks: [['curl', 'exit']],
      ports: [[80, 81, 'udp', '"127.0.0.1:8080-8081:80-81/udp"']],
    });
  });

  test('what a service has from another file is looked at with that file', () => {
    const base = 'services:\n  web:\n    image: a\n    command: serve\n    environment: {A: b}\n    ports: ["80"]\n';
    const text = 'services:\n  web:\n    extends: {file: base.yaml, service: web}\n    environment: {C: d}\n';
    const [web] = containersIn('compose', text, { 'base.yaml': base });
    expect(shown(text, web)).toMatchObject({ image: 'library/a', environment: [['C', 'd', 'd']], commands: [], ports: [] });
  });

  test('a container of a pod has its command and arguments, and knows what it does not know', () => {
    const text = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      initContainers:
        - name: init
          image: busybox
      containers:
        - name: app
          image: ghcr.io/acme/web@sha256:${'a'.repeat(64)}
          command: [serve]
          args: ["--a=$(A)", "$B"]
          env:
            - {name: A, value: "1"}
            - {name: B, valueFrom: {secretKeyRef: {name: a, key: b}}}
            - {name: C}
            - {name: D, value: "$(A)-x"}
            - {name: E, value: !!str }
          ports: [{containerPort: 80}, {containerPort: 53, protocol: UDP}]
          livenessProbe: {exec: {command: [cat, /tmp/ok]}}
`;
    const [init, app] = containersIn('kubernetes', text);
    expect(shown(text, init)).toMatchObject({ title: 'The container "init"', image: 'library/busybox', environment: [], commands: [] });
    expect(shown(text, app)).toMatchObject({
      subject: 'Deployment/web#container:app',
      environment: [
        ['A', '1', '"1"'],
        ['B', undefined, 'B'],
        ['C', '', 'C'],
        ['D', undefined, '"$(A)-x"'],
        ['E', '', 'E'],
      ],
      commands: [[['serve', '--a=$(A)', '$B']]],
      checks: [['cat']],
      ports: [
        [80, 80, 'tcp', '80'],
        [53, 53, 'udp', '53'],
      ],
    });
  });

  test.each([
    [
      'services:\n  a:\n    image: a\n    environment:\n      X: "on"\n',
      'services:\n  a:\n    image: a\n    environment:\n      X: "off"\n',
    ],
    ['services:\n  a:\n    image: a\n    environment: [X=on]\n', 'services:\n  a:\n    image: a\n    environment: [X=off]\n'],
    ['services:\n  a:\n    image: a\n    environment: ["X=on"]\n', 'services:\n  a:\n    image: a\n    environment: ["X=off"]\n'],
    ['services:\n  a:\n    image: a\n    environment:\n      X: ${X:-on}\n', undefined],
    ['services:\n  a:\n    image: a\n    environment:\n      X: "o\\x6e"\n', undefined],
  ])('writes another value in the place of one that stands there as it is: %j', (text, changed) => {
    const [container] = containersIn('compose', text);
    const edit = container?.environment[0]?.replace('off');
    expect(edit && text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end)).toBe(changed);
  });
});
