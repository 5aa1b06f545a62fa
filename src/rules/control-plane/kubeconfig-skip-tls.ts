import { itemsOf, lookup, mappingAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { severityDegree } from '../../findings/severity.ts';
import { isLoopbackUrl } from '../concepts/loopback.ts';
import { rangeOfSetting, removeSetting, settingAt } from '../concepts/setting.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

export const kubeconfigSkipTls = defineRule({
  meta: {
    id: 'control-plane/kubeconfig-skip-tls',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Kubernetes client skips TLS verification',
    messages: {
      skipped: 'This kubeconfig does not verify the API server, so its credentials go to whoever answers.',
      local: 'This kubeconfig does not verify the API server; it is info because that runs on the same machine.',
    },
    fix: 'unsafe',
    standards: { nsa: ['Network separation > Control plane hardening (kubeconfig)'], mitre: ['T1557'] },
    rationale: `Each request carries a token or proves a key. Without verification a machine in between takes them, and answers what it likes: a \`kubectl apply\` succeeds that nobody did.`,
    remediation: 'Remove `insecure-skip-tls-verify` and give the CA by `certificate-authority` or `certificate-authority-data`.',
    examples: {
      bad: manifest`
        apiVersion: v1
        kind: Config
        clusters:
          - name: production
            cluster: {server: "https://api.example.com:6443", insecure-skip-tls-verify: true}
      `,
      good: manifest`
        apiVersion: v1
        kind: Config
        clusters:
          - name: production
            cluster: {server: "https://api.example.com:6443", certificate-authority: ca.crt}
      `,
    },
    references: ['https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/', 'https://cwe.mitre.org/data/definitions/295.html'],
  },
  visit: {
    *other(object) {
      if (object.kind !== 'Config' || object.group !== '') return;
      for (const item of itemsOf(object.get('clusters'))) {
        const cluster = mappingAt(lookup(item, 'cluster'));
        const setting = cluster && settingAt(cluster, 'insecure-skip-tls-verify');
        const at = setting && rangeOfSetting(setting);
        if (cluster === undefined || setting?.value !== true || at === undefined) continue;
        const severity = isLoopbackUrl(stringAt(cluster, 'server') ?? '') ? 'info' : 'medium';
        yield {
          messageId: severity === 'info' ? 'local' : 'skipped',
          at,
          severity,
          facts: { value: 'true', degree: severityDegree(severity) },
          fix: () => {
            const edits = removeSetting(setting);
            return edits && { title: 'Verify the API server', edits };
          },
        };
      }
    },
  },
});
