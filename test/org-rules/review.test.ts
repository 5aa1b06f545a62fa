import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { causedLines, type Files, reviewChange } from '../support/in-memory-repository.ts';
import { buildPolicy } from '../support/rego/build-policy.ts';
import { requireTools } from '../support/signing/tools.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

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

const latest = `package main

import rego.v1

deny contains msg if {
	some c in input.spec.template.spec.containers
	endswith(c.image, ":latest")
	not c.image in data.allowed
	msg := sprintf("%s runs latest", [c.name])
}
`;

describe.runIf(requireTools('opa'))('a module in Rego that policy names', () => {
  const path = 'policies/images.wasm';
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    bytes = await buildPolicy(latest, 'main');
  });

  const reviewed = (
    organizationRules: readonly string[],
    files: Readonly<Record<string, string>> = {},
    changed: Readonly<Record<string, string>> = {},
  ) => {
    const standing = { [path]: 'module', ...files };
    return reviewChange(
      { base: standing, head: { ...standing, 'web.yaml': deployment('web:latest'), ...changed }, binaries: { module: bytes } },
      { policy: { organizationRules }, rules: [] },
    );
  };
  const named = (digest = sha256(bytes)): string => `${path}@sha256:${digest}`;

  test('refuses what it denies, with the data beside it', async () => {
    const result = await reviewed([named()], { 'policies/images.data.json': '{"allowed": []}' });
    expect(causedLines(result)).toEqual(['web.yaml:3 org/images/deny [new]']);
    expect(result.delta.entries[0]?.head?.message).toContain('web runs latest');
    const allowed = await reviewed([named()], { 'policies/images.data.json': '{"allowed": ["web:latest"]}' });
    expect([causedLines(allowed), told(allowed)]).toEqual([[], []]);
  });

  test('is not used when it is another one than the digest says, and the review is incomplete', async () => {
    const result = await reviewed([named('0'.repeat(64))]);
    expect(told(result)[0]).toMatch(/^error: policies\/images\.wasm is another module than the policy names: its SHA-256 is [\da-f]{64}/u);
    expect(result.verdict.conclusion).toBe('incomplete');
  });

  test('has to be there, and has to be named where a folder has it', async () => {
    expect(told(await reviewed(['policies/other.wasm@sha256:'.concat('0'.repeat(64))]))).toEqual([
      'error: The module "policies/other.wasm" can\'t be read: there is no such file at the base.',
    ]);
    const inFolder = await reviewed(['policies'], { 'policies/a.yaml': policyOf('true') });
    expect(told(inFolder)).toEqual([
      'error: Policy does not name the module "policies/images.wasm", so that nobody knows whether it is meant. Name it as policies/images.wasm@sha256:DIGEST.',
    ]);
    expect(inFolder.verdict.conclusion).toBe('incomplete');
  });

  test('decides the constraints of the template of Gatekeeper that it is called after', async () => {
    const template = `apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: images}
spec:
  crd: {spec: {names: {kind: Images}}}
  targets: [{target: admission.k8s.gatekeeper.sh, rego: "package main"}]
---
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: Images
metadata: {name: no-latest}
spec: {match: {kinds: [{apiGroups: [apps], kinds: [Deployment]}]}}
`;
    const result = await reviewed(['policies', named()], { 'policies/template.yaml': template });
    expect(causedLines(result)).toEqual([]);
    expect(result.rules.has('org/images/no-latest')).toBe(true);
    expect(result.rules.has('org/images/deny')).toBe(false);
  });
});

describe('a policy about namespaces with a label', () => {
  const policy = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: shops}
spec:
  matchConstraints:
    namespaceSelector: {matchLabels: {env: prod}}
    resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]
  validations: [{expression: object.spec.replicas > 1}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: shops}
spec: {policyName: shops, validationActions: [Deny]}
`;
  const namespace = (env: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {env: ${env}}}\n`;
  const web = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec: {replicas: 1}\n';
  const judge = async (policies: Files, manifest: string) => {
    const result = await reviewChange(
      { base: policies, head: { ...policies, 'web.yaml': manifest } },
      { policy: { organizationRules: ['policies'] }, rules: [] },
    );
    return [causedLines(result), result.notifications.filter(({ code }) => code === 'rule-undetermined').length];
  };

  test('is not known to be about an object without them', async () => {
    expect(await judge({ 'policies/p.yaml': policy }, web)).toEqual([[], 1]);
  });

  test('goes by the namespaces that stand among the policies', async () => {
    const known = (env: string): Files => ({ 'policies/p.yaml': policy, 'policies/namespaces.yaml': namespace(env) });
    expect(await judge(known('prod'), web)).toEqual([['web.yaml:4 org/shops/1 [new]'], 0]);
    expect(await judge(known('dev'), web)).toEqual([[], 0]);
  });

  test('is not got out of by what a change says of a namespace that stands there', async () => {
    const known = { 'policies/p.yaml': policy, 'policies/namespaces.yaml': namespace('prod') };
    expect(await judge(known, `${namespace('dev')}---\n${web}`)).toEqual([['web.yaml:8 org/shops/1 [new]'], 0]);
  });
});
