import { describe, expect, test } from 'vitest';
import { checkPolicies } from '../../../src/org-rules/checking/check-policies.ts';
import { isFields } from '../../../src/org-rules/fields.ts';
import { loadOrgRules } from '../../../src/org-rules/load-org-rules.ts';
import { overMutated } from '../../../src/org-rules/mutation/over-mutated.ts';
import { type ObjectFields, type OrgAnswer, UnknownPart } from '../../../src/org-rules/org-rule.ts';
import { documentsOf, freeBudget } from '../../../src/org-rules/testing/policy-test.ts';

interface Written {
  readonly name?: string;
  readonly apply?: string;
  readonly patch?: string;
  readonly operations?: string;
  readonly binding?: string;
  readonly spec?: string;
  readonly resources?: string;
}

const mutating = ({
  name = 'm',
  apply,
  patch,
  operations = 'CREATE, UPDATE',
  binding = '',
  spec = '',
  resources = 'deployments',
}: Written): string => `
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingAdmissionPolicy
metadata: {name: ${name}}
spec:
  reinvocationPolicy: Never
  matchConstraints:
    resourceRules:
    - {apiGroups: ["*"], apiVersions: ["*"], operations: [${operations}], resources: [${resources}]}
${spec}  mutations:
  - patchType: ${apply === undefined ? 'JSONPatch' : 'ApplyConfiguration'}
    ${apply === undefined ? 'jsonPatch' : 'applyConfiguration'}:
      expression: ${JSON.stringify(apply ?? patch)}
---
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingAdmissionPolicyBinding
metadata: {name: ${name}}
spec: {policyName: ${name}${binding}}
---
`;

const validating = (expression: string, resources = 'deployments'): string => `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: v}
spec:
  matchConstraints:
    resourceRules:
    - {apiGroups: ["*"], apiVersions: ["*"], operations: [CREATE, UPDATE], resources: [${resources}]}
  validations:
  - expression: ${JSON.stringify(expression)}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: v}
spec: {policyName: v, validationActions: [Deny]}
---
`;

const web = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: prod}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - {name: web, image: "nginx:1.29"}
      - {name: log, image: "fluent-bit:latest"}
`;

const fieldsIn = (text: string): ObjectFields => documentsOf('object.yaml', text)[0]?.fields ?? {};

const judge = (policies: string, object = web, oldObject?: ObjectFields | UnknownPart): readonly OrgAnswer[] => {
  const sets = loadOrgRules([{ path: 'policies.yaml', text: policies }], [], 37);
  const cluster = { namespaceLabels: new Map(), minor: 37, today: '2026-11-28' };
  return overMutated(sets, sets, true).flatMap(set => [...set.judge({ object: fieldsIn(object), oldObject }, cluster, freeBudget())]);
};

const outcomes = (answers: readonly OrgAnswer[]): readonly string[] =>
  answers.filter(({ outcome }) => outcome !== 'pass').map(({ rule, outcome }) => `${rule.id} ${outcome}`);

const nonRoot = 'has(object.spec.template.spec.securityContext.runAsNonRoot) && object.spec.template.spec.securityContext.runAsNonRoot';
const setsNonRoot =
  'Object{spec: Object.spec{template: Object.spec.template{spec: Object.spec.template.spec{securityContext: Object.spec.template.spec.securityContext{runAsNonRoot: true}}}}}';

describe('a policy that changes objects', () => {
  test('gives rules what they ask for, and without it they refuse', () => {
    expect(outcomes(judge(validating(nonRoot)))).toEqual(['org/v/1 fail']);
    expect(outcomes(judge(mutating({ apply: setsNonRoot }) + validating(nonRoot)))).toEqual([]);
  });

  test('is judged with what it adds, at the place that is written', () => {
    const added =
      '[JSONPatch{op: "add", path: "/spec/template/spec/containers/0", value: Object.spec.template.spec.containers{name: "mesh", image: "mesh:1"}}]';
    const rule = validating('object.spec.template.spec.containers.all(c, !c.image.endsWith(":latest"))');
    const [answer] = judge(mutating({ patch: added }) + rule).filter(({ outcome }) => outcome === 'fail');
    // In the changed object it is the third container.
    expect(answer && 'place' in answer ? answer.place : undefined).toEqual(['spec', 'template', 'spec', 'containers', 1, 'image']);
  });

  test('leaves open only what rests on the cluster', () => {
    const byUser = mutating({ apply: 'Object{spec: Object.spec{replicas: request.userInfo.username == "x" ? 1 : 9}}' });
    expect(outcomes(judge(byUser + validating('object.spec.replicas < 5')))).toEqual(['org/v/1 undetermined']);
    expect(outcomes(judge(byUser + validating('object.spec.template.spec.containers.size() < 5')))).toEqual([]);
  });

  test('leaves open the fields that it may write where it is not known whether it does', () => {
    const elsewhere = mutating({
      apply: 'Object{spec: Object.spec{replicas: 1}}',
      binding: ', matchResources: {namespaceSelector: {matchLabels: {tier: a}}}',
    });
    expect(outcomes(judge(elsewhere + validating('object.spec.replicas < 5')))).toEqual(['org/v/1 undetermined']);
    expect(outcomes(judge(elsewhere + validating('object.metadata.name == "web"')))).toEqual([]);
  });

  test('leaves open all but the name where its expression does not tell what it writes', () => {
    const anything = mutating({ patch: 'request.userInfo.groups.map(g, JSONPatch{op: "add", path: g, value: 1})' });
    expect(outcomes(judge(anything + validating('object.spec.replicas < 5')))).toEqual(['org/v/1 undetermined']);
    expect(outcomes(judge(anything + validating('object.metadata.name == "web"')))).toEqual([]);
  });

  test('refuses an object that it can’t be applied to, by a rule of its own', () => {
    const answers = judge(mutating({ apply: 'Object{spec: Object.spec{replicas: "many"}}' }) + validating('true'));
    expect(outcomes(answers)).toEqual(['org/m/mutations fail']);
    expect(answers.map(answer => ('message' in answer ? answer.message : ''))[0]).toContain('.spec.replicas: expected numeric');
  });

  test('that does not compile leaves its objects undetermined, and others are judged as they are', () => {
    const answers = judge(mutating({ apply: 'Object{spec: nonsense}' }) + validating('object.spec.replicas > 5'));
    expect(outcomes(answers)).toEqual(['org/m/mutations undetermined', 'org/v/1 fail']);
  });

  test('about creation alone is not sure to have changed what was there before', () => {
    const policies = mutating({ apply: setsNonRoot, operations: 'CREATE' }) + validating(nonRoot);
    expect(outcomes(judge(policies))).toEqual([]);
    expect(outcomes(judge(policies, web, fieldsIn(web)))).toEqual(['org/v/1 undetermined']);
  });

  test('has changed what was there before as well', () => {
    const same = validating('oldObject == null || object.spec.replicas == oldObject.spec.replicas');
    expect(outcomes(judge(mutating({ apply: 'Object{spec: Object.spec{replicas: 3}}' }) + same, web, fieldsIn(web)))).toEqual([]);
  });

  test('and another one leave open what their order decides', () => {
    const two =
      mutating({ name: 'a', apply: 'Object{spec: Object.spec{replicas: 1}}' }) +
      mutating({ name: 'b', apply: 'Object{spec: Object.spec{replicas: 2}}' });
    expect(outcomes(judge(two + validating('object.spec.replicas < 2')))).toEqual(['org/v/1 undetermined']);
    const sidecar = (name: string): string =>
      `Object{spec: Object.spec{template: Object.spec.template{spec: Object.spec.template.spec{containers: [Object.spec.template.spec.containers{name: "${name}", image: "${name}:1"}]}}}}`;
    const sidecars = mutating({ name: 'a', apply: sidecar('a') }) + mutating({ name: 'b', apply: sidecar('b') });
    expect(outcomes(judge(sidecars + validating('object.spec.template.spec.containers.size() == 4')))).toEqual([]);
  });

  test('changes metadata of kinds that are not in the table, and nothing else of them is known', () => {
    const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: prod}\ndata: {a: b}\n';
    const policies = mutating({
      apply: 'Object{metadata: Object.metadata{labels: {"team": "x"}}, data: {"c": "d"}}',
      resources: 'configmaps',
    });
    const ask = (expression: string): readonly string[] => outcomes(judge(policies + validating(expression, 'configmaps'), config));
    expect(ask('object.metadata.labels.team == "x" && object.data.a == "b"')).toEqual([]);
    expect(ask('object.data.c == "d"')).toEqual(['org/v/1 undetermined']);
  });

  test('does nothing to templates: what is not known stays so', () => {
    const unknown = fieldsIn(web);
    const spec = unknown['spec'];
    expect(isFields(spec)).toBe(true);
    const sets = loadOrgRules([{ path: 'p.yaml', text: mutating({ apply: 'Object{spec: Object.spec{minReadySeconds: 3}}' }) }], [], 37);
    const object = { ...unknown, spec: new UnknownPart('It is written with a template.') };
    const cluster = { namespaceLabels: new Map(), minor: 37, today: '2026-11-28' };
    const made = sets.flatMap(set => set.mutations?.apply({ object, oldObject: undefined }, cluster, freeBudget()) ?? []);
    expect(made.map(({ change }) => change.object?.['spec'])).toEqual([object.spec]);
  });

  test('is looked through by the check of a folder', () => {
    const text = mutating({ apply: 'Object{spec: Object.spec{replicas: nonsense}}', spec: '  failurePolice: Fail\n' });
    const told = checkPolicies([{ path: 'p.yaml', text }], [], 35).remarks.map(({ code, message }) => `${code}: ${message}`);
    expect(told.join('\n')).toMatch(/version: .*"admissionregistration.k8s.io\/v1" is served since Kubernetes 1\.36/u);
    expect(told.join('\n')).toMatch(/failurePolice/u);
    expect(told.join('\n')).toMatch(/undeclared reference to 'nonsense'/u);
  });
});
