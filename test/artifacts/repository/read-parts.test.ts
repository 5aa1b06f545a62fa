import { describe, expect, test } from 'vitest';
import type { FileArtifact } from '../../../src/artifacts/artifact.ts';
import { parseCompose } from '../../../src/artifacts/compose/parse.ts';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { compareParts, type PartsByKind, type PartsOfFiles, readParts } from '../../../src/artifacts/repository/read-parts.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const dockerfile = (text: string): FileArtifact => parseDockerfile(sourceFile('Dockerfile', text));
const compose = (text: string): FileArtifact => parseCompose(sourceFile('compose.yaml', text), new Map());
const manifest = (text: string, template: 'none' | 'helm' = 'none'): FileArtifact =>
  parseKubernetes(sourceFile('a.yaml', text), { template });

/** Whether somebody who goes by these parts has to look again when one text becomes the other. */
const concerns =
  (parse: (text: string) => FileArtifact, parts: PartsOfFiles) =>
  (before: string, after: string): boolean => {
    const [one, other] = [parse(before), parse(after)];
    const isConcerned = JSON.stringify(readParts(one, parts)) !== JSON.stringify(readParts(other, parts));
    // The quick comparison of a file with its fixed texts says the same, also when it is asked again.
    const isSameFor = compareParts(one, other);
    expect([isSameFor(parts), isSameFor(parts), compareParts(other, one)(parts)]).toEqual(Array.from({ length: 3 }, () => !isConcerned));
    return isConcerned;
  };

describe('who goes by the images of a Dockerfile', () => {
  const changed = concerns(text => dockerfile(`FROM ${text}\nRUN a\n`), { instructions: ['FROM'] });

  test.each([
    ['node:22', 'node:24'],
    ['node', 'node:24'],
    ['node:22', `node@sha256:${'a'.repeat(64)}`],
    [`node:22@sha256:${'a'.repeat(64)}`, `node:24@sha256:${'b'.repeat(64)}`],
    ['localhost:5000/node:22', 'localhost:5000/node:24'],
    ['localhost:5000/node', 'localhost:5000/node:24'],
    ['ghcr.io/${TEAM:-acme}/app:22', 'ghcr.io/${TEAM:-acme}/app:24'],
    ['node:22\nCOPY a /a', 'node:22\nCOPY b /b'],
  ])('need not look again when %j becomes %j', (before, after) => expect(changed(before, after)).toBe(false));

  test.each([
    ['node:22', 'deno:22'],
    ['localhost:5000/node', 'localhost:5001/node'],
    ['localhost:5000/node:22', 'localhost:5000/deno:22'],
    ['node:22', 'node:22 AS build'],
    ['${IMAGE:-node}', '${IMAGE:-deno}'],
    ['node:22', 'node:22\nFROM node:22'],
  ])('look again when %j becomes %j', (before, after) => expect(changed(before, after)).toBe(true));

  test('see nothing in how an instruction is laid out', () => {
    const ofRun = concerns(dockerfile, { instructions: ['RUN'] });
    expect(ofRun('FROM a\nRUN a  b\n', 'FROM b\nRUN a \\\n\tb\n')).toBe(true);
    expect(ofRun('FROM a\nRUN a  b\n', 'FROM b\n\nRUN a b\n')).toBe(false);
  });

  test('look again at any change of a template', () => {
    const template = (text: string): FileArtifact => ({ ...(dockerfile(text) as object), template: true }) as FileArtifact;
    expect(concerns(template, { instructions: ['FROM'] })('FROM a\nRUN a\n', 'FROM a\nRUN b\n')).toBe(true);
  });
});

describe('who goes by services', () => {
  const changed = concerns(compose, { services: [['build'], ['ports']] });
  const built = 'services:\n  web: {build: ./web, image: acme/web:1, ports: ["80:80"]}\n';

  test('look at their fields, their names and the names of their images', () => {
    expect(changed(built, built.replace('80:80', '81:80'))).toBe(true);
    expect(changed(built, built.replace('web:', 'www:'))).toBe(true);
    expect(changed(built, built.replace('acme/web', 'acme/www'))).toBe(true);
    expect(changed(built, built.replace('./web', './www'))).toBe(true);
    expect(changed(built, built.replace(', ports: ["80:80"]', ''))).toBe(true);
  });

  test('and at nothing else, nor where nothing is built', () => {
    expect(changed(built, built.replace('web:1', 'web:2'))).toBe(false);
    expect(changed(built, built.replace('ports', 'user: "1", ports'))).toBe(false);
    const run = built.replace('build: ./web, ', '');
    expect(changed(run, run.replace('80:80', '81:80'))).toBe(false);
    expect(changed(run, built)).toBe(true);
  });
});

describe('who goes by objects', () => {
  const deployment =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 2\n  template:\n' +
    '    metadata: {labels: {app: web}}\n    spec:\n      hostNetwork: false\n      containers: [{name: a, image: "acme/web:1", ports: [{containerPort: 80}]}]\n';
  const changed = (parts: PartsByKind, from: string, to: string): boolean =>
    concerns(manifest, { objects: parts })(deployment, deployment.replace(from, to));

  test.each([
    ['replicas: 2', 'replicas: 3', { fields: [['spec', 'replicas']] }],
    ['hostNetwork: false', 'hostNetwork: true', { pod: [['hostNetwork']] }],
    ['containerPort: 80', 'containerPort: 81', { containers: [['ports']] }],
    ['app: web', 'app: www', { podLabels: true }],
    ['acme/web', 'acme/www', { imageNames: true }],
    ['name: a', 'name: b', {}],
    ['{name: web}', '{name: www}', {}],
  ] as const)('look again where %j becomes %j only when they go by that', (from, to, own) => {
    expect(changed({ Deployment: own }, from, to)).toBe(true);
    if (Object.keys(own).length > 0) expect(changed({ Deployment: {} }, from, to)).toBe(false);
  });

  test('see no other tag, nothing of kinds that they do not name, and of all kinds what they ask of all', () => {
    expect(changed({ Deployment: { imageNames: true } }, 'web:1', 'web:2')).toBe(false);
    expect(changed({ Pod: { fields: [['spec']] } }, 'replicas: 2', 'replicas: 3')).toBe(false);
    expect(changed({ '*': { fields: [['spec']] } }, 'replicas: 2', 'replicas: 3')).toBe(true);
    expect(changed({ '*': { fields: [['spec']] }, Deployment: {} }, 'replicas: 2', 'replicas: 3')).toBe(false);
  });

  test('look again at any change of a template, and of a file of which they name nothing', () => {
    const template = concerns(text => manifest(text, 'helm'), { objects: { Deployment: {} } });
    expect(template(deployment, deployment.replace('replicas: 2', 'replicas: 3'))).toBe(true);
    expect(concerns(manifest, { instructions: ['FROM'] })(deployment, `${deployment}# more\n`)).toBe(true);
    expect(concerns(dockerfile, { objects: {} })('FROM a\n', 'FROM a\n# more\n')).toBe(true);
    expect(concerns(compose, { objects: {} })('services: {}\n', 'services: {} \n')).toBe(true);
  });
});

describe('who goes by what files speak of', () => {
  const parts = { mentions: /falco/iu, objects: { '*': { fields: [['kind']] } } } as const;
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {hostNetwork: true}\n';

  test('looks again when a file begins or ceases to speak of it, or its objects are others', () => {
    const changed = concerns(manifest, parts);
    expect(changed(pod, `${pod}# Falco looks at it\n`)).toBe(true);
    expect(changed(pod, pod.replace('kind: Pod', 'kind: Service'))).toBe(true);
    expect(changed(pod, pod.replace('true', 'false'))).toBe(false);
    expect(changed(`${pod}# falco\n`, `# FALCO\n${pod}`)).toBe(false);
  });

  test('sees nothing else in files without objects, and all of a template', () => {
    const values = concerns(dockerfile, parts);
    expect(values('FROM a\n', 'FROM b\n')).toBe(false);
    expect(values('FROM a\n', 'FROM falco\n')).toBe(true);
    expect(concerns(text => manifest(text, 'helm'), parts)(pod, pod.replace('true', 'false'))).toBe(true);
  });
});
