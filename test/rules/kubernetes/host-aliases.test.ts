import { pod } from '../../../src/rules/forms/examples.ts';
import { hostAliases } from '../../../src/rules/kubernetes/host-aliases.ts';
import { testRule } from '../../support/rule-tester.ts';

const containers = 'containers: [{name: app, image: a}]';

testRule(hostAliases, {
  valid: {
    none: pod`${containers}`,
    'an empty list': pod`
      hostAliases: []
      ${containers}
    `,
    null: pod`
      hostAliases:
      ${containers}
    `,
    'a template decides': {
      text: pod`
        hostAliases: {{ toYaml .Values.hostAliases }}
        ${containers}
      `,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'a name of the own house': {
      text: pod`
        ⟦hostAliases⟧:
          - ip: 10.0.0.7
            hostnames: [db.internal]
        ${containers}
      `,
      expect: [{ messageId: 'aliases', severity: 'info' }],
      fixed: pod`${containers}`,
    },
    'a registry': {
      text: pod`
        ${containers}
        ⟦hostAliases⟧: [{ip: 10.0.0.7, hostnames: [ghcr.io]}]
      `,
      expect: [
        {
          messageId: 'trusted',
          severity: 'low',
          message:
            '"hostAliases" sends what the pod wants from ghcr.io to an address of its own; it is low because software trusts that name.',
        },
      ],
      fixed: pod`${containers}`,
    },
    'the metadata service in capitals among others': {
      text: pod`
        ⟦hostAliases⟧: [{ip: 10.0.0.7, hostnames: [a.internal, Metadata.Google.Internal]}]
        ${containers}
      `,
      expect: ['trusted'],
      fixed: pod`${containers}`,
    },
    'no names': {
      text: pod`
        ⟦hostAliases⟧: [{ip: 10.0.0.7}]
        ${containers}
      `,
      expect: ['aliases'],
      fixed: pod`${containers}`,
    },
  },
});
