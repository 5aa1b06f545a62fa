/** The files of a folder of tests, by their names. */
export type TestFolder = Readonly<Record<string, string>>;

const object = (kind: string, name: string, spec: string, apiVersion = 'v1', metadata = ''): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop${metadata}}\nspec: ${spec}\n`;

const pod = (name: string, container: string): string => object('Pod', name, `{containers: [{name: web, ${container}}]}`);
const deployment = (name: string, container: string): string =>
  object('Deployment', name, `{template: {spec: {containers: [{name: web, ${container}}]}}}`, 'apps/v1');

const clusterPolicy = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: tags}
spec:
  validationFailureAction: Enforce
  rules:
  - name: not-latest
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      message: no latest
      pattern: {spec: {containers: [{image: "!*:latest"}]}}
  - name: only-privileged
    match: {any: [{resources: {kinds: [Pod]}}]}
    preconditions: {all: [{key: "{{ request.object.metadata.name }}", operator: Equals, value: never}]}
    validate:
      message: never asked
      pattern: {spec: {hostNetwork: true}}
`;

const validatingPolicy = `apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: registries}
spec:
  validationActions: [Deny]
  matchConstraints:
    resourceRules:
    - {apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}
  validations:
  - expression: object.spec.containers.all(c, image(c.image).registry() == 'ghcr.io')
    message: images come from ghcr.io
`;

const admissionPolicy = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: replicas}
spec:
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
  validations:
  - expression: "!has(object.spec.replicas) || object.spec.replicas < 5"
    message: too many
`;

const kyvernoTest = (resultOfTags: string): string => `apiVersion: cli.kyverno.io/v1alpha1
kind: Test
metadata: {name: images}
policies: [tags.yaml, registries.yaml, replicas.yaml]
resources: [resources.yaml]
results:
- {policy: tags, rule: not-latest, kind: Pod, resources: [latest], result: ${resultOfTags}}
- {policy: tags, rule: not-latest, kind: Pod, resources: [pinned], result: pass}
- {policy: tags, rule: not-latest, kind: Deployment, resources: [workload], result: fail}
- {policy: tags, rule: only-privileged, kind: Pod, resources: [pinned], result: skip}
- {policy: registries, isValidatingPolicy: true, kind: Pod, resources: [latest], result: fail}
- {policy: registries, isValidatingPolicy: true, kind: Pod, resources: [pinned], result: pass}
- {policy: registries, isValidatingPolicy: true, kind: Deployment, resources: [workload], result: fail}
- {policy: replicas, isValidatingAdmissionPolicy: true, kind: Deployment, resources: [workload], result: pass}
`;

/** Tests of `kyverno test` of all kinds of policies that are judged here; `resultOfTags` is what is expected of an image with `latest`. */
export const kyvernoFolder = (resultOfTags: 'fail' | 'pass'): TestFolder => ({
  'kyverno-test.yaml': kyvernoTest(resultOfTags),
  'tags.yaml': clusterPolicy,
  'registries.yaml': validatingPolicy,
  'replicas.yaml': admissionPolicy,
  'resources.yaml': [
    pod('latest', 'image: "nginx:latest"'),
    pod('pinned', 'image: "ghcr.io/acme/web:1"'),
    deployment('workload', 'image: "nginx:latest"'),
  ].join('---\n'),
});

const template = `apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: k8sreplicas}
spec:
  crd:
    spec:
      names: {kind: K8sReplicas}
      validation: {openAPIV3Schema: {type: object, properties: {most: {type: integer}}}}
  targets:
  - target: admission.k8s.gatekeeper.sh
    code:
    - engine: K8sNativeValidation
      source:
        validations:
        - expression: "!has(variables.anyObject.spec.replicas) || variables.anyObject.spec.replicas <= variables.params.most"
          messageExpression: "'at most ' + string(variables.params.most)"
`;

const constraint = `apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sReplicas
metadata: {name: few}
spec:
  match: {kinds: [{apiGroups: [apps], kinds: [Deployment]}]}
  parameters: {most: 3}
`;

const suite = (violations: string): string => `apiVersion: test.gatekeeper.sh/v1alpha1
kind: Suite
tests:
- name: replicas
  template: template.yaml
  constraint: constraint.yaml
  cases:
  - name: few
    object: few.yaml
    assertions:
    - violations: no
  - name: many
    object: many.yaml
    assertions:
    - violations: ${violations}
      message: "at most [0-9]+"
    - violations: 1
  - name: no-deployment
    object: pod.yaml
    assertions:
    - violations: no
`;

/** A suite of `gator verify`; `violations` is what is expected of a Deployment with too many replicas. */
export const gatorFolder = (violations: 'yes' | 'no'): TestFolder => ({
  'suite.yaml': suite(violations),
  'template.yaml': template,
  'constraint.yaml': constraint,
  'few.yaml': object('Deployment', 'few', '{replicas: 3}', 'apps/v1'),
  'many.yaml': object('Deployment', 'many', '{replicas: 4}', 'apps/v1'),
  'pod.yaml': pod('pod', 'image: a'),
});
