import { expect, test } from 'vitest';
import { allRules } from '../../src/rules/catalog.ts';
import { knownRules } from '../../src/rules/known-rules.ts';

test('policy knows of every rule what the rule says of itself', () => {
  expect(knownRules).toEqual(
    allRules.map(({ meta: { id, formerly, profile, severity, raisedTo, family, options } }) => ({
      id,
      formerly,
      profile,
      severity,
      raisedTo,
      family,
      ...(options && { options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, { default: option.default }])) }),
    })),
  );
  expect(knownRules.filter(({ formerly }) => formerly !== undefined).length).toBeGreaterThan(0);
  expect(knownRules.find(({ id }) => id === 'kubernetes/low-replica-count')?.options).toEqual({ minimum: { default: 2 } });
});
