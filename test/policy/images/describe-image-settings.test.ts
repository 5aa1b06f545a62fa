import { expect, test } from 'vitest';
import { imageSettingsWords } from '../../../src/policy/images/describe-image-settings.ts';
import { defaultImageSettings } from '../../../src/policy/images/image-settings.ts';

test('each key of the section has its words, in the order of its documentation', () => {
  expect(imageSettingsWords().map(([key]) => key.replace('images.', ''))).toEqual([
    'no-match',
    'scope',
    'platforms',
    'signature-format',
    'registries.allowed',
    'registries.mirrors',
    'registries.http',
    'registries.private',
    'engines',
    'notary-v1',
    'github-attestations',
    'exceptions',
    'modes',
  ]);
});

test('lists are told by what is in them, and modes by until when they hold', () => {
  const words = new Map(
    imageSettingsWords({
      ...defaultImageSettings,
      registries: { ...defaultImageSettings.registries, allowed: ['ghcr.io'], mirrors: new Map([['docker.io', 'mirror.acme.test']]) },
      modes: new Map([
        ['ghcr.io/acme/*', { mode: 'warn', enforceFrom: '2027-03-01' }],
        ['*', { mode: 'observe' }],
      ]),
    }),
  );
  expect(words.get('images.registries.allowed')).toContain('ghcr.io');
  expect(words.get('images.registries.mirrors')).toContain('docker.io by mirror.acme.test');
  expect(words.get('images.modes')).toContain('ghcr.io/acme/* warn until it is enforced from 2027-03-01 on');
  expect(words.get('images.modes')).toMatch(/\* observe(?! until)/u);
  expect(new Map(imageSettingsWords()).get('images.registries.allowed')).toBe('any');
});
