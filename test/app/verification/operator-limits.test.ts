import { expect, test } from 'vitest';
import { withinOperatorLimits } from '../../../app/verification/operator-limits.ts';
import { defaultImageSettings } from '../../../src/policy/images/image-settings.ts';
import { parseImagePolicies } from '../../../src/signing/policy/parse-image-policies.ts';

test('a private or plain registry counts when both the organization and the operator name it', () => {
  const hosts = ['Registry.corp.test:5000', '169.254.169.254', 'other.test'];
  const registries = { ...defaultImageSettings.registries, private: hosts, http: hosts, allowed: ['ghcr.io/**'] };
  const { policies } = parseImagePolicies(new Map(), { ...defaultImageSettings, registries });
  if (!policies) throw new Error('These policies have no errors.');
  const limited = withinOperatorLimits(policies, ['registry.corp.test:5000', 'unasked.test']);
  const named = ['Registry.corp.test:5000'];
  expect(limited.settings.registries).toEqual({ ...registries, private: named, http: named });
  expect(limited.digest).toBe(policies.digest);
  expect(withinOperatorLimits(policies, []).settings.registries).toMatchObject({ private: [], http: [] });
});
