import { describe, expect, test } from 'vitest';
import { checkPolicies } from '../../../src/org-rules/checking/check-policies.ts';
import { textUnder } from '../../../src/text/range.ts';

/** What is told of policies: level, code, the text that it is about, and the words. */
const told = (text: string, minor = 37): readonly string[] =>
  checkPolicies([{ path: 'p.yaml', text }], [], minor).remarks.map(({ level, code, range, message, remedy }) =>
    `${level} ${code} ⟦${textUnder(text, range)}⟧ ${message} ${remedy}`.trim(),
  );

const policy = (
  validations: string,
  { resources = '[deployments]', apiGroups = '[apps]', apiVersions = '[v1]', spec = '' } = {},
): string => `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: p}
spec:
${spec}  matchConstraints:
    resourceRules:
    - {apiGroups: ${apiGroups}, apiVersions: ${apiVersions}, operations: [CREATE], resources: ${resources}}
  validations:
${validations}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: b}
spec: {policyName: p, validationActions: [Deny]}
`;

const fine = '  - expression: object.spec.replicas < 5';

test('policies without a mistake are told of in a number', () => {
  expect(checkPolicies([{ path: 'p.yaml', text: policy(fine) }], [], 37)).toEqual({ documents: 2, rules: 2, remarks: [] });
});

describe('of an admission policy is told', () => {
  test('all in one round, in the order of lines', () => {
    const text = policy('  - expression: object.spec.replicas\n  - expression: "true"', {
      resources: '[deployment]',
      spec: '  failurePolicies: Fail\n',
    });
    expect(told(text).map(line => line.split(' ', 2).join(' '))).toEqual([
      'error unknown-field',
      'warning dead',
      'error unusable',
      'warning dead',
    ]);
  });

  test('a field that there is not, with the one that was meant', () => {
    expect(told(policy(fine, { spec: '  matchCondition: []\n' }))).toEqual([
      'error unknown-field ⟦matchCondition⟧ ValidatingAdmissionPolicy/p: there is no field "matchCondition" here: it would be dropped, or the document refused. Did you mean "matchConditions"?',
    ]);
  });

  test('a value of another type', () => {
    expect(told(policy(`${fine}\n    message: 5`))[0]).toMatch(/^error type ⟦5⟧ .*"message" has to be a text\. Write a text there\.$/u);
  });

  test('an expression that refuses nothing, everything, or nobody', () => {
    expect(told(policy('  - expression: "true || object.a"'))[0]).toMatch(
      /^warning dead .*true of every object, so that it refuses nothing/u,
    );
    expect(told(policy('  - expression: 1 > 2'))[0]).toMatch(/^warning dead .*false of every object, so that it refuses all/u);
    expect(told(policy(fine, { spec: '  matchConditions: [{name: a, expression: "false"}]\n' }))[0]).toMatch(/the policy is about none/u);
    expect(told(policy('  - expression: "has(object.a) || true"'))).toHaveLength(1);
    expect(told(policy('  - expression: "object.a == 1 || object.b == 2"'))).toEqual([]);
  });

  test('a resource that there is none of, and where it is', () => {
    expect(told(policy(fine, { resources: '[deployment]' }))[0]).toMatch(/⟦deployment⟧ .*matches nothing\. Did you mean "deployments"\?$/u);
    expect(told(policy(fine, { resources: '[Deployment]' }))[0]).toMatch(/Did you mean "deployments"\?$/u);
    expect(told(policy(fine, { resources: '[pods]' }))[0]).toMatch(/It is in the group ""\.$/u);
    expect(told(policy(fine, { resources: '["*", deployments/scale]' }))).toEqual([]);
    expect(told(policy(fine, { apiGroups: '[acme.example]', resources: '[boats]' }))).toEqual([]);
  });

  test('a version of an API that is gone', () => {
    expect(told(policy(fine, { apiVersions: '[v1beta1]' }))[0]).toMatch(/^warning version ⟦v1beta1⟧ .*gone since Kubernetes 1\.16/u);
    expect(told(policy(fine, { apiVersions: '[v1beta1]' }), 15).filter(line => line.includes('⟦v1beta1⟧'))).toEqual([]);
  });

  test('what the version of the cluster does not have, and which has it', () => {
    const text = policy("  - expression: ip('1.2.3.4').family() == object.spec.family");
    expect(told(text, 37)).toEqual([]);
    expect(told(text, 29)).toEqual([
      expect.stringMatching(/^error version ⟦admissionregistration\.k8s\.io\/v1⟧ .*served since Kubernetes 1\.30/u),
      expect.stringMatching(/^error version .*the expression needs Kubernetes 1\.30, and the cluster has 1\.29/u),
    ]);
  });

  test('loops within loops within loops', () => {
    const loops = '  - expression: object.a.all(x, object.b.all(y, object.c.all(z, x + y == z)))';
    expect(told(policy(loops))[0]).toMatch(/^warning cost .*3 loops stand within each other.*lists of 99 may reach/u);
    expect(told(policy('  - expression: object.a.all(x, object.b.all(y, x == y))'))).toEqual([]);
  });

  test('that nothing binds it, and that a binding binds nothing', () => {
    expect(told(policy(fine).replace('policyName: p', 'policyName: pp'))).toEqual([
      expect.stringMatching(/^warning dead ⟦p⟧ .*no binding names it/u),
      expect.stringMatching(/^warning dead ⟦pp⟧ .*the policy "pp" is not there.*Did you mean "p"\?$/u),
    ]);
  });

  test('another one of the same name', () => {
    expect(told(`${policy(fine)}---\n${policy(fine)}`).filter(line => line.startsWith('error dead'))).toEqual([
      expect.stringMatching(/there is another ValidatingAdmissionPolicy\/p in p\.yaml:1: the cluster keeps one of them/u),
      expect.stringMatching(/another ValidatingAdmissionPolicyBinding\/b/u),
    ]);
  });
});

const clusterPolicy = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: labels}
spec:
  rules: [{name: owner, match: {any: [{resources: {kinds: [Pod]}}]}, validate: {message: m, pattern: {metadata: {labels: {owner: "?*"}}}}}]
`;

describe('of Kyverno is told', () => {
  test('an exception of a policy, or of a rule, that is not there', () => {
    const exception = (name: string, rule: string): string =>
      `${clusterPolicy}---\napiVersion: kyverno.io/v2\nkind: PolicyException\nmetadata: {name: off}\nspec: {exceptions: [{policyName: ${name}, ruleNames: [${rule}]}], match: {any: [{resources: {kinds: [Pod]}}]}}\n`;
    expect(told(exception('label', 'owner'))[0]).toMatch(/^warning dead ⟦label⟧ .*lets nothing off\. Did you mean "labels"\?$/u);
    expect(told(exception('labels', 'owners'))[0]).toMatch(/has no rule "owners"\. Did you mean "owner"\?$/u);
    expect(told(exception('labels', 'autogen-own*'))).toEqual([]);
  });

  test('a field that there is not, deep in a rule', () => {
    expect(told(clusterPolicy.replace('message: m', 'mesage: m'))[0]).toMatch(/^error unknown-field ⟦mesage⟧ .*Did you mean "message"\?$/u);
  });
});

describe('of Gatekeeper is told', () => {
  const template = `apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: k8sreplicas}
spec:
  crd: {spec: {names: {kind: K8sReplicas}, validation: {openAPIV3Schema: {type: object, properties: {most: {type: integer}}}}}}
  targets: [{target: admission.k8s.gatekeeper.sh, code: [{engine: K8sNativeValidation, source: {validations: [{expression: "object.spec.replicas < 3"}]}}]}]
`;
  const constraint = (kind: string, parameters: string): string =>
    `---\napiVersion: constraints.gatekeeper.sh/v1beta1\nkind: ${kind}\nmetadata: {name: c}\nspec: {parameters: ${parameters}}\n`;

  test('a template without constraints, a constraint without a template, a parameter that it has not', () => {
    expect(told(template)[0]).toMatch(/^warning dead ⟦k8sreplicas⟧ .*no constraint is of its kind/u);
    expect(told(`${template}${constraint('K8sReplica', '{}')}`)[1]).toMatch(/^error dead ⟦K8sReplica⟧ .*Did you mean "K8sReplicas"\?$/u);
    expect(told(`${template}${constraint('K8sReplicas', '{mots: 3}')}`)[0]).toMatch(
      /⟦mots⟧ .*no parameter "mots"\. Did you mean "most"\?$/u,
    );
    expect(told(`${template}${constraint('K8sReplicas', '{most: 3}')}`)).toEqual([]);
  });
});

describe('of a rule of Kyverno is told', () => {
  const rule = (text: string): readonly string[] =>
    told(
      `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: p}\nspec:\n  rules:\n  - name: r\n    match: {any: [{resources: {kinds: [Pod]}}]}\n${text.replaceAll(/^/gmu, '    ')}\n`,
    ).map(line => line.replace('ClusterPolicy/p: ', ''));
  const condition = (text: string): string => `validate: {message: m, deny: {conditions: {any: [${text}]}}}`;

  test.each<[string, string, string]>([
    [
      'an expression that is none',
      condition('{key: "{{ length(request.object.spec }}", operator: Equals, value: 1}'),
      'error unusable ⟦"{{ length(request.object.spec }}"⟧ "length(request.object.spec" is no JMESPath: it ends too early.',
    ],
    [
      'a function that there is not',
      condition('{key: "{{ to_uper(request.name) }}", operator: Equals, value: 1}'),
      'error unusable ⟦"{{ to_uper(request.name) }}"⟧ there is no function "to_uper". Did you mean "to_upper"?',
    ],
    [
      'a variable that nothing gives',
      condition('{key: "{{ requst.name }}", operator: Equals, value: 1}'),
      'error unusable ⟦"{{ requst.name }}"⟧ there is no variable "requst". Did you mean "request"?',
    ],
    [
      'an operator that there is not',
      condition('{key: "{{ request.name }}", operator: Equal2, value: 1}'),
      'error unusable ⟦Equal2⟧ there is no operator "Equal2". Did you mean "Equals"?',
    ],
    [
      'a list in braces',
      'validate: {message: m, foreach: [{list: "{{ request.object.spec.x }}", deny: {}}]}',
      'error unusable ⟦"{{ request.object.spec.x }}"⟧ a list is an expression without braces: with them it fails for every object. Leave "{{" and "}}" out.',
    ],
    [
      'a list within a list that is none',
      'validate: {message: m, foreach: [{list: request.object.spec.x, foreach: [{list: "element.y[?", deny: {}}]}]}',
      'error unusable ⟦"element.y[?"⟧ "element.y[?" is no JMESPath: it ends too early.',
    ],
    [
      'an element where there is no loop',
      'validate: {message: "{{ element.name }} is bad", foreach: [{list: request.object.spec.x, deny: {conditions: {any: [{key: "{{ element.name }}", operator: Equals, value: a}]}}}]}',
      'error unusable ⟦"{{ element.name }} is bad"⟧ "element" is known only within a "foreach". Use what "request.object" holds.',
    ],
    [
      'a target, which only what changes objects has',
      condition('{key: "{{ target.metadata.name }}", operator: Equals, value: a}'),
      'error unusable ⟦"{{ target.metadata.name }}"⟧ "target" is known only where existing objects are changed. Use "request.object".',
    ],
    [
      'a path of a context that is none',
      'context: [{name: x, variable: {jmesPath: "request.["}}]\nvalidate: {message: m, pattern: {spec: {a: "{{ x }}"}}}',
      'error unusable ⟦"request.["⟧ "request.[" is no JMESPath: it ends too early.',
    ],
  ])('%s', (_, text, expected) => {
    expect(rule(text)).toEqual([expected]);
  });

  test('nothing where all of it can be read', () => {
    const context =
      'context: [{name: names, variable: {jmesPath: "request.object.spec.containers[].name"}}, {name: one, variable: {value: {a: 1}, jmesPath: a}}]';
    const loop =
      'foreach: [{list: "request.object.spec.containers", context: [{name: tag, variable: {jmesPath: element.image}}], foreach: [{list: element.ports, deny: {conditions: {all: [{key: "{{ tag }}-{{ element0.name }}-{{ elementIndex1 }}", operator: equals, value: "{{ names[?@ == \'a\'] | [0] }}"}]}}}]}]';
    const selector = 'exclude: {any: [{resources: {kinds: [Pod], namespaceSelector: {matchExpressions: [{key: a, operator: Exists}]}}}]}';
    expect(
      rule(
        `${selector}\npreconditions: {all: [{key: "{{ request.oldObject == null }}", operator: Equals, value: true}]}\n${condition('')}`,
      ),
    ).toEqual([]);
    expect(rule(`${context}\nvalidate: {message: "{{ one }} {{ images.containers.\\"{{ request.name }}\\".tag }}", ${loop}}`)).toEqual([]);
  });
});
