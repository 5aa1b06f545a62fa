import { describe, expect, test } from 'vitest';
import { causedLines, type Files, reviewChange } from '../support/in-memory-repository.ts';

const policyOf = (expression: string, operations: string): string => `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: guard}
spec:
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [${operations}], resources: [deployments]}
  validations:
  - expression: ${JSON.stringify(expression)}
    message: refused
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: guard}
spec: {policyName: guard, validationActions: [Deny]}
`;

const deployment = (replicas: number, name = 'web'): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: shop}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: web}]}}
`;

const review = async (policy: string, base: Files, head: Files, more: { readonly unreadableAtBase?: readonly string[] } = {}) => {
  const result = await reviewChange(
    { base: { 'policies/p.yaml': policy, ...base }, head: { 'policies/p.yaml': policy, ...head }, ...more },
    { policy: { organizationRules: ['policies'] }, rules: [] },
  );
  const told = result.notifications.flatMap(({ code, level, message }) =>
    code === 'org-rules' || (code === 'rule-undetermined' && message.includes('org/')) ? [`${level}: ${message}`] : [],
  );
  return { caused: causedLines(result), told, mayMerge: result.verdict.mayMerge };
};

const noFewer = policyOf('object.spec.replicas >= oldObject.spec.replicas', 'UPDATE');

describe('a policy that compares with what an object was', () => {
  test('refuses what the change makes worse', async () => {
    const { caused, mayMerge } = await review(noFewer, { 'web.yaml': deployment(3) }, { 'web.yaml': deployment(2) });
    expect([caused, mayMerge]).toEqual([['web.yaml:5 org/guard/1 [new]'], false]);
  });

  test('lets through what it makes no worse', async () => {
    expect(await review(noFewer, { 'web.yaml': deployment(3) }, { 'web.yaml': deployment(4) })).toEqual({
      caused: [],
      told: [],
      mayMerge: true,
    });
  });

  test('finds the object again in another file, and by another version of its API', async () => {
    const { caused } = await review(noFewer, { 'web.yaml': deployment(3) }, { 'shop/web.yaml': deployment(2) });
    expect(caused).toEqual(['shop/web.yaml:5 org/guard/1 [new]']);
  });

  test('knows nothing of an object that is new, and says so', async () => {
    const { caused, told } = await review(noFewer, {}, { 'web.yaml': deployment(3) });
    expect(caused).toEqual([]);
    expect(told).toEqual([
      'warning: What the rule org/guard/1 says of Deployment/web is not known. What the object was before is not known.',
    ]);
  });

  test('knows nothing where the base can not be read', async () => {
    const { told } = await review(
      policyOf('oldObject == null || object.spec.replicas >= oldObject.spec.replicas', 'CREATE, UPDATE'),
      { 'old.yaml': deployment(1, 'old') },
      { 'old.yaml': deployment(2, 'old'), 'web.yaml': deployment(3) },
      { unreadableAtBase: ['old.yaml'] },
    );
    expect(told.filter(message => message.includes('Deployment/web'))).toEqual([
      expect.stringMatching(
        /is not known\. Whether the object was there before, and what it was, is not known, and the policy goes by it\./u,
      ),
    ]);
  });

  test('is asked by what is done: what may only be made so when it is new', async () => {
    const policy = policyOf("request.operation == 'CREATE' || object.spec.replicas < 3", 'CREATE, UPDATE');
    expect((await review(policy, {}, { 'web.yaml': deployment(3) })).caused).toEqual([]);
    expect((await review(policy, { 'web.yaml': deployment(2) }, { 'web.yaml': deployment(3) })).caused).toEqual([
      'web.yaml:5 org/guard/1 [new]',
    ]);
  });
});

const keep = policyOf("oldObject.metadata.name != 'web'", 'DELETE');

describe('a policy about what is removed', () => {
  test('refuses that an object is removed, be it with its file or out of it', async () => {
    const removed = 'error: The rule org/guard/1 refuses that Deployment/web is removed: refused.';
    const whole = await review(keep, { 'web.yaml': deployment(1) }, {});
    expect([whole.told, whole.mayMerge]).toEqual([[removed], false]);
    const both = `${deployment(1)}---\n${deployment(1, 'other')}`;
    expect((await review(keep, { 'web.yaml': both }, { 'web.yaml': deployment(1, 'other') })).told).toEqual([removed]);
  });

  test('says nothing of one that moves to another file, or of others', async () => {
    expect((await review(keep, { 'web.yaml': deployment(1) }, { 'shop/web.yaml': deployment(1) })).told).toEqual([]);
    expect((await review(keep, { 'other.yaml': deployment(1, 'other') }, {})).told).toEqual([]);
  });

  test('can be waived like a finding', async () => {
    const result = await reviewChange(
      { base: { 'policies/p.yaml': keep, 'web.yaml': deployment(1) }, head: { 'policies/p.yaml': keep } },
      {
        policy: {
          organizationRules: ['policies'],
          waivers: [{ rules: ['org/guard/1'], paths: [], subjects: [], reason: 'moves to another cluster', until: undefined }],
        },
        rules: [],
      },
    );
    expect(result.notifications.filter(({ code }) => code === 'org-rules')).toEqual([]);
  });
});
