import { expect, test } from 'vitest';
import { essenceOf, isManifestMediaType, kindOf, manifestAccept, manifestTypes } from '../../src/oci/media-types.ts';

test.each([
  ['application/json', 'application/json'],
  [' Application/JSON ; charset=utf-8; a=b', 'application/json'],
  ['', ''],
  ['; charset=utf-8', ''],
])('a media type is what stands before its parameters, in lower case: %j', (header, essence) => {
  expect(essenceOf(header)).toBe(essence);
});

test('two of the four types of manifests are lists, and all are asked for', () => {
  const { ociManifest, dockerManifest, ociIndex, dockerList } = manifestTypes;
  expect([ociManifest, dockerManifest, ociIndex, dockerList].map(kindOf)).toEqual(['manifest', 'manifest', 'index', 'index']);
  expect(manifestAccept.split(', ').toSorted()).toEqual([ociManifest, dockerManifest, ociIndex, dockerList].toSorted());
  expect([...manifestAccept.split(', '), 'application/json', ''].map(isManifestMediaType)).toEqual([true, true, true, true, false, false]);
});
