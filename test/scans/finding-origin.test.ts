import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { originsIn } from '../../src/scans/origin/finding-origin.ts';
import type { ScanFinding } from '../../src/scans/report.ts';
import { grypeOf, reportOf, trivyOf } from '../support/scans/reports.ts';

const dockerfile = `FROM node:22 AS build
RUN npm ci

FROM debian:12-slim AS runtime
ARG VERSION=1
RUN apt-get update \\
 && apt-get install -y curl

FROM runtime
COPY --from=build /app /app
USER 1000
RUN echo done
`;

const layers = ['sha256:base', 'sha256:apt', 'sha256:copy', 'sha256:echo'];

const history = [
  { created_by: '/bin/sh -c #(nop) ADD file:abc in / ' },
  { created_by: '/bin/sh -c #(nop)  CMD ["bash"]', empty_layer: true },
  { created_by: 'ARG VERSION=1', empty_layer: true },
  { created_by: 'RUN |1 VERSION=1 /bin/sh -c apt-get update  && apt-get install -y curl # buildkit' },
  { created_by: 'COPY /app /app # buildkit' },
  { created_by: 'USER 1000', empty_layer: true },
  { created_by: 'RUN |1 VERSION=1 /bin/sh -c echo done # buildkit' },
];

const image = (entries: readonly object[] = history): object => ({
  ...trivyOf({ found: layers.map((DiffID, index) => ({ id: `CVE-${index}`, name: 'curl', version: '1', Layer: { DiffID } })) }),
  ArtifactType: 'container_image',
  Metadata: { DiffIDs: layers, ImageConfig: { history: entries } },
});

const placesIn = (document: unknown, text = dockerfile): readonly unknown[] => {
  const report = reportOf(document);
  const originOf = originsIn(report, { dockerfile: parseDockerfile(sourceFile('app/Dockerfile', text)) });
  return report.findings.map((finding: ScanFinding) => {
    const origin = originOf(finding);
    return origin && `${origin.layer} ${origin.keyword} ${origin.path}:${origin.line}`;
  });
};

describe('the line that brought a finding in', () => {
  test('is the instruction of its layer, through the stages that the image is made of, or FROM for what the base brings', () => {
    expect(placesIn(image())).toEqual([
      'base FROM app/Dockerfile:4',
      'own RUN app/Dockerfile:6',
      'own COPY app/Dockerfile:10',
      'own RUN app/Dockerfile:12',
    ]);
  });

  test('is the same in a history of the builder before BuildKit', () => {
    const older = history.map(entry => {
      const text = entry.created_by.replace(' # buildkit', '');
      if (text.startsWith('RUN ')) return { ...entry, created_by: text.slice(4) };
      return text.startsWith('/bin/sh') ? entry : { ...entry, created_by: `/bin/sh -c #(nop) ${text}` };
    });
    expect(placesIn(image(older))).toEqual(placesIn(image()));
  });

  test('is not known of a Dockerfile that the image was not built of, and then FROM stands for it', () => {
    const unknown = layers.map(() => 'unknown FROM app/Dockerfile:4');
    expect(placesIn(image(), dockerfile.replace('echo done', 'echo other'))).toEqual(unknown);
    expect(placesIn(image(), dockerfile.replace('USER 1000', 'WORKDIR /app'))).toEqual(unknown);
    expect(placesIn(image(history.slice(0, 4)))).toEqual(unknown);
    expect(placesIn(image([]))).toEqual(unknown);
  });

  test('is nothing without an image or a Dockerfile that ends', () => {
    expect(placesIn(trivyOf({ found: [{ id: 'CVE-1', name: 'a', version: '1' }] }), '# nothing\n')).toEqual([undefined]);
  });

  test('is told by Grype, too, which keeps the configuration of the image', () => {
    const config = Buffer.from(JSON.stringify({ history, rootfs: { type: 'layers', diff_ids: layers } })).toString('base64');
    const { source, ...rest } = grypeOf({ found: [{ id: 'CVE-1', name: 'curl', version: '1', type: 'deb' }] }) as {
      source: { target: object };
      matches: { artifact: { locations: object[] } }[];
    };
    rest.matches[0]?.artifact.locations.splice(0, 1, { path: '/var/lib/dpkg/status', layerID: 'sha256:apt' });
    expect(placesIn({ ...rest, source: { ...source, target: { ...source.target, config } } })).toEqual(['own RUN app/Dockerfile:6']);
  });
});
