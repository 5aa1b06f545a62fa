import { auditPolicyIncomplete } from '../../../src/rules/control-plane/audit-policy-incomplete.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (...rules: readonly string[]): string =>
  `apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n${rules.map(rule => `  ${rule}\n`).join('')}`;

testRule(auditPolicyIncomplete, {
  valid: {
    'each request once': `${policy('- level: Metadata')}omitStages: [RequestReceived]\n`,
    everything: policy('- level: Metadata'),
    'everything but one noisy client': policy(
      '- {level: None, users: ["system:kube-proxy"], verbs: [watch], resources: [{group: "", resources: [endpoints]}]}',
      '- {level: None, userGroups: ["system:authenticated"], nonResourceURLs: ["/version"]}',
      '- {level: None, resources: [{group: "", resources: [configmaps], resourceNames: [controller-leader]}]}',
      '- {level: Metadata, resources: [{group: "", resources: [secrets, configmaps]}]}',
      '- level: Request',
    ),
    'secrets in some namespace, which nobody asked about': policy(
      '- {level: None, namespaces: [kube-system]}',
      '- {level: Metadata, omitStages: [RequestReceived]}',
    ),
    'a rule that a template decides about': { text: policy('- {{ toJson .Values.rule }}'), path: 'chart/templates/audit.yaml' },
    'a policy of somebody else': policy('- level: None').replace('audit.k8s.io', 'example.com'),
  },
  invalid: {
    'what came of requests': {
      text: `${policy('- level: Metadata')}⟦omitStages: [ResponseComplete]⟧\n`,
      expect: [{ messageId: 'stages', severity: 'low' }],
    },
    'no stage of requests': {
      text: `${policy('- level: Metadata')}⟦omitStages: [RequestReceived, ResponseComplete]⟧\n`,
      expect: [{ messageId: 'never', severity: 'medium' }],
    },
    'in the configuration of Talos': {
      text: 'version: v1alpha1\nmachine: {type: controlplane}\ncluster:\n  apiServer:\n    auditPolicy:\n      apiVersion: audit.k8s.io/v1\n      kind: Policy\n      rules: [{⟦level: None⟧}]\n',
      path: 'talos/controlplane.yaml',
      expect: ['nothing'],
    },
    'nothing at all': {
      text: policy('- ⟦level: None⟧', '- level: Metadata'),
      expect: [{ messageId: 'nothing', severity: 'medium' }],
    },
    'what no rule matches': {
      text: policy('- {level: Metadata, resources: [{group: "", resources: ["*"]}]}').replace('rules:', '⟦rules⟧:'),
      expect: [
        {
          messageId: 'unmatched',
          severity: 'low',
          message: 'No rule of the audit policy matches, so the log does not have: new workloads, changes to roles, new bindings.',
        },
      ],
    },
    'shells, by the name of a subresource': {
      text: policy('- {⟦level: None⟧, resources: [{group: "", resources: ["pods/exec", "*/attach"]}]}', '- level: Metadata'),
      expect: [
        { messageId: 'unlogged', severity: 'low', message: 'This rule keeps out of the audit log: shells in pods, attaching to pods.' },
      ],
    },
    'what people read, for all who are known': {
      text: policy('- {⟦level: None⟧, userGroups: ["system:authenticated"], verbs: [get, list, watch]}', '- level: Metadata'),
      expect: [{ messageId: 'unlogged', message: 'This rule keeps out of the audit log: reading Secrets.' }],
    },
    'the content of Secrets': {
      text: policy('- ⟦level: RequestResponse⟧'),
      expect: [{ messageId: 'bodies', severity: 'high' }],
    },
    'the content of Secrets when they are written': {
      text: policy('- {level: Metadata, verbs: [get, list, watch]}', '- ⟦level: Request⟧'),
      expect: ['bodies'],
    },
  },
});
