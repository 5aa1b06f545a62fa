import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { modeOf, policyOn } from '../../src/policy/mode.ts';
import type { ModeSetting, Policy } from '../../src/policy/policy.ts';

const policyWith = (...modes: readonly (readonly [string, ModeSetting])[]): Policy => ({ ...defaultPolicy, modes: new Map(modes) });

describe('the mode of a rule', () => {
  test('is to enforce when nothing names it', () => {
    expect(modeOf(policyWith(['image/*', { mode: 'warn' }]), { id: 'dockerfile/sudo' })).toEqual({ mode: 'enforce' });
  });

  test('is that of the strongest entry', () => {
    const policy = policyWith(['*', { mode: 'observe' }], ['image/*', { mode: 'warn' }], ['image/mutable-tag', { mode: 'enforce' }]);
    expect(['a/b', 'image/x', 'image/mutable-tag'].map(id => modeOf(policy, { id }).mode)).toEqual(['observe', 'warn', 'enforce']);
  });

  test('is that of the rule it was split off', () => {
    const policy = policyWith(['kubernetes/root-user', { mode: 'observe' }]);
    const modes = ['kubernetes/root-user', undefined].map(formerly => modeOf(policy, { id: 'kubernetes/run-as-user-zero', formerly }).mode);
    expect(modes).toEqual(['observe', 'enforce']);
  });

  test('flips on its day and stays so, and not the day before', () => {
    const policy = policyWith(['*', { mode: 'warn', enforceFrom: '2027-03-01' }]);
    const on = (today: string): ModeSetting => modeOf(policyOn(policy, today), { id: 'image/x' });
    expect(on('2027-02-28')).toEqual({ mode: 'warn', enforceFrom: '2027-03-01' });
    expect(on('2027-03-01')).toEqual({ mode: 'enforce' });
    expect(on('2028-01-01')).toEqual({ mode: 'enforce' });
  });

  test('flips on its day although others have another day or none', () => {
    const policy = policyWith(
      ['*', { mode: 'observe' }],
      ['image/*', { mode: 'warn', enforceFrom: '2027-03-01' }],
      ['dockerfile/*', { mode: 'warn', enforceFrom: '2028-01-01' }],
    );
    const later = policyOn(policy, '2027-03-01');
    expect(['a/b', 'image/x', 'dockerfile/x'].map(id => modeOf(later, { id }).mode)).toEqual(['observe', 'enforce', 'warn']);
  });

  test('that has no day leaves the policy as it is', () => {
    const policy = policyWith(['*', { mode: 'warn' }]);
    expect(policyOn(policy, '2999-01-01')).toBe(policy);
  });
});
