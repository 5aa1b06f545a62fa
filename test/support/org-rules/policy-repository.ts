import { createHash } from 'node:crypto';

/** A ValidatingAdmissionPolicy with its binding and parameters: at most three replicas. */
export const replicasPolicy = (limit = 3): string => `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: replicas}
spec:
  paramKind: {apiVersion: v1, kind: ConfigMap}
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
  validations:
  - expression: object.spec.replicas <= int(params.data.replicas)
    messageExpression: "'at most ' + params.data.replicas + ' replicas'"
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: replicas}
spec:
  policyName: replicas
  paramRef: {name: limits, namespace: policies, parameterNotFoundAction: Deny}
  validationActions: [Deny]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: limits, namespace: policies}
data: {replicas: "${limit}"}
`;

/** Kyverno's policy in CEL: a label is asked for. */
const teamPolicy = `apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: team}
spec:
  validationActions: [Deny]
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
  validations:
  - expression: has(object.metadata.labels) && 'team' in object.metadata.labels
    message: the label team says whose it is
`;

/** Kyverno's policy by pattern, which it takes over to the controllers of pods. */
const latestPolicy = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: tags}
spec:
  validationFailureAction: Enforce
  rules:
  - name: no-latest
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      message: images have a version
      pattern: {spec: {containers: [{image: "!*:latest"}]}}
`;

/** Gatekeeper's template in CEL, with a constraint of it. */
const ownerTemplate = `apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: acmeowner}
spec:
  crd:
    spec:
      names: {kind: AcmeOwner}
      validation: {openAPIV3Schema: {type: object, properties: {annotation: {type: string}}}}
  targets:
  - target: admission.k8s.gatekeeper.sh
    code:
    - engine: K8sNativeValidation
      source:
        validations:
        - expression: has(variables.anyObject.metadata.annotations) && variables.params.annotation in variables.anyObject.metadata.annotations
          message: the annotation of the owner is missing
---
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: AcmeOwner
metadata: {name: owned}
spec:
  match: {kinds: [{apiGroups: [apps], kinds: [Deployment]}]}
  parameters: {annotation: acme.test/owner}
`;

/** A policy in Rego by conftest's conventions: images come from one registry. */
export const registryRego = `package main

import rego.v1

deny contains msg if {
	some c in input.spec.template.spec.containers
	not startswith(c.image, "ghcr.io/acme/")
	msg := sprintf("%s is not from ghcr.io/acme", [c.image])
}
`;

/** One document of each kind, by path in the policy repository; a module in Rego where one was built. */
export const policyDocuments = (module?: Uint8Array): Readonly<Record<string, string | Uint8Array>> => ({
  'tidewaiter/rules/replicas.yaml': replicasPolicy(),
  'tidewaiter/rules/team.yaml': teamPolicy,
  'tidewaiter/rules/kyverno/tags.yaml': latestPolicy,
  'tidewaiter/rules/gatekeeper/owner.yaml': ownerTemplate,
  ...(module && { 'tidewaiter/rules/registry.wasm': module }),
});

/** The line of the policy file that names them. */
export const namedDocuments = (module?: Uint8Array): string => {
  const digest = module && createHash('sha256').update(module).digest('hex');
  return `organization-rules: [rules${digest === undefined ? '' : `, "rules/registry.wasm@sha256:${digest}"`}]\n`;
};

/** Ids of the rules that are in them, by their names. */
export const documentRules = (module?: Uint8Array): readonly string[] => [
  'org/acmeowner/owned',
  ...(module ? ['org/registry/deny'] : []),
  'org/replicas/1',
  'org/tags/no-latest',
  'org/team/1',
];

/** A Deployment that each of them refuses; `fine` one that each of them lets through. */
export const deployment = (kind: 'refused' | 'fine', name = 'web'): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
${kind === 'fine' ? '  labels: {team: shop}\n  annotations: {acme.test/owner: shop}\n' : ''}spec:
  replicas: ${kind === 'fine' ? 2 : 9}
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
      - name: app
        image: ${kind === 'fine' ? 'ghcr.io/acme/web:1.4.2' : 'docker.io/acme/web:latest'}
`;
