import { expect, test } from 'vitest';
import { defaultPolicy, effectivePolicy } from '../../src/policy/merge.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { scanSettingsFor } from '../../src/policy/scan-settings.ts';

const policyOf = (overrides: string): Policy => {
  const { policy, errors } = parsePolicy(`scans:\n  block: low\n  overrides:\n${overrides}`, 'policy.yml', []);
  if (!policy) throw new Error(JSON.stringify(errors));
  return effectivePolicy({ file: policy });
};

test('without overrides the same counts for all', () => {
  expect(scanSettingsFor(defaultPolicy, 'shop.json', 'app/yarn.lock')).toEqual(scanSettingsFor(defaultPolicy, ''));
  expect(scanSettingsFor(defaultPolicy, '')).toMatchObject({ mode: 'enforce', block: 'info', epss: 1 });
});

test('one of several paths is enough', () => {
  const policy = policyOf('    - {paths: [tools/**, ci/**], block: critical}\n');
  expect(scanSettingsFor(policy, 'shop.json', 'ci/yarn.lock')).toMatchObject({ block: 'critical' });
  expect(scanSettingsFor(policy, 'shop.json', 'app/yarn.lock')).toMatchObject({ block: 'low' });
});

test('an image is known by the name of its report, with or without its ending and its folder', () => {
  const policy = policyOf('    - {reports: [dev-*, tools.json], block: critical, mode: warn}\n');
  for (const name of ['dev-shop.json', 'dev-shop', 'tools.json', 'scans/dev-shop.json'])
    expect(scanSettingsFor(policy, name), name).toMatchObject({ block: 'critical', mode: 'warn' });
  for (const name of ['shop.json', 'tools.sarif', 'shop-dev-.json', ''])
    expect(scanSettingsFor(policy, name), name).toMatchObject({ block: 'low', mode: 'enforce' });
});

test('what is said of a path counts only there, and a later entry beats an earlier one key by key', () => {
  const policy = policyOf(
    '    - {paths: tools/**, block: none, unfixed: ignore}\n    - {paths: tools/ci/**, reports: shop, block: high, grace-days: 7, base-image: warn, epss: 0.5}\n',
  );
  expect(scanSettingsFor(policy, 'shop.json', 'tools/yarn.lock')).toMatchObject({ block: 'none', unfixed: 'ignore', graceDays: 0 });
  expect(scanSettingsFor(policy, 'shop.json', 'tools/ci/yarn.lock')).toMatchObject({
    block: 'high',
    unfixed: 'ignore',
    graceDays: 7,
    baseImage: 'warn',
    epss: 0.5,
  });
  expect(scanSettingsFor(policy, 'other.json', 'tools/ci/yarn.lock')).toMatchObject({ block: 'none' });
  expect(scanSettingsFor(policy, 'shop.json')).toMatchObject({ block: 'low', unfixed: 'block' });
});
