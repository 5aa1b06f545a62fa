import { describe, expect, test } from 'vitest';
import { collectImages } from '../../../src/artifacts/images/collect-images.ts';
import { collectPulledImages } from '../../../src/artifacts/images/pulled-images.ts';
import { readSnapshot } from '../../../src/review/read/snapshot.ts';

const imagesOf = (path: string, text: string) => {
  const artifact = readSnapshot(new Map([[path, { state: 'text', text }]]), new Map()).artifacts.get(path);
  if (!artifact) throw new Error('not an artifact');
  return { artifact, images: collectPulledImages(artifact) };
};

const told = (path: string, text: string) =>
  imagesOf(path, text).images.map(({ node, standing }) => [node.place, node.text, standing, text.slice(node.range.start, node.range.end)]);

describe('images of a Dockerfile that a gate looks at', () => {
  const text = `# syntax=docker/dockerfile:1.7 --debug
FROM golang:1.23 AS build
FROM scratch AS empty
FROM build AS test
COPY --from=tools /x /x
COPY --from=ghcr.io/acme/tool:1 /y /y
RUN --mount=type=bind,from=helper,target=/h true
ONBUILD COPY --from=late /z /z
`;

  test('are told apart, with BuildKit’s frontend first and bare names taken for images', () => {
    expect(told('Dockerfile', text)).toEqual([
      ['syntax', 'docker/dockerfile:1.7', 'pulled', 'docker/dockerfile:1.7'],
      ['from', 'golang:1.23', 'pulled', 'golang:1.23'],
      ['from', 'scratch', 'scratch', 'scratch'],
      ['from', 'build', 'stage', 'build'],
      ['copy-from', 'tools', 'pulled', 'tools'],
      ['copy-from', 'ghcr.io/acme/tool:1', 'pulled', 'ghcr.io/acme/tool:1'],
      ['mount-from', 'helper', 'pulled', 'helper'],
      ['copy-from', 'late', 'pulled', 'late'],
    ]);
  });

  test('are for rules what they were: no frontend, no bare names', () => {
    const { artifact } = imagesOf('Dockerfile', text);
    expect(collectImages(artifact).images.map(node => node.text)).toEqual(['golang:1.23', 'ghcr.io/acme/tool:1']);
  });

  test('have a frontend only by the directive at the top', () => {
    expect(told('Dockerfile', 'FROM alpine\n# syntax=evil/frontend\n')).toEqual([['from', 'alpine', 'pulled', 'alpine']]);
    const [frontend] = imagesOf('Dockerfile', '# syntax = evil/frontend@bad\nFROM alpine\n').images;
    expect(frontend?.node).toMatchObject({ text: 'evil/frontend@bad', reference: undefined });
  });
});

describe('the frontend of a Dockerfile', () => {
  test('is found after a shebang, as BuildKit finds it', () => {
    expect(told('Dockerfile', '#!/usr/bin/env docker\n# syntax=evil/frontend\nFROM alpine\n')).toEqual([
      ['syntax', 'evil/frontend', 'pulled', 'evil/frontend'],
      ['from', 'alpine', 'pulled', 'alpine'],
    ]);
    expect(told('Dockerfile', '#!/bin/sh\n# check=skip=all\n#syntax=evil/frontend\nFROM alpine\n')[0]?.[1]).toBe('evil/frontend');
    expect(told('Dockerfile', '#!/bin/sh\n\n# syntax=evil/frontend\nFROM alpine\n')).toHaveLength(1);
  });

  test('is found whatever the text below it looks like, for it need not be a Dockerfile', () => {
    expect(told('Dockerfile', '# syntax=evil/frontend\n{# a template #}\n')).toContainEqual([
      'syntax',
      'evil/frontend',
      'pulled',
      'evil/frontend',
    ]);
    expect(told('Dockerfile-dev', '# check=x\n# syntax=evil/frontend\nanything\n')[0]?.[1]).toBe('evil/frontend');
    expect(told('Dockerfile', '# syntax=docker/dockerfile:1\n{# a template #}\n')[0]?.[1]).toBe('docker/dockerfile:1');
  });
});

describe('images of a Compose file that a gate looks at', () => {
  const text = `services:
  web:
    build:
      dockerfile_inline: |
        # syntax=docker/dockerfile:1

        FROM alpine:3.20
        COPY --from=tools /x /x
  folded:
    build:
      dockerfile_inline: "FROM alpine:3.19\\nRUN true\\n"
  variable:
    build:
      dockerfile_inline: |
        ARG BASE=alpine
        FROM $BASE
  built:
    build: .
    image: acme/built
    pull_policy: build
  pulled:
    image: nginx:1
`;

  test('are those of Dockerfiles inside of it, where they stand', () => {
    expect(told('compose.yaml', text)).toEqual([
      ['syntax', 'docker/dockerfile:1', 'pulled', 'docker/dockerfile:1'],
      ['from', 'alpine:3.20', 'pulled', 'alpine:3.20'],
      ['copy-from', 'tools', 'pulled', 'tools'],
      ['from', 'alpine:3.19', 'pulled', '"FROM alpine:3.19\\nRUN true\\n"'],
      ['from', '$BASE', 'pulled', expect.stringContaining('FROM $BASE')],
      ['service', 'acme/built', 'built-here', 'acme/built'],
      ['service', 'nginx:1', 'pulled', 'nginx:1'],
    ]);
  });

  test('are pulled before they are built, unless the pull policy says otherwise', () => {
    const services = (lines: string) => `services:\n  a:\n    image: acme/a\n${lines}`;
    const standing = (lines: string) => told('compose.yaml', services(lines)).map(([, , of]) => of);
    expect(standing('    build: .\n')).toEqual(['pulled']);
    expect(standing('    build: .\n    pull_policy: missing\n')).toEqual(['pulled']);
    expect(standing('    build: .\n    pull_policy: ${POLICY:-build}\n')).toEqual(['pulled']);
    expect(standing('    build:\n')).toEqual(['pulled']);
    expect(standing('    pull_policy: never\n')).toEqual(['built-here']);
    expect(standing('  b:\n    build: .\n    image: acme/a\n')).toEqual(['pulled', 'pulled']);
  });

  test('are pulled when one of the services that share a text pulls it', () => {
    const text = 'x-a: &a acme/a\nservices:\n  never:\n    image: *a\n    pull_policy: never\n  late:\n    image: *a\n';
    expect(told('compose.yaml', text).map(([, , standing]) => standing)).toEqual(['pulled']);
    const merged = 'x-a: &a\n  image: acme/a\nservices:\n  never:\n    <<: *a\n    pull_policy: never\n  late:\n    <<: *a\n';
    expect(told('compose.yaml', merged).map(([, , standing]) => standing)).toEqual(['pulled']);
  });

  test('are not known where Compose fills a variable in first', () => {
    const [, , , , variable] = imagesOf('compose.yaml', text).images;
    expect(variable?.node).toMatchObject({ text: '$BASE', reference: undefined, subject: 'service:variable', literal: false });
  });

  test('can be edited only where they stand as they are', () => {
    expect(imagesOf('compose.yaml', text).images.map(({ node }) => node.literal)).toEqual([true, true, true, false, false, true, true]);
  });
});

describe('images of a custom resource that a gate looks at', () => {
  const service = (spec: string) =>
    `apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: a}\nspec:\n  ${spec.replaceAll('\n', '\n  ')}`;
  const names = (spec: string) => imagesOf('a.yaml', service(spec)).images.map(({ node }) => node.text);

  test('are found through an alias of their list', () => {
    expect(names('hidden: &list\n- image: ghcr.io/evil/app:1\ntemplate:\n  spec:\n    containers: *list\n')).toEqual([
      'ghcr.io/evil/app:1',
    ]);
  });

  test('are found beside an item that is not a container', () => {
    expect(names('template:\n  spec:\n    containers:\n    - image: ghcr.io/evil/app:1\n    - {}\n')).toEqual(['ghcr.io/evil/app:1']);
  });

  test('are found where only others run first', () => {
    expect(names('template:\n  spec:\n    initContainers:\n    - image: ghcr.io/evil/app:1\n')).toEqual(['ghcr.io/evil/app:1']);
  });
});

test('image volumes after the first thousand of a pod are not known, and not taken for nothing', () => {
  const volumes = `${'  - emptyDir: {}\n'.repeat(1_000)}  - image: {reference: ghcr.io/evil/data:1}\n`;
  const pod = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: a, image: nginx}]\n  volumes:\n${volumes}`;
  expect(imagesOf('a.yaml', pod).images.map(({ node }) => [node.place, node.reference?.text])).toEqual([
    ['container', 'nginx'],
    ['image-volume', undefined],
  ]);
});
