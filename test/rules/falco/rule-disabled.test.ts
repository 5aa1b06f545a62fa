import { ruleDisabled } from '../../../src/rules/falco/rule-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const settings = (rules: string) => ({
  path: 'falco.yaml',
  text: `rules_files: [/etc/falco/falco_rules.yaml]\nstdout_output: {enabled: true}\nrules:\n${rules}`,
});

testRule(ruleDisabled, {
  valid: {
    'a rule that is on': '- rule: Read sensitive file untrusted\n  enabled: true\n',
    'a rule that only informs': '- rule: Redirect STDOUT/STDIN to Network Connection in Container\n  enabled: false\n',
    'a rule of one’s own whose priority nothing tells': '- rule: Odd shell\n  enabled: false\n',
    'a rule of one’s own that only informs':
      '- rule: Odd shell\n  condition: evt.num>0\n  output: x\n  desc: x\n  priority: NOTICE\n  enabled: false\n',
    'switched off, then on': settings('  - disable: {rule: "*"}\n  - enable: {rule: "*"}\n'),
    'an exception in its place': '- rule: Write below etc\n  condition: and not proc.name = backup\n  override: {condition: append}\n',
  },
  invalid: {
    'by an override': {
      text: '- rule: Read sensitive file untrusted\n  ⟦enabled: false⟧\n  override:\n    enabled: replace\n',
      expect: [
        {
          messageId: 'off',
          severity: 'medium',
          subject: 'rule Read sensitive file untrusted',
          message: 'The rule "Read sensitive file untrusted" of priority WARNING is switched off.',
        },
      ],
    },
    'in its own definition': {
      text: '- rule: Odd shell\n  desc: x\n  condition: evt.num>0\n  output: x\n  priority: Error\n  ⟦enabled: no⟧\n',
      expect: ['off'],
      fixed: '- rule: Odd shell\n  desc: x\n  condition: evt.num>0\n  output: x\n  priority: Error\n',
    },
    'with a reason': {
      text: '# Noise from the backup agent, see OPS-12.\n- rule: Write below etc\n  ⟦enabled: false⟧\n',
      expect: [{ messageId: 'reasoned', severity: 'low' }],
      fixed: '# Noise from the backup agent, see OPS-12.\n- rule: Write below etc\n',
      allowNotifications: true,
    },
    'a line that is switched off is no reason': {
      text: '- rule: Write below root\n  # priority: NOTICE or lower\n  ⟦enabled: false⟧\n',
      expect: ['off'],
      fixed: '- rule: Write below root\n  # priority: NOTICE or lower\n',
    },
    'in the values of the chart': {
      path: 'values.yaml',
      text: 'driver: {kind: auto}\ncustomRules:\n  local.yaml: |\n    - rule: Clear Log Activities\n      ⟦enabled: false⟧\n      override: {enabled: replace}\n',
      expect: ['off'],
    },
    'by the list in falco.yaml': {
      ...settings('  - ⟦disable: {rule: Clear*}⟧\n  - ⟦disable:\n      tag: filesystem⟧\n'),
      expect: [{ messageId: 'selected', message: 'The list "rules" switches off the rule "Clear Log Activities".' }, 'selected'],
    },
  },
});
