import { describe, expect, test } from 'vitest';
import { validatingPolicyRules } from '../../../src/org-rules/kyverno/validating-policies.ts';
import type { ObjectFields, OrgAnswer } from '../../../src/org-rules/org-rule.ts';
import { policyDocuments } from '../../support/org-rules/policy-documents.ts';

const cluster = { namespaceLabels: new Map(), minor: 37, today: '2026-11-28' };

const policy = (
  expression: string,
  { version = 'v1', spec = '', kind = 'ValidatingPolicy', resources = '[pods]', group = "['']" } = {},
): string =>
  `apiVersion: policies.kyverno.io/${version}
kind: ${kind}
metadata: {name: guard, namespace: shop}
spec:
  validationActions: [Deny]
${spec}  matchConstraints:
    resourceRules:
    - {apiGroups: ${group}, apiVersions: [v1], operations: [CREATE, UPDATE], resources: ${resources}}
  validations:
  - {expression: ${JSON.stringify(expression)}, message: "no"}
`;

const podSpec = (image: string): ObjectFields => ({ containers: [{ name: 'web', image }] });
const pod = (image: string, namespace = 'shop'): ObjectFields => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace },
  spec: podSpec(image),
});
const deployment = (image: string): ObjectFields => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { template: { metadata: { labels: { app: 'web' } }, spec: podSpec(image) } },
});
const cronJob = (image: string): ObjectFields => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { schedule: '@daily', jobTemplate: { spec: { template: { spec: podSpec(image) } } } },
});

const tell = (answer: OrgAnswer): string => {
  if (answer.outcome === 'pass') return answer.because ?? 'pass';
  return answer.outcome === 'fail' ? `${answer.rule.id}: ${answer.message} ${answer.place?.join('.') ?? ''}`.trim() : answer.reason;
};

const said = (object: ObjectFields, ...texts: readonly string[]): readonly string[] =>
  [...validatingPolicyRules(policyDocuments(...texts), 37).judge({ object, oldObject: undefined }, cluster, { isSpent: () => false })].map(
    tell,
  );

const fromAcme = "object.spec.containers.all(c, c.image.startsWith('acme/'))";

describe('a ValidatingPolicy', () => {
  test.each(['v1', 'v1beta1', 'v1alpha1'])('of %s decides without a binding', version => {
    expect(said(pod('docker/web'), policy(fromAcme, { version }))).toEqual(['org/guard/1: no spec.containers.0.image']);
    expect(said(pod('acme/web'), policy(fromAcme, { version }))).toEqual(['pass']);
  });

  test('about pods is made for their controllers, at the place where their pods stand', () => {
    expect(said(deployment('docker/web'), policy(fromAcme))).toEqual(['org/guard/1: no spec.template.spec.containers.0.image']);
    expect(said(cronJob('docker/web'), policy(fromAcme))).toEqual([
      'org/guard/1: no spec.jobTemplate.spec.template.spec.containers.0.image',
    ]);
  });

  test('is made for those controllers alone that it names, and for none where it goes by labels', () => {
    const spec = '  autogen: {podControllers: {controllers: [cronjobs]}}\n';
    expect(said(deployment('docker/web'), policy(fromAcme, { spec }))).toEqual([]);
    expect(said(cronJob('docker/web'), policy(fromAcme, { spec }))).toHaveLength(1);
    const chosen = policy(fromAcme).replace('  validations:', '    objectSelector: {matchLabels: {a: b}}\n  validations:');
    expect(said(deployment('docker/web'), chosen)).toEqual([]);
  });

  test('keeps asking for the namespace of the controller itself', () => {
    expect(said(deployment('acme/web'), policy("object.metadata.namespace == 'shop'"))).toEqual(['pass']);
  });

  test('in a namespace is about that alone', () => {
    const own = policy(fromAcme, { kind: 'NamespacedValidatingPolicy' });
    expect([said(pod('docker/web'), own).length, said(pod('docker/web', 'other'), own).length]).toEqual([1, 0]);
  });

  test('about other payloads says nothing', () => {
    expect(said(pod('docker/web'), policy(fromAcme, { spec: '  evaluation: {mode: JSON}\n' }))).toEqual([]);
  });

  test.each<[string, string]>([
    ["image(object.spec.containers[0].image).registry() == 'index.docker.io'", 'pass'],
    ["parseImageReference(object.spec.containers[0].image).identifier() == 'latest'", 'pass'],
    ["image(object.spec.containers[0].image).repository() == 'acme/web'", 'pass'],
    ["object.spec.containers[0].image.orValue('x') == 'acme/web'", 'pass'],
    ["resource.Get('v1', 'configmaps', 'a', 'b').data.x == '1'", 'Only the cluster knows its other objects ("resource").'],
    ["resource.Get('v1', 'configmaps', 'a', 'b').data.x == '1' || object.kind == 'Pod'", 'pass'],
    ["http.Get('https://a').ok == true", 'Nothing is asked over the network ("http").'],
    ["globalContext.Get('a', '').size() == 1", 'Only the cluster has what "globalContext" keeps.'],
    ["sha256('a') == 'b'", 'org/guard/1: no'],
    ["time.now() > timestamp('2020-01-01T00:00:00Z')", '"::time.now" is not evaluated here.'],
  ])('has what Kyverno adds to CEL: %s', (expression, outcome) => {
    expect(said(pod('acme/web'), policy(expression))).toEqual([outcome]);
  });

  test('that does not compile is told once, and knows nothing of what it is about', () => {
    const rules = validatingPolicyRules(policyDocuments(policy('object.x')), 37);
    expect(rules.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^ValidatingPolicy\/guard can't be used: spec\.validations\[0\]\.expression: must evaluate to bool/u),
    ]);
    expect(said(deployment('acme/web'), policy('object.x'))).toEqual([expect.stringMatching(/^The policy "guard" can't be used/u)]);
  });
});

const exception = (spec: string, kind = 'ValidatingPolicy'): string => `apiVersion: policies.kyverno.io/v1
kind: PolicyException
metadata: {name: off}
spec:
  policyRefs: [{name: guard, kind: ${kind}}]
${spec}`;

const onWeb = `  matchConditions: [{name: web, expression: "object.metadata.name == 'web'"}]\n`;

describe('an exception of it', () => {
  test('lets off what its conditions are about, and nothing else', () => {
    expect(said(pod('docker/web'), policy(fromAcme), exception(onWeb))).toEqual(['skipped']);
    expect(said(pod('docker/web'), policy(fromAcme), exception(onWeb.replace("'web'", "'api'")))).toHaveLength(1);
    expect(said(pod('docker/web'), policy(fromAcme), exception(onWeb, 'MutatingPolicy'))[0]).toMatch(/^org\/guard\/1: no/u);
  });

  test('with images lets the policy decide by them', () => {
    const allowing = "object.spec.containers.all(c, c.image.startsWith('acme/') || c.image in exceptions.allowedImages)";
    const images = `${onWeb}  images: [docker/web]\n`;
    expect(said(pod('docker/web'), policy(allowing), exception(images))).toEqual(['pass']);
    expect(said(pod('docker/api'), policy(allowing), exception(images))[0]).toMatch(/^org\/guard\/1: no/u);
  });

  test('that errs lets nothing off', () => {
    const broken = exception(`  matchConditions: [{name: x, expression: "object.spec.nothing.here == 1"}]\n`);
    expect(said(pod('docker/web'), policy(fromAcme), broken)[0]).toMatch(/resulted in error/u);
    expect(said(pod('docker/web'), policy(fromAcme, { spec: '  failurePolicy: Ignore\n' }), broken)[0]).toMatch(/^org\/guard\/1: no/u);
  });
});

describe('an exception with an end', () => {
  const until = (end: string): string =>
    `apiVersion: policies.kyverno.io/v1\nkind: PolicyException\nmetadata: {name: e}\nspec:\n  policyRefs: [{name: guard, kind: ValidatingPolicy}]\n  expiresAt: "${end}"\n`;

  test.each([
    ['counts before it', '2026-12-01T00:00:00Z', ['skipped']],
    ['counts on its last day', '2026-11-28T09:00:00Z', ['skipped']],
    ['lets nothing off after it', '2026-11-27T23:59:59Z', ['org/guard/1: no spec.containers.0.image']],
  ])('%s', (_, end, words) => {
    expect(said(pod('docker/web'), policy(fromAcme), until(end))).toEqual(words);
  });
});

test('images are read as Kyverno reads them: a repository has two letters, a host a dot or a port', () => {
  const isImage = policy('object.spec.containers.all(c, isImage(c.image))');
  const answers = ['nginx', 'ghcr.io/acme/app:1', 'localhost:5000/app', 'c:latest', 'a.b/c', 'UPPER/app', 'x y'].map(
    image => said(pod(image), isImage)[0] === 'pass',
  );
  expect(answers).toEqual([true, true, true, false, false, false, false]);
});
