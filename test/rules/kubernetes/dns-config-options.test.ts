import { pod } from '../../../src/rules/forms/examples.ts';
import { dnsConfigOptions } from '../../../src/rules/kubernetes/dns-config-options.ts';
import { testRule } from '../../support/rule-tester.ts';

const containers = 'containers: [{name: app, image: a}]';

testRule(dnsConfigOptions, {
  valid: {
    'the option': pod`
      dnsConfig: {options: [{name: edns0}, {name: ndots, value: "2"}]}
      ${containers}
    `,
    'as a number': pod`
      dnsConfig: {options: [{name: ndots, value: 2}]}
      ${containers}
    `,
    'options that a template gives': {
      text: pod`
        dnsConfig: {options: {{ toYaml .Values.dns }}}
        ${containers}
      `,
      path: 'chart/templates/pod.yaml',
    },
    'another option is asked for': {
      text: pod`
        dnsConfig: {options: [{name: single-request}]}
        ${containers}
      `,
      options: { required: ['single-request'] },
    },
    'none is asked for': { text: pod`${containers}`, options: { required: [] } },
  },
  invalid: {
    'no options': {
      text: `apiVersion: v1\nkind: Pod\nmetadata: {⟦name: web⟧}\nspec: {${containers}}\n`,
      expect: [{ messageId: 'missing', severity: 'info', message: 'The resolver option "ndots:2" is not set in "Pod/web".' }],
    },
    'another value': {
      text: pod`
        dnsConfig: {⟦options: [{name: ndots, value: "5"}]⟧}
        ${containers}
      `,
      expect: ['missing'],
    },
    'another option': {
      text: pod`
        dnsConfig: {⟦options: [{name: edns0}]⟧}
        ${containers}
      `,
      expect: ['missing'],
    },
    'two are missing': {
      text: `apiVersion: v1\nkind: Pod\nmetadata: {⟦⟦name: two⟧⟧}\nspec: {${containers}}\n`,
      expect: ['missing', 'missing'],
      options: { required: ['ndots:1', 'edns0'] },
    },
  },
});
