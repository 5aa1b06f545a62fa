import { webhookFailOpen } from '../../../src/rules/policy/webhook-fail-open.ts';
import { testRule } from '../../support/rule-tester.ts';

const webhook = (
  fields: string,
  { name = 'validate.kyverno.svc-fail', service = 'kyverno-svc', kind = 'Validating', more = '' } = {},
): string =>
  `apiVersion: admissionregistration.k8s.io/v1\nkind: ${kind}WebhookConfiguration\nmetadata: {name: hooks}\nwebhooks:\n  - name: ${name}\n    clientConfig: {service: {name: ${service}, namespace: hooks}}\n${fields}${more}`;
const policy = (spec: string, name = 'no-privileged-pods'): string =>
  `apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: {name: ${name}}\nspec:\n${spec}  validations: [{expression: "true"}]\n`;

testRule(webhookFailOpen, {
  valid: {
    'a webhook that fails closed': webhook('    failurePolicy: Fail\n'),
    'a webhook that says nothing, and fails closed': webhook('    sideEffects: None\n'),
    'a webhook of something else': webhook('    failurePolicy: Ignore\n', { name: 'vault.hashicorp.com', service: 'vault-agent-injector' }),
    'a webhook whose name only holds the letters': webhook('    failurePolicy: Ignore\n', { name: 'a.topaz.example', service: 'aquarium' }),
    'namespaces by the name that the API server writes': webhook(
      '    namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [kyverno]}]}\n',
    ),
    'objects that ask for it': webhook('    objectSelector: {matchLabels: {check: "true"}}\n'),
    'a label of Gatekeeper that another webhook guards': webhook(
      '    namespaceSelector: {matchExpressions: [{key: admission.gatekeeper.sh/ignore, operator: DoesNotExist}]}\n',
      {
        name: 'validation.gatekeeper.sh',
        service: 'gatekeeper-webhook-service',
        more: '  - name: check-ignore-label.gatekeeper.sh\n    clientConfig: {service: {name: gatekeeper-webhook-service, namespace: gatekeeper-system}}\n',
      },
    ),
    'a policy that fails closed': policy('  failurePolicy: Fail\n'),
    'a policy about something else': policy('  failurePolicy: Ignore\n', 'replica-limit'),
    'a template that decides': { text: webhook('    failurePolicy: {{ .Values.failurePolicy }}\n'), path: 'chart/templates/webhook.yaml' },
  },
  invalid: {
    'a webhook that fails open': {
      text: webhook('    failurePolicy: ⟦Ignore⟧\n'),
      expect: [
        {
          messageId: 'open',
          severity: 'low',
          safety: 'unsafe',
          message: '"validate.kyverno.svc-fail" lets in what it could not judge ("failurePolicy: Ignore").',
        },
      ],
      fixed: webhook('    failurePolicy: Fail\n'),
    },
    'a mutating webhook known by its service': {
      text: webhook('    failurePolicy: ⟦"Ignore"⟧\n', { name: 'a.b.c', service: 'policy-webhook', kind: 'Mutating' }),
      expect: ['open'],
      fixed: webhook('    failurePolicy: "Fail"\n', { name: 'a.b.c', service: 'policy-webhook', kind: 'Mutating' }),
    },
    'a label that takes a namespace off': {
      text: webhook('    namespaceSelector: {matchExpressions: [⟦{key: policy.acme.example/skip, operator: DoesNotExist}⟧]}\n'),
      expect: [
        {
          messageId: 'namespace',
          message:
            '"validate.kyverno.svc-fail" is not asked about namespaces by a label that whoever may edit a namespace sets ("policy.acme.example/skip DoesNotExist").',
        },
      ],
    },
    'the label of Gatekeeper that nothing guards': {
      text: webhook('    namespaceSelector: {matchExpressions: [⟦{key: admission.gatekeeper.sh/ignore, operator: DoesNotExist}⟧]}\n', {
        name: 'validation.gatekeeper.sh',
      }),
      expect: ['namespace'],
    },
    'a label that takes an object off': {
      text: webhook('    objectSelector: {matchExpressions: [⟦{key: skip, operator: NotIn, values: ["true"]}⟧]}\n'),
      expect: ['object'],
    },
    'plain HTTP': {
      text: webhook('    sideEffects: None\n').replace(
        '{service: {name: kyverno-svc, namespace: hooks}}',
        '{url: ⟦"http://hooks.acme.example/v"⟧}',
      ),
      expect: ['plain'],
    },
    'an admission policy that lets in what it fails on': {
      text: policy('  failurePolicy: ⟦Ignore⟧\n'),
      expect: ['open'],
      fixed: policy('  failurePolicy: Fail\n'),
    },
    'a policy of Kyverno in its new form': {
      text: 'apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: disallow-host-path}\nspec:\n  webhookConfiguration: {failurePolicy: ⟦Ignore⟧}\n',
      expect: ['open'],
      fixed:
        'apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: disallow-host-path}\nspec:\n  webhookConfiguration: {failurePolicy: Fail}\n',
    },
  },
});
