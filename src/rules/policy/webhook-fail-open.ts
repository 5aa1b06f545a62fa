import { replaceScalar } from '../../artifacts/yaml/edit.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { isSecurityPolicy } from './concepts/admission-engines.ts';
import { type FoundWebhookWeakness, failsOpen, type WebhookWeakness, webhookWeaknesses } from './concepts/webhooks.ts';

const degrees: Readonly<Record<WebhookWeakness, number>> = { namespace: 1, object: 2, open: 2, plain: 3 };

const enforced = ({ weakness, node }: FoundWebhookWeakness) => {
  const edits = weakness === 'open' && node.kind === 'scalar' ? replaceScalar(node, 'Fail') : undefined;
  return edits && { title: 'Refuse what could not be judged', edits };
};

const webhook = (failurePolicy: string): string => manifest`
  apiVersion: admissionregistration.k8s.io/v1
  kind: ValidatingWebhookConfiguration
  metadata: {name: kyverno-resource-validating-webhook-cfg}
  webhooks:
    - name: validate.kyverno.svc-fail
      failurePolicy: ${failurePolicy}
      clientConfig: {service: {name: kyverno-svc, namespace: kyverno}}
      admissionReviewVersions: [v1]
      sideEffects: None
`;

/** About webhooks whose name, service or namespace is that of a policy engine or a security product, and policies that are about security. */
export const webhookFailOpen = defineRule({
  meta: {
    id: 'policy/webhook-fail-open',
    kind: 'kubernetes',
    severity: 'low',
    title: 'Security webhook fails open or can be bypassed',
    rationale: `While a webhook with \`failurePolicy: Ignore\` can't be reached, everything is let in, and whoever wants that has to overload it or wait for an upgrade. A label that takes a namespace or an
object off the webhook is set by those whom it is to hold back.`,
    remediation:
      'Set `failurePolicy: Fail` and run the webhook in several replicas. Leave namespaces out by `kubernetes.io/metadata.name`, which nobody can change, not by a label that their owners may set.',
    messages: {
      open: '"{name}" lets in what it could not judge ("{setting}").',
      namespace: '"{name}" is not asked about namespaces by a label that whoever may edit a namespace sets ("{setting}").',
      object: '"{name}" is not asked about objects by a label that their own authors set ("{setting}").',
      plain: '"{name}" is asked over plain HTTP ("{setting}").',
    },
    fix: 'unsafe',
    examples: { bad: webhook('Ignore'), good: webhook('Fail') },
    standards: { mitre: ['T1562.001'] },
    references: [
      'https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/',
      'https://open-policy-agent.github.io/gatekeeper/website/docs/failing-closed/',
      'https://cwe.mitre.org/data/definitions/636.html',
    ],
  },
  visit: {
    *other(object) {
      const own = failsOpen(object);
      const found = own.length > 0 && isSecurityPolicy(object) ? own : webhookWeaknesses(object);
      for (const one of found)
        yield {
          messageId: one.weakness,
          at: one.node.range,
          facts: { degree: degrees[one.weakness] },
          data: { name: one.name, setting: one.setting },
          fix: () => enforced(one),
        };
    },
  },
});
