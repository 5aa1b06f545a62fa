import { describe, expect, test } from 'vitest';
import { collectImages } from '../../../src/artifacts/images/collect-images.ts';
import type { ImageNode } from '../../../src/artifacts/images/image-uses.ts';
import { type ParseChoice, parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { textUnder } from '../../../src/text/range.ts';

const imagesOf = (choice: ParseChoice, text: string, companions: Readonly<Record<string, string>> = {}): readonly ImageNode[] => {
  const others = new Map(Object.entries(companions).map(([path, other]) => [path, sourceFile(path, other)]));
  const path = choice.kind === 'compose' ? 'compose.yaml' : 'file';
  return collectImages(parseArtifact(sourceFile(path, text), choice, others)).images;
};

/** Place, subject, text under the range and what is read, in one line each. */
const summary = (choice: ParseChoice, text: string, companions?: Readonly<Record<string, string>>): readonly string[] =>
  imagesOf(choice, text, companions).map(({ place, subject, range, reference, partial, literal, builtHere }) => {
    const read = reference?.text ?? JSON.stringify(partial ? { name: partial.name?.name, ending: partial.ending } : null);
    return [place, subject, textUnder(text, range), '=>', read, ...(literal ? ['literal'] : []), ...(builtHere ? ['built'] : [])].join(' ');
  });

describe('in a Dockerfile', () => {
  const dockerfile = (text: string) => summary({ kind: 'dockerfile' }, text);

  test('every FROM that is not a stage and not scratch', () => {
    expect(
      dockerfile(
        'FROM golang:1.25 AS Build\nFROM scratch\nFROM build\nFROM --platform=linux/amd64 "alpine:3.22" AS x\nFROM ghcr.io/a/b:1@sha256:abc\n',
      ),
    ).toEqual([
      'from stage:Build golang:1.25 => golang:1.25 literal',
      'from stage:x alpine:3.22 => alpine:3.22 literal',
      'from stage:4 ghcr.io/a/b:1@sha256:abc => null literal',
    ]);
  });

  test('a stage may be named after an image, which is no stage yet', () => {
    expect(dockerfile('FROM nginx AS nginx\nFROM nginx\n')).toEqual(['from stage:nginx nginx => nginx literal']);
  });

  test('--from of COPY and ADD, and from of mounts, but no stages, numbers or build contexts', () => {
    expect(
      dockerfile(
        [
          'FROM alpine:3.22 AS base',
          'COPY --from=base /a /b',
          'COPY --from=BASE /a /b',
          'COPY --from=0 /a /b',
          'COPY --from=later /a /b',
          'COPY --from=scratch /a /b',
          'COPY --from=context /a /b',
          'COPY --from=composer:2 /a /b',
          'COPY --from=composer /a /b',
          'ADD --from=ghcr.io/a/b /a /b',
          'RUN --mount=type=bind,from=golang:1.25,source=/x,target=/y --mount=from=base,target=/z true',
          'RUN --mount=target=/q,from=context true',
          'FROM base AS later',
        ].join('\n'),
      ),
    ).toEqual([
      'from stage:base alpine:3.22 => alpine:3.22 literal',
      'copy-from stage:base composer:2 => composer:2 literal',
      'copy-from stage:base composer => composer literal',
      'copy-from stage:base ghcr.io/a/b => ghcr.io/a/b literal',
      'mount-from stage:base golang:1.25 => golang:1.25 literal',
    ]);
  });

  test('a mount in quotes is placed at the whole flag', () => {
    expect(dockerfile('FROM a:1\nRUN --mount=type=bind,"from=b:1",target=/x true\n')).toEqual([
      'from stage:0 a:1 => a:1 literal',
      'mount-from stage:0 type=bind,"from=b:1",target=/x => b:1',
    ]);
  });

  test('arguments with defaults are put in, others leave what is certain', () => {
    expect(
      dockerfile(
        'ARG V=22\nARG REG\nARG T\nFROM node:${V} AS a\nFROM $REG/nginx:latest\nFROM node:$T\nFROM ${REG}\nFROM ${REG:-ghcr.io}/a/b:$V\nFROM ${REG}app-${T}\nFROM $REG/nginx\nFROM $REG@$T\n',
      ),
    ).toEqual([
      'from stage:a node:${V} => node:22',
      'from stage:1 $REG/nginx:latest => {"ending":{"tag":"latest"}}',
      'from stage:2 node:$T => {"name":"node"}',
      'from stage:3 ${REG} => null',
      'from stage:4 ${REG:-ghcr.io}/a/b:$V => ghcr.io/a/b:22',
      'from stage:5 ${REG}app-${T} => null',
      'from stage:6 $REG/nginx => {"ending":{}}',
      'from stage:7 $REG@$T => null',
    ]);
  });

  test('a continuation or an ONBUILD is seen through', () => {
    expect(dockerfile('FROM \\\n# note\n  alpine:3.22\nONBUILD COPY --from=ghcr.io/a/b:1 /a /b\nONBUILD COPY --from=deps /a /b\n')).toEqual(
      ['from stage:0 alpine:3.22 => alpine:3.22 literal', 'copy-from stage:0 ghcr.io/a/b:1 => ghcr.io/a/b:1 literal'],
    );
    const [split] = imagesOf({ kind: 'dockerfile' }, 'FROM alp\\\nine:3.22\n');
    expect(split).toMatchObject({ text: 'alpine:3.22', literal: false, range: { start: 5, end: 18 } });
  });
});

describe('in a Compose file', () => {
  const compose = (text: string, companions?: Readonly<Record<string, string>>) => summary({ kind: 'compose' }, text, companions);

  test('each service, and whether the project builds it', () => {
    expect(
      compose(
        'services:\n  a:\n    image: nginx:1\n  b:\n    image: "acme/app:dev"\n    build: .\n  c:\n    image: acme/app:dev\n  d:\n    build: .\n  e: {image: }\n  g: {image: null}\n  h: {image: ~}\n  f: {image: \'x:1\'}\n',
      ),
    ).toEqual([
      'service service:a nginx:1 => nginx:1 literal',
      'service service:b acme/app:dev => acme/app:dev literal built',
      'service service:c acme/app:dev => acme/app:dev literal built',
      'service service:f x:1 => x:1 literal',
    ]);
  });

  test('an image that is never pulled counts as built', () => {
    expect(compose('services:\n  a: {image: web, pull_policy: never}\n  b: {image: api, pull_policy: always}\n')).toEqual([
      'service service:a web => web literal built',
      'service service:b api => api literal',
    ]);
  });

  test('interpolation', () => {
    expect(
      compose(
        'services:\n  a: {image: "nginx:${V:-1}"}\n  b: {image: "${R}/nginx:${V:-latest}"}\n  c: {image: "ghcr.io/a/b:${V:?}"}\n  d: {image: "$X"}\n',
      ),
    ).toEqual([
      'service service:a nginx:${V:-1} => nginx:1',
      'service service:b ${R}/nginx:${V:-latest} => {"ending":{"tag":"latest"}}',
      'service service:c ghcr.io/a/b:${V:?} => {"name":"ghcr.io/a/b"}',
      'service service:d $X => null',
    ]);
  });

  test('a shared image counts once', () => {
    expect(compose('x-a: &a\n  image: nginx:1\nservices:\n  b:\n    <<: *a\n  c:\n    <<: *a\n')).toEqual([
      'service service:b nginx:1 => nginx:1 literal',
    ]);
    expect(compose('services:\n  b:\n    image: &i nginx:1\n  c:\n    image: *i\n')).toEqual([
      'service service:b nginx:1 => nginx:1 literal',
    ]);
    expect(compose('x-image: &i nginx:1\nservices:\n  b:\n    image: *i\n  c:\n    image: *i\n')).toEqual([
      'service service:b nginx:1 => nginx:1 literal',
    ]);
  });

  test('an image from another file is judged there', () => {
    expect(
      compose('services:\n  a:\n    extends: {file: base.yaml, service: b}\n', { 'base.yaml': 'services:\n  b:\n    image: nginx:1\n' }),
    ).toEqual([]);
  });

  test('an image volume', () => {
    expect(
      compose('services:\n  a:\n    image: nginx:1\n    volumes:\n      - type: image\n        source: acme/data:1\n        target: /d\n'),
    ).toEqual(['service service:a nginx:1 => nginx:1 literal', 'image-volume service:a acme/data:1 => acme/data:1 literal']);
  });
});

describe('in a manifest', () => {
  const manifest = (text: string) => summary({ kind: 'kubernetes' }, text);
  const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n';

  test('containers of all lists and image volumes', () => {
    expect(
      manifest(
        `${head}  initContainers:\n  - name: i\n    image: 'a:1'\n  containers:\n  - name: c\n    image: b:1\n  - {name: d, image: ""}\n  - {name: g, image: null}\n  - {name: h, image: ~}\n  - name: e\n` +
          '  ephemeralContainers:\n  - name: f\n    image: c:1\n  volumes:\n  - name: v\n    image:\n      reference: d:1\n  - name: w\n    emptyDir: {}\n',
      ),
    ).toEqual([
      'container Pod/p#initContainer:i a:1 => a:1 literal',
      'container Pod/p#container:c b:1 => b:1 literal',
      'container Pod/p#ephemeralContainer:f c:1 => c:1 literal',
      'image-volume Pod/p d:1 => d:1 literal',
    ]);
  });

  test('a block scalar, an alias and what envsubst puts in', () => {
    expect(
      manifest(
        `${head}  containers:\n  - name: a\n    image: &i x:1\n  - name: b\n    image: *i\n  - name: c\n    image: $\{REG}/y:latest\n  - name: d\n    image: $(IMAGE)\n  - name: e\n    image: >-\n      z:1\n`,
      ),
    ).toEqual([
      'container Pod/p#container:a x:1 => x:1 literal',
      'container Pod/p#container:b *i => x:1',
      'container Pod/p#container:c ${REG}/y:latest => {"ending":{"tag":"latest"}}',
      'container Pod/p#container:d $(IMAGE) => null',
      'container Pod/p#container:e >-\n      z:1 => z:1',
    ]);
  });

  test("what stands for the image of Istio's injector, in the container that it takes it for, is not known", () => {
    const proxy = `${head}  containers:\n  - name: istio-proxy\n    image: auto\n`;
    expect(summary({ kind: 'kubernetes' }, `${proxy}  - name: a\n    image: auto\n`)).toEqual([
      'container Pod/p#container:istio-proxy auto => null',
      'container Pod/p#container:a auto => auto literal',
    ]);
  });

  test('a Helm template leaves what is certain', () => {
    expect(
      summary(
        { kind: 'kubernetes', template: 'helm' },
        `${head}  containers:\n  - name: a\n    image: nginx:{{ .Values.tag }}\n  - name: b\n    image: "{{ .Values.repo }}/nginx:latest"\n  - name: c\n` +
          '    image: "{{ .Values.repo }}:{{ .Values.tag }}"\n  - name: d\n    image: busybox\n  - name: e\n    image: {{ include "img" . | quote }}\n',
      ),
    ).toEqual([
      'container Pod/p#container:a nginx:{{ .Values.tag }} => {"name":"nginx"}',
      'container Pod/p#container:b {{ .Values.repo }}/nginx:latest => {"ending":{"tag":"latest"}}',
      'container Pod/p#container:c {{ .Values.repo }}:{{ .Values.tag }} => null',
      'container Pod/p#container:d busybox => busybox literal',
      'container Pod/p#container:e {{ include "img" . | quote }} => null',
    ]);
  });
});
