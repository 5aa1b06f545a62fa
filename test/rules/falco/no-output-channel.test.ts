import { noOutputChannel } from '../../../src/rules/falco/no-output-channel.ts';
import { testRule } from '../../support/rule-tester.ts';

const file = (rest: string) => ({ path: 'falco.yaml', text: `rules_files: [/etc/falco/falco_rules.yaml]\n${rest}` });
const values = (rest: string) => ({ path: 'values.yaml', text: `driver: {kind: auto}\n${rest}` });

testRule(noOutputChannel, {
  valid: {
    'the standard output': file('stdout_output: {enabled: true}\npriority: debug\n'),
    HTTPS: file('http_output:\n  enabled: true\n  url: https://alerts.example.com/falco\n'),
    'a service of the cluster': file('http_output:\n  enabled: true\n  url: http://falcosidekick.falco.svc.cluster.local:2801\n'),
    'the defaults of the chart': values('falco:\n  json_output: true\n'),
    'Falcosidekick takes them': values(
      'falcosidekick: {enabled: true}\nfalco:\n  stdout_output: {enabled: false}\n  syslog_output: {enabled: false}\n',
    ),
    'an output that a variable decides': file('stdout_output: {enabled: false}\nsyslog_output: {enabled: "${SYSLOG}"}\n'),
  },
  invalid: {
    'all off': {
      ...file('stdout_output:\n  ⟦enabled: false⟧\nsyslog_output:\n  enabled: false\n'),
      expect: [{ messageId: 'none', severity: 'medium', message: 'All outputs of Falco are switched off, so that its alerts go nowhere.' }],
      fixed: file('stdout_output:\n  enabled: true\nsyslog_output:\n  enabled: false\n').text,
    },
    'all off in the chart': {
      ...values('falco:\n  stdout_output:\n    ⟦enabled: false⟧\n  syslog_output:\n    enabled: false\n'),
      expect: ['none'],
      fixed: values('falco:\n  stdout_output:\n    enabled: true\n  syslog_output:\n    enabled: false\n').text,
    },
    'a priority that no rule has': {
      ...file('stdout_output: {enabled: true}\npriority: ⟦emergency⟧\n'),
      expect: [
        { messageId: 'priority', message: 'Only rules of the priority "emergency" or worse are loaded, which leaves out nearly all.' },
      ],
    },
    'in plain text, to the outside': {
      ...file('http_output:\n  enabled: true\n  url: ⟦http://alerts.example.com/falco⟧\n'),
      expect: [{ messageId: 'plain', severity: 'low' }],
    },
  },
});
