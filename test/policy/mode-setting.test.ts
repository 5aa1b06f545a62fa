import { describe, expect, test } from 'vitest';
import type { Mode, ModeSetting } from '../../src/policy/layers/values.ts';
import { isMilder, isMilderMode, modeSettingOn, modeSettingWords, readModeSetting } from '../../src/policy/mode-setting.ts';

const ascending: readonly Mode[] = ['observe', 'warn', 'enforce'];

test('a mode is milder than each that stands behind it, and not than itself', () => {
  for (const [at, one] of ascending.entries())
    for (const [other, least] of ascending.entries()) {
      expect(isMilder(one, least)).toBe(at < other);
      expect(isMilderMode({ mode: one }, { mode: least })).toBe(at < other);
    }
});

describe('of two of the same mode', () => {
  const warn = (enforceFrom?: string): ModeSetting => ({ mode: 'warn', ...(enforceFrom !== undefined && { enforceFrom }) });

  test('the one is milder that ends later, or never', () => {
    expect(isMilderMode(warn('2027-02-02'), warn('2027-02-01'))).toBe(true);
    expect(isMilderMode(warn('2027-02-01'), warn('2027-02-01'))).toBe(false);
    expect(isMilderMode(warn('2027-01-31'), warn('2027-02-01'))).toBe(false);
    expect(isMilderMode(warn(), warn('2027-02-01'))).toBe(true);
    expect(isMilderMode(warn('2027-02-01'), warn())).toBe(false);
  });

  test('and a stricter one is not milder, however late it begins', () => {
    expect(isMilderMode({ mode: 'enforce' }, warn('2027-02-01'))).toBe(false);
    expect(isMilderMode({ mode: 'observe', enforceFrom: '2026-01-01' }, warn('2027-02-01'))).toBe(true);
  });
});

test('a mode is enforced from its day on, and as it is before', () => {
  const setting: ModeSetting = { mode: 'warn', enforceFrom: '2027-02-01' };
  expect(modeSettingOn(setting, '2027-01-31')).toBe(setting);
  expect(modeSettingOn(setting, '2027-02-01')).toEqual({ mode: 'enforce' });
  expect(modeSettingOn({ mode: 'observe' }, '2027-02-01')).toEqual({ mode: 'observe' });
});

test('a mode is read as it is written, and told in words', () => {
  expect(readModeSetting('warn')).toEqual({ mode: 'warn' });
  expect(readModeSetting({ mode: 'observe' })).toEqual({ mode: 'observe' });
  const late = readModeSetting({ mode: 'warn', 'enforce-from': '2027-02-01' });
  expect(late).toEqual({ mode: 'warn', enforceFrom: '2027-02-01' });
  expect([modeSettingWords(late), modeSettingWords({ mode: 'observe' })]).toEqual([
    'warn until it is enforced from 2027-02-01 on',
    'observe',
  ]);
});
