import { broadException } from '../../../src/rules/policy/broad-exception.ts';
import { testRule } from '../../support/rule-tester.ts';

const exception = (match: string, { policy = 'disallow-privileged', labels = '', rest = '' } = {}): string =>
  `apiVersion: kyverno.io/v2\nkind: PolicyException\nmetadata: {name: debug${labels}}\nspec:\n  exceptions: [{policyName: ${policy}, ruleNames: ["*"]}]\n${rest}  match: {any: [${match}]}\n`;
const policy = (exclude: string): string =>
  `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: restrict-seccomp}\nspec:\n  validationFailureAction: Enforce\n  rules:\n    - name: a\n      match: {any: [{resources: {kinds: [Pod]}}]}\n      exclude: ${exclude}\n      validate: {message: x, pattern: {spec: {hostPID: false}}}\n`;
const constraint = (namespaces: string, kind = 'K8sPSPHostNetworkingPorts'): string =>
  `apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: ${kind}\nmetadata: {name: pods}\nspec:\n  match: {excludedNamespaces: [${namespaces}]}\n`;
const config = (processes: string, namespaces: string): string =>
  `apiVersion: config.gatekeeper.sh/v1alpha1\nkind: Config\nmetadata: {name: config, namespace: gatekeeper-system}\nspec:\n  match: [{processes: [${processes}], excludedNamespaces: [${namespaces}]}]\n`;
const admission = (expression: string): string =>
  `apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: {name: no-privileged-pods}\nspec:\n  matchConditions:\n    - name: who\n      expression: ${expression}\n  validations: [{expression: "true"}]\n`;
const cel = (spec: string, name = 'x'): string =>
  `apiVersion: policies.kyverno.io/v1\nkind: PolicyException\nmetadata: {name: ${name}}\nspec:\n  policyRefs: [{name: restrict-host-path, kind: ValidatingPolicy}]\n${spec}`;

testRule(broadException, {
  valid: {
    'an exception of named objects': exception('{resources: {kinds: [Pod], namespaces: [shop], names: [debug-*]}}'),
    'an exception of named objects in all namespaces': exception('{resources: {kinds: [Pod], names: [node-agent]}}'),
    'an exception by labels': exception('{resources: {kinds: [Pod], selector: {matchLabels: {app: debug}}}}'),
    'an exception that conditions narrow': exception('{resources: {kinds: [Pod]}}', {
      rest: '  conditions: {any: [{key: "{{ request.object.metadata.labels.app }}", operator: Equals, value: x}]}\n',
    }),
    'an exception of certain images from a check of Pod Security': exception('{resources: {kinds: [Pod], namespaces: [shop]}}', {
      rest: '  podSecurity: [{controlName: Running as Non-root, images: ["*/istio/proxyv2*"]}, {controlName: Capabilities, images: [acme/web]}]\n',
    }),
    'an exception of a namespace with an end': exception('{resources: {kinds: [Pod], namespaces: [shop]}}', {
      labels: ', labels: {cleanup.kyverno.io/ttl: 7d}',
    }),
    'an exception from a policy about something else': exception('{resources: {kinds: [Pod]}}', { policy: 'require-team' }),
    'an exception of what must hold together': exception('{resources: {kinds: [Pod]}}').replace(
      'any: [{resources: {kinds: [Pod]}}]',
      'all: [{resources: {kinds: [Pod]}}, {resources: {names: [a]}}]',
    ),
    "a policy that leaves out the cluster's own parts": policy('{any: [{resources: {namespaces: [kube-system, kyverno, "calico-*"]}}]}'),
    "a constraint that leaves out the cluster's own parts": constraint('kube-system, gatekeeper-system'),
    'a constraint about something else': constraint('shop', 'K8sRequiredLabels'),
    'a configuration of what is audited': config('audit', 'shop'),
    'an admission policy with a condition on the object': admission('"!has(object.metadata.deletionTimestamp)"'),
    'an admission policy that leaves out one account': admission(
      `"!(request.userInfo.username == 'system:serviceaccount:kube-system:replicaset-controller')"`,
    ),
    'an exception with a condition': cel('  matchConditions: [{name: a, expression: "object.metadata.name == \'a\'"}]\n'),
    'an exception of some images': cel('  images: ["ghcr.io/acme/agent*"]\n'),
    'an exception of a CEL policy with an end': cel(
      '  expiresAt: "2027-01-01T00:00:00Z"\n  matchConditions: [{name: a, expression: "object.metadata.namespace == \'shop\'"}]\n',
    ),
    'an exception of a namespace and more': cel(
      '  matchConditions: [{name: a, expression: "object.metadata.namespace == \'shop\'"}, {name: b, expression: "object.metadata.name == \'x\'"}]\n',
    ),
    'an exception of the cluster’s own namespaces': cel(
      "  matchConditions: [{name: a, expression: \"object.metadata.namespace in ['kube-system', 'calico-system']\"}]\n",
    ),
    'an exception from a policy beside it that is about something else': `${policy('{}').replace('restrict-seccomp', 'p17').replace('hostPID: false', 'replicas: 3')}---\n${exception('{resources: {kinds: [Pod]}}', { policy: 'p17' })}`,
    'a template that decides': {
      text: exception('{resources: {kinds: [Pod], namespaces: [{{ .Values.namespace }}]}}'),
      path: 'chart/templates/exception.yaml',
    },
  },
  invalid: {
    'all pods': {
      text: exception('{resources: ⟦{kinds: [Pod]}⟧}'),
      expect: [
        {
          messageId: 'everything',
          severity: 'medium',
          message: 'PolicyException/debug lets off everything that the policy is about ("Pod").',
        },
      ],
    },
    'all names in all namespaces': {
      text: exception('{resources: {kinds: [Pod], names: ["*"], namespaces: [⟦"*"⟧]}}'),
      expect: ['everything'],
    },
    'a whole namespace': { text: exception('{resources: {kinds: [Pod], namespaces: [⟦shop⟧]}}'), expect: ['namespace'] },
    'what all service accounts create': {
      text: exception('{resources: {kinds: [Pod]}, subjects: [⟦{kind: Group, name: "system:serviceaccounts"}⟧]}'),
      expect: ['subjects'],
    },
    'what administrators create': {
      text: policy('{any: [{clusterRoles: [⟦cluster-admin⟧]}]}'),
      expect: [
        {
          messageId: 'subjects',
          message: 'ClusterPolicy/restrict-seccomp lets off what "cluster-admin" creates, which controllers do on behalf of everybody.',
        },
      ],
    },
    'a namespace that a policy leaves out, in the old form': {
      text: policy('{resources: {namespaces: [kube-system, ⟦shop⟧]}}'),
      expect: ['namespace'],
    },
    'a namespace that a constraint leaves out': { text: constraint('kube-system, ⟦shop⟧'), expect: ['namespace'] },
    'all namespaces that a constraint leaves out': { text: constraint('⟦"*"⟧'), expect: ['everything'] },
    'a namespace that Gatekeeper leaves out': { text: config('"*"', '⟦shop⟧'), expect: ['namespace'] },
    'an admission policy that leaves out all controllers': {
      text: admission(`⟦"!('system:serviceaccounts' in request.userInfo.groups)"⟧`),
      expect: ['subjects'],
    },
    'an admission policy that leaves out the administrators': {
      text: admission(`⟦"!('system:masters' in request.userInfo.groups)"⟧`),
      expect: ['administrators'],
    },
    'an exception of any image from a check of Pod Security': {
      text: exception('{resources: {kinds: [Pod], namespaces: [⟦shop⟧]}}', {
        rest: '  podSecurity: [{controlName: Capabilities, images: ["*"]}]\n',
      }),
      expect: ['namespace'],
    },
    'an admission policy that leaves out all service accounts by their names': {
      text: admission(`⟦"!request.userInfo.username.startsWith('system:serviceaccount:')"⟧`),
      expect: ['subjects'],
    },
    'an admission policy that is never asked': { text: admission('⟦"false"⟧'), expect: ['everything'] },
    'an exception from a policy beside it whose rules are about security, whatever it is called': {
      text: `${policy('{}').replace('restrict-seccomp', 'p17')}---\n${exception('{resources: ⟦{kinds: [Pod]}⟧}', { policy: 'p17' })}`,
      expect: ['everything'],
    },
    'an exception from a policy of a namespace beside it': {
      text: `${policy('{}').replace('restrict-seccomp', 'p17, namespace: shop').replace('ClusterPolicy', 'Policy')}---\n${exception('{resources: ⟦{kinds: [Pod]}⟧}', { policy: 'shop/p17' })}`,
      expect: ['everything'],
    },
    'an exception of any image': { text: cel('  images: [⟦"*"⟧]\n'), expect: ['everything'] },
    'an exception of a whole namespace, by a condition': {
      text: cel('  matchConditions: [{name: a, expression: ⟦"object.metadata.namespace == \'shop\'"⟧}]\n'),
      expect: ['namespace'],
    },
    'an exception of namespaces, by a list': {
      text: cel("  matchConditions: [{name: a, expression: ⟦\"request.namespace in ['kube-system', 'shop']\"⟧}]\n"),
      expect: [
        { messageId: 'namespace', message: 'PolicyException/x lets off whatever is created in the namespace "shop", without an end.' },
      ],
    },
    'an exception of what a group asks for': {
      text: cel('  matchConditions: [{name: a, expression: ⟦"\'system:serviceaccounts\' in request.userInfo.groups"⟧}]\n'),
      expect: ['subjects'],
    },
    'an exception without a condition': { text: cel('').replace('name: x', '⟦name: x⟧'), expect: ['everything'] },
    'an exception whose condition always holds': {
      text: cel('  matchConditions: [{name: a, expression: ⟦"true"⟧}]\n'),
      expect: ['everything'],
    },
  },
});
