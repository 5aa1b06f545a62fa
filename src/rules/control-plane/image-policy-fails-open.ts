import { lookup, mappingAt } from '../../artifacts/yaml/lookup.ts';
import { rangeOfSetting, replaceSetting, settingsAt } from '../concepts/setting.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { admissionPlugins } from './concepts/admission-configuration.ts';

export const imagePolicyFailsOpen = defineRule({
  meta: {
    id: 'control-plane/image-policy-fails-open',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Image policy admits everything when its service is down',
    messages: {
      open: 'The image policy has "defaultAllow: true", so every image runs while the service that judges them cannot be reached.',
    },
    fix: 'unsafe',
    standards: { cisKubernetes: ['5.5.1'], mitre: ['T1525'] },
    rationale: `Whoever wants an image in that the policy refuses has to make the service unreachable, or wait until it is. \`defaultAllow: false\` makes the image policy what it is taken for, at the
price that nothing new starts without it.`,
    remediation: 'Set `defaultAllow: false`, and run the service so that it outlives a node.',
    examples: {
      bad: manifest`
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins:
          - name: ImagePolicyWebhook
            configuration:
              imagePolicy: {kubeConfigFile: /etc/kubernetes/image-policy.kubeconfig, defaultAllow: true}
      `,
      good: manifest`
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins:
          - name: ImagePolicyWebhook
            configuration:
              imagePolicy: {kubeConfigFile: /etc/kubernetes/image-policy.kubeconfig, defaultAllow: false}
      `,
    },
    references: [
      'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#imagepolicywebhook',
      'https://cwe.mitre.org/data/definitions/636.html',
    ],
  },
  assesses: ({ objects }) => objects.some(object => admissionPlugins(object)?.list.some(({ name }) => name === 'ImagePolicyWebhook')),
  visit: {
    *other(object) {
      for (const { name, configuration } of admissionPlugins(object)?.list ?? []) {
        const policy = mappingAt(lookup(configuration, 'imagePolicy')) ?? mappingAt(configuration);
        if (name !== 'ImagePolicyWebhook' || policy === undefined) continue;
        const [setting] = settingsAt(policy, ['defaultAllow']);
        const at = setting && rangeOfSetting(setting);
        if (setting?.value !== true || at === undefined) continue;
        yield {
          messageId: 'open',
          at,
          facts: { value: 'true', degree: 2 },
          fix: () => {
            const edits = replaceSetting(setting, false);
            return edits && { title: 'Refuse images that were not judged', edits };
          },
        };
      }
    },
  },
});
