import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/policy/policy.ts';
import { securityPolicyRemoved } from '../../src/rules/policy/security-policy-removed.ts';
import { type Files, reviewChange } from '../support/in-memory-repository.ts';

const guard = (name: string, action = 'Enforce'): string =>
  `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: ${name}}\nspec: {validationFailureAction: ${action}, rules: [{name: a, match: {any: [{resources: {kinds: [Pod]}}]}, validate: {pattern: {spec: {"=(hostPID)": false}}}}]}\n`;
const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';
const path = 'policies/guard.yaml';

const review = async (base: Files, head: Files, policy: Partial<Policy> = {}) => {
  const result = await reviewChange({ base, head }, { policy, rules: [securityPolicyRemoved] });
  const told = result.notifications.flatMap(({ code, level, path: at, message }) =>
    code === 'security-policy-removed' ? [`${level} ${at}: ${message}`] : [],
  );
  return { told, mayMerge: result.verdict.mayMerge };
};

const words =
  'policies/guard.yaml: The change removes "ClusterPolicy/guard", which held back what it does not allow, with its file (policy/security-policy-removed). Leave it, or bring in what takes its place with the same change.';

const strict = { thresholds: { block: 'medium', comment: 'medium', report: 'low' } } as const;

describe('an enforced security policy that goes with its file', () => {
  test('is told beside the findings, since nothing is left to carry one', async () => {
    expect(await review({ [path]: guard('guard') }, {})).toEqual({ told: [`warning ${words}`], mayMerge: true });
  });

  test('is an error where a finding as severe would block', async () => {
    expect(await review({ [path]: guard('guard') }, {}, strict)).toEqual({ told: [`error ${words}`], mayMerge: false });
  });

  test('is no error where the change brings in another one', async () => {
    const kustomization = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [guard.yaml]\n';
    const base = { [path]: guard('guard'), 'policies/kustomization.yaml': kustomization };
    const head = { 'new/guard.yaml': guard('other'), 'new/kustomization.yaml': kustomization };
    expect((await review(base, head, strict)).told).toEqual([`warning ${words}`]);
  });

  test.each<[string, Files, Files]>([
    ['one that moves to another file', { [path]: guard('guard') }, { 'elsewhere/guard.yaml': guard('guard') }],
    ['one that only reported', { [path]: guard('guard', 'Audit') }, {}],
    ['an object that is none', { [path]: namespace }, {}],
  ])('says nothing of %s', async (_, base, head) => {
    expect((await review(base, head)).told).toEqual([]);
  });

  test('says nothing where policy waives it', async () => {
    const waiver = { rules: ['policy/security-policy-removed'], paths: [], subjects: [], reason: 'by the new engine', until: undefined };
    expect((await review({ [path]: guard('guard') }, {}, { waivers: [waiver] })).told).toEqual([]);
  });
});
