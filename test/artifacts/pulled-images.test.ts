import { describe, expect, test } from 'vitest';
import { collectImages } from '../../src/artifacts/collect-images.ts';
import { collectPulledImages } from '../../src/artifacts/pulled-images.ts';
import { readSnapshot } from '../../src/review/snapshot.ts';

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

  test('are not known where Compose fills a variable in first', () => {
    const [, , , , variable] = imagesOf('compose.yaml', text).images;
    expect(variable?.node).toMatchObject({ text: '$BASE', reference: undefined, subject: 'service:variable', literal: false });
  });

  test('can be edited only where they stand as they are', () => {
    expect(imagesOf('compose.yaml', text).images.map(({ node }) => node.literal)).toEqual([true, true, true, false, false, true, true]);
  });
});
