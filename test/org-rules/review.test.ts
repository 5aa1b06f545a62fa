import { describe, expect, test } from 'vitest';
import { causedLines, reviewChange } from '../support/in-memory-repository.ts';

const binding = `---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: images}
spec: {policyName: images, validationActions: [Deny]}
`;

const policyOf = (expression: string, more = ''): string => `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: images}
spec:
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
  validations:
  - expression: ${JSON.stringify(expression)}
    message: images come from ghcr.io/acme
${more}${binding}`;

const fromAcme = "object.spec.template.spec.containers.all(c, c.image.startsWith('ghcr.io/acme/'))";

const deployment = (image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: good
        image: ghcr.io/acme/a:1
      - name: web
        image: ${image}
`;

const review = (policy: string, base: string | undefined, head: string, changed: Readonly<Record<string, string>> = {}) =>
  reviewChange(
    {
      base: { 'policies/images.yaml': policy, ...(base !== undefined && { 'web.yaml': base }) },
      head: { 'policies/images.yaml': policy, 'web.yaml': head, ...changed },
    },
    { policy: { organizationRules: ['policies'] }, rules: [] },
  );

const told = (result: Awaited<ReturnType<typeof review>>): readonly string[] =>
  result.notifications.flatMap(({ code, level, message }) =>
    code === 'org-rules' || code === 'rule-undetermined' ? [`${level}: ${message}`] : [],
  );

describe('a rule of the organization', () => {
  test('refuses what a change brings in, at the field that it read', async () => {
    const result = await review(policyOf(fromAcme), undefined, deployment('docker.io/web:1'));
    expect(causedLines(result)).toEqual(['web.yaml:13 org/images/1 [new]']);
    const [entry] = result.delta.entries;
    expect(entry?.head).toMatchObject({
      message: 'The policy "images" refuses Deployment/web: images come from ghcr.io/acme.',
      severity: 'high',
    });
    expect(result.verdict.mayMerge).toBe(false);
  });

  test('says nothing of what was so before', async () => {
    const result = await review(policyOf(fromAcme), deployment('docker.io/web:1'), `# a comment\n${deployment('docker.io/web:1')}`);
    expect(causedLines(result)).toEqual([]);
  });

  test('is read at the base: a change cannot take it away', async () => {
    const result = await review(policyOf(fromAcme), undefined, deployment('docker.io/web:1'), { 'policies/images.yaml': policyOf('true') });
    expect(causedLines(result)).toContain('web.yaml:13 org/images/1 [new]');
  });

  test('leaves the review incomplete when it does not compile', async () => {
    const result = await review(policyOf('object.spec.replicas'), undefined, deployment('ghcr.io/acme/b:1'));
    expect(told(result)).toEqual([
      expect.stringMatching(
        /^error: ValidatingAdmissionPolicy\/images can't be used: spec\.validations\[0\]\.expression: must evaluate to bool but got dyn/u,
      ),
      expect.stringMatching(
        /^error: What the rule org\/images\/policy says of Deployment\/web is not known\. The policy "images" can't be used/u,
      ),
    ]);
    expect(result.verdict.mayMerge).toBe(false);
  });

  test('tells that it does not know what only the cluster knows', async () => {
    const asked = "authorizer.group('').resource('pods').check('get').allowed() || object.metadata.name == 'x'";
    const result = await review(policyOf(asked), undefined, deployment('ghcr.io/acme/b:1'));
    expect(told(result)).toEqual([
      'warning: What the rule org/images/1 says of Deployment/web is not known. Only the cluster knows what its authorizer allows.',
    ]);
  });

  test('knows without the cluster what the object alone decides', async () => {
    const asked = "authorizer.group('').resource('pods').check('get').allowed() && object.metadata.name == 'x'";
    expect(causedLines(await review(policyOf(asked), undefined, deployment('ghcr.io/acme/b:1')))).toEqual([
      'web.yaml:3 org/images/1 [new]',
    ]);
  });

  test('sees the defaults that the cluster fills in', async () => {
    const result = await review(policyOf('object.spec.replicas == 1'), undefined, deployment('ghcr.io/acme/b:1'));
    expect([causedLines(result), told(result)]).toEqual([[], []]);
  });

  test('that is not where policy says leaves the review incomplete', async () => {
    const result = await reviewChange(
      { base: {}, head: { 'web.yaml': deployment('a') } },
      { policy: { organizationRules: ['policies'] }, rules: [] },
    );
    expect(told(result)).toEqual([expect.stringMatching(/^error: Policy names "policies" for organization rules, and no such file/u)]);
  });
});
