import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../../../src/artifacts/images/image-reference.ts';
import { holdsRepository, parseRepositoryPattern } from '../../../../src/rules/image/concepts/repository-pattern.ts';
import { inLinearTime } from '../../../support/linear-time.ts';

const holds = (pattern: string, image: string): boolean =>
  holdsRepository(parseRepositoryPattern(pattern), parseImageReference(image) ?? expect.unreachable(image));

describe('a pattern holds what is at and below it', () => {
  test.each([
    ['gcr.io', 'gcr.io/a/b:1'],
    ['GCR.io/', 'gcr.io/a'],
    ['https://ghcr.io/acme', 'ghcr.io/acme/app'],
    ['ghcr.io/acme', 'ghcr.io/acme'],
    ['ghcr.io/acme', 'ghcr.io/acme/a/b/c:1'],
    ['ghcr.io/acme/*', 'ghcr.io/acme/a/b'],
    ['ghcr.io/acme/**', 'ghcr.io/acme/app'],
    ['ghcr.io/*/app', 'ghcr.io/acme/app'],
    ['ghcr.io/acme/app-*', 'ghcr.io/acme/app-web'],
    ['docker.io', 'nginx'],
    ['index.docker.io/library', 'nginx'],
    ['docker.io/library/*', 'nginx:1'],
    ['docker.io/library/nginx', 'docker.io/nginx'],
    ['nginx', 'nginx:1'],
    ['library/nginx', 'nginx'],
    ['acme/app', 'docker.io/acme/app'],
    ['acme/*', 'acme/app'],
    ['*.azurecr.io', 'acme.azurecr.io/app'],
    ['*.dkr.ecr.*.amazonaws.com/team', '123.dkr.ecr.eu-west-1.amazonaws.com/team/app'],
    ['registry:5000/a', 'registry:5000/a/b'],
    ['localhost', 'localhost/a'],
    ['*', 'ghcr.io/a/b'],
    ['*/acme', 'quay.io/acme/app'],
  ])('%s holds %s', (pattern, image) => {
    expect(holds(pattern, image)).toBe(true);
  });

  test.each([
    ['gcr.io', 'evilgcr.io/a'],
    ['gcr.io', 'eu.gcr.io/a'],
    ['gcr.io', 'gcr.io.evil.example/a'],
    ['gcr.io', 'gcr.io:5000/a'],
    ['ghcr.io/acme', 'ghcr.io/acme-evil/app'],
    ['ghcr.io/acme', 'ghcr.io/other/acme'],
    ['ghcr.io/acme', 'evil.example/ghcr.io/acme'],
    ['ghcr.io/acme/*', 'ghcr.io/acme'],
    ['ghcr.io/*/app', 'ghcr.io/a/b/app'],
    ['ghcr.io/acme/app', 'ghcr.io/acme/app2'],
    ['docker.io/library', 'acme/app'],
    ['docker.io/nginx', 'nginx'],
    ['nginx', 'nginx/app'],
    ['nginx', 'ghcr.io/library/nginx'],
    ['acme/*', 'ghcr.io/acme/app'],
    ['*.azurecr.io', 'azurecr.io/app'],
    ['*.azurecr.io', 'a.b.azurecr.io/app'],
    ['*.azurecr.io', 'acme.azurecr.io.evil.example/app'],
    ['', 'nginx'],
  ])('%s does not hold %s', (pattern, image) => {
    expect(holds(pattern, image)).toBe(false);
  });
});

test('hostile patterns are compared in linear time', () => {
  const stars = (size: number): string => `ghcr.io/${'*a'.repeat(size)}b`;
  expect(inLinearTime(5_000, stars, pattern => holds(pattern, `ghcr.io/${'a'.repeat(200)}`))).toBe(false);
  const folders = (size: number): string => `ghcr.io/${'*/'.repeat(size)}x`;
  expect(inLinearTime(50_000, folders, pattern => holds(pattern, `ghcr.io/${'a/'.repeat(100)}a`))).toBe(false);
});
