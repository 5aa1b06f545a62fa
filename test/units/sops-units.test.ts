import { describe, expect, test } from 'vitest';
import { batchesOf } from '../../src/units/batches.ts';
import { sopsUnits, speaksOfSecrets } from '../../src/units/sops-units.ts';

const membersOf = (paths: readonly string[], holding: readonly string[] = []): readonly (readonly string[])[] =>
  sopsUnits(paths, path => holding.includes(path)).map(({ members }) => [...members]);

describe('a unit of SOPS', () => {
  test('is a file that may be encrypted with the nearest configuration above it', () => {
    expect(membersOf(['.sops.yaml', 'apps/.sops.yaml', 'apps/db.enc.yaml', 'other/secrets/db.yaml', 'other/web.yaml'])).toEqual([
      ['apps/db.enc.yaml', 'apps/.sops.yaml'],
      ['other/secrets/db.yaml', '.sops.yaml'],
    ]);
  });

  test('is a file alone where there is no configuration', () =>
    expect(membersOf(['apps/.sops.yaml', 'db.enc.yaml'])).toEqual([['db.enc.yaml']]));

  test('is a file whose text says so, whatever it is called', () =>
    expect(membersOf(['.sops.yaml', 'db.yaml', 'web.yaml'], ['db.yaml'])).toEqual([['db.yaml', '.sops.yaml']]));

  test.each([
    ['kind: Secret', true],
    ['sops:\n  mac: x', true],
    ['{"kind":"Secret"}', true],
    ['kind: SecretStore', false],
    ['name: secrets', false],
  ])('%j says so: %s', (text, says) => expect(speaksOfSecrets(text)).toBe(says));

  test('does not bring all files of a configuration into one batch, but the configuration into each', () => {
    const paths = ['.sops.yaml', ...Array.from({ length: 120 }, (_, at) => `secrets/${at}.yaml`)];
    const batches = batchesOf(
      paths,
      sopsUnits(paths, () => false),
    );
    expect(batches.map(batch => batch.paths.length)).toEqual([50, 50, 23]);
    expect(batches.every(batch => batch.paths.filter(path => path === '.sops.yaml').length === 1)).toBe(true);
    expect(batches.flatMap(batch => batch.units)).toHaveLength(120);
  });
});
