import { expect, test } from 'vitest';
import { parseImageReference } from '../../../../src/artifacts/images/image-reference.ts';
import { namesOfImage } from '../../../../src/rules/cross/concepts/image-verifications.ts';

const namesOf = (text: string): readonly string[] => {
  const reference = parseImageReference(text);
  if (!reference) throw new Error('no image');
  return namesOfImage(reference);
};
const digest = `sha256:${'a'.repeat(64)}`;

test('a policy may know an image by its name with and without registry, and with its version', () => {
  expect(namesOf('ghcr.io/acme/app:1.4')).toEqual(['ghcr.io/acme/app:1.4', 'ghcr.io/acme/app']);
  expect(namesOf('ghcr.io/acme/app')).toEqual(['ghcr.io/acme/app', 'ghcr.io/acme/app:latest']);
  expect(namesOf(`ghcr.io/acme/app:1.4@${digest}`)).toEqual([
    `ghcr.io/acme/app:1.4@${digest}`,
    'ghcr.io/acme/app',
    `ghcr.io/acme/app@${digest}`,
  ]);
});

test('an image of Docker Hub has more names', () => {
  const names = ['docker.io/library/nginx', 'docker.io/nginx', 'nginx', 'index.docker.io/library/nginx'];
  expect([...namesOf('nginx:1.29')].toSorted((one, other) => (one < other ? -1 : 1))).toEqual(
    [...names, ...names.map(name => `${name}:1.29`)].toSorted((one, other) => (one < other ? -1 : 1)),
  );
});
