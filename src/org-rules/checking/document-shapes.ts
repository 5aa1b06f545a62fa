import { groupOf, textAt } from '../fields.ts';
import type { ObjectFields } from '../org-rule.ts';
import type { Shape } from './shapes.ts';

const labels: Shape = { matchLabels: 'any', matchExpressions: [{ key: 'text', operator: 'text', values: ['text'] }] };
const resourceRules: Shape = [
  { apiGroups: ['text'], apiVersions: ['text'], operations: ['text'], resources: ['text'], resourceNames: ['text'], scope: 'text' },
];
const constraints: Shape = {
  resourceRules,
  excludeResourceRules: resourceRules,
  namespaceSelector: labels,
  objectSelector: labels,
  matchPolicy: 'text',
};
const conditions: Shape = [{ name: 'text', expression: 'text' }];
const celSpec = {
  matchConstraints: constraints,
  matchConditions: conditions,
  variables: conditions,
  validations: [{ expression: 'text', message: 'text', messageExpression: 'text', reason: 'text' }],
  auditAnnotations: [{ key: 'text', valueExpression: 'text' }],
  failurePolicy: 'text',
} as const satisfies Record<string, Shape>;

const document = (spec: Shape): Shape => ({ apiVersion: 'text', kind: 'text', metadata: 'any', spec, status: 'any' });

const admissionPolicy = document({ ...celSpec, paramKind: { apiVersion: 'text', kind: 'text' } });
const binding = {
  policyName: 'text',
  paramRef: { name: 'text', namespace: 'text', selector: labels, parameterNotFoundAction: 'text' },
  matchResources: constraints,
} as const satisfies Record<string, Shape>;
const admissionBinding = document({ ...binding, validationActions: ['text'] });

const mutatingPolicy = document({
  paramKind: { apiVersion: 'text', kind: 'text' },
  matchConstraints: constraints,
  matchConditions: conditions,
  variables: conditions,
  mutations: [{ patchType: 'text', applyConfiguration: { expression: 'text' }, jsonPatch: { expression: 'text' } }],
  failurePolicy: 'text',
  reinvocationPolicy: 'text',
});

const validatingPolicy = document({
  ...celSpec,
  validationActions: ['text'],
  evaluation: { mode: 'text', admission: { enabled: 'boolean' }, background: { enabled: 'boolean' } },
  autogen: { podControllers: { controllers: ['text'] }, validatingAdmissionPolicy: { enabled: 'boolean' } },
  webhookConfiguration: 'any',
});
/** Data that stands there, or an expression that gives it. */
const given: Shape = { value: 'text', expression: 'text' };
const imagePolicy = document({
  ...celSpec,
  validationActions: ['text'],
  evaluation: { mode: 'text', admission: { enabled: 'boolean' }, background: { enabled: 'boolean' } },
  autogen: { podControllers: { controllers: ['text'] } },
  webhookConfiguration: 'any',
  images: [{ name: 'text', expression: 'text' }],
  matchImageReferences: [{ glob: 'text', expression: 'text' }],
  attestors: [
    {
      name: 'text',
      cosign: {
        annotations: 'any',
        certificate: { cert: given, certChain: given },
        ctlog: {
          ctLogPubKey: 'text',
          insecureIgnoreSCT: 'boolean',
          insecureIgnoreTlog: 'boolean',
          rekorPubKey: 'text',
          tsaCertChain: 'text',
          url: 'text',
        },
        key: { data: 'text', expression: 'text', hashAlgorithm: 'text', kms: 'text' },
        keyless: {
          additionalExtensions: 'any',
          identities: [{ issuer: 'text', issuerRegExp: 'text', subject: 'text', subjectExpression: 'text', subjectRegExp: 'text' }],
          roots: 'text',
        },
        source: { PullSecrets: [{ name: 'text' }], repository: 'text', tagPrefix: 'text' },
        trustedRoot: given,
        tuf: { mirror: 'text', root: { data: 'text', path: 'text' } },
      },
      notary: { certs: given, tsaCerts: given },
    },
  ],
  attestations: [{ name: 'text', intoto: { type: 'text' }, referrer: { type: 'text' } }],
  credentials: { allowInsecureRegistry: 'boolean', providers: ['text'], secrets: ['text'] },
  validationConfigurations: { mutateDigest: 'boolean', required: 'boolean', verifyDigest: 'boolean' },
});
const celException = document({
  policyRefs: [{ name: 'text', kind: 'text' }],
  matchConditions: conditions,
  images: ['text'],
  allowedValues: ['text'],
  reportResult: 'text',
});

const description: Shape = {
  kinds: ['text'],
  name: 'text',
  names: ['text'],
  namespaces: ['text'],
  annotations: 'any',
  selector: labels,
  namespaceSelector: labels,
  operations: ['text'],
};
const filter: Shape = { resources: description, subjects: 'any', roles: ['text'], clusterRoles: ['text'] };
const block: Shape = { any: [filter], all: [filter], resources: description, subjects: 'any', roles: ['text'], clusterRoles: ['text'] };
const rule: Shape = {
  name: 'text',
  context: 'any',
  match: block,
  exclude: block,
  preconditions: 'any',
  celPreconditions: conditions,
  validate: {
    message: 'text',
    failureAction: 'text',
    failureActionOverrides: 'any',
    allowExistingViolations: 'boolean',
    pattern: 'any',
    anyPattern: 'any',
    deny: { conditions: 'any' },
    foreach: [
      {
        list: 'text',
        elementScope: 'boolean',
        context: 'any',
        preconditions: 'any',
        pattern: 'any',
        anyPattern: 'any',
        deny: { conditions: 'any' },
        foreach: 'any',
      },
    ],
    podSecurity: {
      level: 'text',
      version: 'text',
      exclude: [{ controlName: 'text', images: ['text'], restrictedField: 'text', values: ['text'] }],
    },
    cel: {
      expressions: [{ expression: 'text', message: 'text', messageExpression: 'text', reason: 'text' }],
      variables: conditions,
      auditAnnotations: [{ key: 'text', valueExpression: 'text' }],
      paramKind: 'any',
      paramRef: 'any',
      generate: 'boolean',
    },
    manifests: 'any',
    assert: 'any',
  },
  mutate: 'any',
  generate: 'any',
  verifyImages: 'any',
  imageExtractors: 'any',
  skipBackgroundRequests: 'boolean',
  reportProperties: 'any',
};
const clusterPolicy = document({
  rules: [rule],
  validationFailureAction: 'text',
  validationFailureActionOverrides: 'any',
  failurePolicy: 'text',
  admission: 'boolean',
  background: 'boolean',
  emitWarning: 'boolean',
  schemaValidation: 'boolean',
  applyRules: 'text',
  webhookTimeoutSeconds: 'number',
  webhookConfiguration: 'any',
  generateExisting: 'boolean',
  mutateExistingOnPolicyUpdate: 'boolean',
  generateExistingOnPolicyUpdate: 'boolean',
  useServerSideApply: 'boolean',
});
const exception = document({
  background: 'boolean',
  conditions: 'any',
  exceptions: [{ policyName: 'text', ruleNames: ['text'] }],
  match: block,
  podSecurity: 'any',
});

const template = document({
  crd: { spec: { names: { kind: 'text', shortNames: ['text'] }, validation: { legacySchema: 'boolean', openAPIV3Schema: 'any' } } },
  targets: [{ target: 'text', rego: 'text', libs: ['text'], code: [{ engine: 'text', source: 'any' }], operations: ['text'] }],
});
const constraint = document({
  enforcementAction: 'text',
  scopedEnforcementActions: 'any',
  match: {
    source: 'text',
    kinds: [{ apiGroups: ['text'], kinds: ['text'] }],
    scope: 'text',
    namespaces: ['text'],
    excludedNamespaces: ['text'],
    labelSelector: labels,
    namespaceSelector: labels,
    name: 'text',
  },
  parameters: 'any',
});

/**
 * The fields of the kinds of policies, as their schemas have them in Kubernetes 1.37, Kyverno 1.19 and Gatekeeper 3.23. What no rule of ours goes by
 * is `any`.
 */
const shapes: ReadonlyMap<string, Shape> = new Map([
  ['admissionregistration.k8s.io ValidatingAdmissionPolicy', admissionPolicy],
  ['admissionregistration.k8s.io ValidatingAdmissionPolicyBinding', admissionBinding],
  ['admissionregistration.k8s.io MutatingAdmissionPolicy', mutatingPolicy],
  ['admissionregistration.k8s.io MutatingAdmissionPolicyBinding', document(binding)],
  ['policies.kyverno.io ValidatingPolicy', validatingPolicy],
  ['policies.kyverno.io NamespacedValidatingPolicy', validatingPolicy],
  ['policies.kyverno.io ImageValidatingPolicy', imagePolicy],
  ['policies.kyverno.io NamespacedImageValidatingPolicy', imagePolicy],
  ['policies.kyverno.io PolicyException', celException],
  ['kyverno.io ClusterPolicy', clusterPolicy],
  ['kyverno.io Policy', clusterPolicy],
  ['kyverno.io PolicyException', exception],
  ['templates.gatekeeper.sh ConstraintTemplate', template],
]);

/** The shape of a document of policies; undefined for any other, such as parameters. */
export const shapeOf = (fields: ObjectFields): Shape | undefined => {
  const group = groupOf(textAt(fields, 'apiVersion') ?? '');
  return group === 'constraints.gatekeeper.sh' ? constraint : shapes.get(`${group} ${textAt(fields, 'kind') ?? ''}`);
};
