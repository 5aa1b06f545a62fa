import { describe, expect, test } from 'vitest';
import { composeCompanions } from '../../../src/artifacts/compose/companions.ts';
import { collectImages } from '../../../src/artifacts/images/collect-images.ts';
import { collectPulledImages } from '../../../src/artifacts/images/pulled-images.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { readSnapshot } from '../../../src/review/read/snapshot.ts';

const artifactOf = (text: string, companions: Readonly<Record<string, string>> = {}, path = 'compose.yaml') => {
  const others = new Map(Object.entries(companions).map(([other, content]) => [other, sourceFile(other, content)]));
  const artifact = readSnapshot(new Map([[path, { state: 'text', text }]]), others).artifacts.get(path);
  if (!artifact) throw new Error('no Compose file');
  return artifact;
};

/** What a gate has to look at, where it is shown, and what it stands for. */
const told = (text: string, companions?: Readonly<Record<string, string>>, path?: string) =>
  collectPulledImages(artifactOf(text, companions, path)).map(({ node, standing }) => [
    text.slice(node.range.start, node.range.end),
    node.reference?.text,
    standing,
  ]);

const service = (lines: string) => `services:\n  web:\n${lines}`;

describe('a Compose file brings in, beside the images of its services', () => {
  test('images that stand for build contexts, and so for what a Dockerfile calls by their names', () => {
    const text = service(
      '    build:\n      context: .\n      additional_contexts:\n        alpine: docker-image://ghcr.io/evil/alpine:1\n        src: ../src\n        open: ${CONTEXT}\n        app: service:app\n',
    );
    expect(told(text)).toEqual([
      ['docker-image://ghcr.io/evil/alpine:1', 'ghcr.io/evil/alpine:1', 'pulled'],
      ['${CONTEXT}', undefined, 'pulled'],
    ]);
    const list = service(
      '    build:\n      context: .\n      additional_contexts:\n        - alpine=docker-image://ghcr.io/evil/alpine:1\n',
    );
    expect(told(list)).toEqual([['alpine=docker-image://ghcr.io/evil/alpine:1', 'ghcr.io/evil/alpine:1', 'pulled']]);
  });

  test('the frontend that a build argument puts in place of the Dockerfile’s', () => {
    const text = service(
      '    build:\n      context: .\n      args:\n        VERSION: 1\n        BUILDKIT_SYNTAX: ghcr.io/evil/frontend:1 --x\n',
    );
    expect(told(text)).toEqual([['ghcr.io/evil/frontend:1 --x', 'ghcr.io/evil/frontend:1', 'pulled']]);
    expect(told(service('    build:\n      context: .\n      args: [BUILDKIT_SYNTAX]\n'))).toEqual([
      ['BUILDKIT_SYNTAX', undefined, 'pulled'],
    ]);
  });

  test('what build arguments put in place of what the Dockerfile names', () => {
    const dockerfile = 'ARG BASE=alpine:3.20\nARG TOOL=ghcr.io/acme/tool\nFROM $TOOL:1 AS tool\nFROM ${BASE}\nARG BASE\nRUN echo $BASE\n';
    const build = (args: string) => service(`    build:\n      context: ../app\n      dockerfile: Dockerfile.prod\n      args:\n${args}`);
    const files = { 'app/Dockerfile.prod': dockerfile };
    const images = (args: string) => told(build(args), files, 'deploy/compose.yaml');
    expect(images('        BASE: ghcr.io/evil/base:1\n        OTHER: ghcr.io/evil/other\n')).toEqual([
      ['web', 'ghcr.io/evil/base:1', 'pulled'],
    ]);
    expect(images('        - TOOL=ghcr.io/evil/tool\n')).toEqual([['web', 'ghcr.io/evil/tool:1', 'pulled']]);
    expect(images('        BASE: ${BASE}\n')).toEqual([['web', undefined, 'pulled']]);
    expect(images('        - BASE\n')).toEqual([['web', undefined, 'pulled']]);
    expect(images('        BASE: alpine:3.20\n')).toEqual([]);
    const withEscape = build('        BASE: x\n').replace('args:', '"\\x61rgs":');
    for (const text of [build('        BASE: x\n'), withEscape])
      expect(composeCompanions(sourceFile('deploy/compose.yaml', text))).toEqual(['app/Dockerfile.prod']);
    const extending = service('    extends: {file: other/base.yaml, service: web}\n');
    const others = { 'other/base.yaml': build('        BASE: ghcr.io/evil/base:1\n'), ...files };
    expect(told(extending, others)).toEqual([['web', 'ghcr.io/evil/base:1', 'pulled']]);
  });

  test('images of hooks that run before a service', () => {
    expect(told(service('    image: nginx:1\n    pre_start:\n      - image: ghcr.io/evil/hook:1\n        command: x\n'))).toEqual([
      ['nginx:1', 'nginx:1', 'pulled'],
      [expect.stringContaining('ghcr.io/evil/hook:1'), 'ghcr.io/evil/hook:1', 'pulled'],
    ]);
  });

  test('what a service takes over from a file, whatever that is called', () => {
    const text = service('    extends:\n      file: notes.txt\n      service: base\n');
    const notes =
      'services:\n  base:\n    image: ghcr.io/evil/app:1\n    volumes:\n      - type: image\n        source: ghcr.io/evil/data:1\n        target: /data\n    build:\n      dockerfile_inline: "FROM ghcr.io/evil/base:1"\n';
    expect(told(text, { 'notes.txt': notes }).map(([shown, reference]) => [shown, reference])).toEqual([
      ['web', 'ghcr.io/evil/app:1'],
      ['web', 'ghcr.io/evil/data:1'],
      ['web', 'ghcr.io/evil/base:1'],
    ]);
    expect(collectImages(artifactOf(text, { 'notes.txt': notes })).images).toEqual([]);
  });

  test('what cannot be read: extended and included elsewhere, or in a file that is none of Compose’s', () => {
    const remote = 'https://github.com/evil/compose.git';
    expect(told(service(`    extends:\n      file: ${remote}\n      service: base\n`))).toEqual([['web', undefined, 'pulled']]);
    const include = `include:\n  - ${remote}\n  - oci://ghcr.io/evil/project:1\n  - path: notes.txt\n  - db/compose.yaml\n`;
    const others = { 'notes.txt': service('    image: evil\n'), 'db/compose.yaml': service('    image: postgres:17\n') };
    expect(told(`${include}services: {}\n`, others)).toEqual([
      [remote, undefined, 'pulled'],
      ['oci://ghcr.io/evil/project:1', 'ghcr.io/evil/project:1', 'pulled'],
      ['notes.txt', undefined, 'pulled'],
    ]);
  });

  test('Dockerfiles that are elsewhere or have another name', () => {
    expect(told(service('    build: https://github.com/evil/app.git\n'))).toEqual([
      ['https://github.com/evil/app.git', undefined, 'pulled'],
    ]);
    expect(told(service('    build:\n      context: .\n      dockerfile: notes.txt\n'))).toEqual([['notes.txt', undefined, 'pulled']]);
    expect(told(service('    build:\n      context: ./app\n      dockerfile: Dockerfile.prod\n'))).toEqual([]);
  });

  test('an image of the base file of which an override says that it is pulled', () => {
    const base = { 'compose.yaml': service('    image: ghcr.io/evil/app:1\n    pull_policy: never\n') };
    const over = (lines: string) => told(service(lines), base, 'compose.override.yaml');
    expect(over('    pull_policy: always\n')).toEqual([['web', 'ghcr.io/evil/app:1', 'pulled']]);
    expect(over('    user: app\n')).toEqual([]);
  });

  test('an inline Dockerfile that is too long to be read to its end', () => {
    const long = `    build:\n      dockerfile_inline: |\n${'        FROM scratch\n'.repeat(5_001)}        FROM ghcr.io/evil/app:1\n`;
    expect(told(service(long)).map(([, reference, standing]) => [reference, standing])).toEqual([[undefined, 'pulled']]);
  });

  test('Dockerfiles that services share, each once, and not without end with arguments', () => {
    const inline = Array.from({ length: 4_000 }, (_, index) => `      FROM alpine:${index}\n`).join('');
    const shared = (lines: string) =>
      `x-build: &build\n  dockerfile_inline: |\n${inline}${lines}services:\n${Array.from({ length: 5_000 }, (_, index) => `  s${index}: {build: *build}\n`).join('')}`;
    expect(told(shared(''))).toHaveLength(4_000);
    const withArguments = told(shared('  args: {BASE: x}\n'));
    expect(withArguments.filter(([, reference]) => reference === undefined).length).toBeGreaterThan(4_900);
  });
});
