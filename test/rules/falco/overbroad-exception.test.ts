import { overbroadException } from '../../../src/rules/falco/overbroad-exception.ts';
import { testRule } from '../../support/rule-tester.ts';

const rule = (exceptions: string): string => `- rule: Write below etc\n  exceptions:\n${exceptions}`;

testRule(overbroadException, {
  valid: {
    'a macro for nothing': '- macro: user_known_shell\n  condition: (never_true)\n',
    'a macro for one image': '- macro: user_known_shell\n  condition: (container.image.repository = docker.io/library/nginx)\n',
    'a macro that is no exception': '- macro: consider_all_chmods\n  condition: (always_true)\n',
    'the macro itself': '- macro: always_true\n  condition: (evt.num>=0)\n',
    'what a container is, in a rule about the host':
      '- macro: container\n  condition: (container.id != host)\n- rule: A\n  condition: spawned_process and not container\n',
    'an exception with bounds': rule(
      '    - name: backup\n      fields: [proc.name, fd.name]\n      comps: [=, startswith]\n      values:\n        - [backup, /]\n',
    ),
    'an empty list of exceptions': '- list: user_known_images\n  items: []\n',
    'a list to which nothing is added': '- list: sensitive_file_names\n  items: []\n  append: true\n',
    'names that mean something in a pattern': '- macro: "(a"\n  condition: (always_true)\n- macro: a-b\n  condition: (always_true)\n',
    'no condition': '- macro: user_known_shell\n  condition: ((\n',
  },
  invalid: {
    'a macro for everything': {
      text: '- macro: user_known_package_manager_in_container\n  condition: ⟦(always_true)⟧\n',
      expect: [
        {
          messageId: 'macro',
          severity: 'medium',
          message:
            'The macro "user_known_package_manager_in_container" holds for each event, so that the rules which except it never tell anything.',
        },
      ],
    },
    'spelt otherwise': {
      text: '- macro: user_known_shell\n  condition: ⟦"( evt.num >= 0 )"⟧\n- macro: known_activities\n  condition: ⟦proc.name = x or not never_true⟧\n',
      expect: ['macro', 'macro'],
    },
    'for any container, any namespace, any name': {
      text: '- macro: user_known_a\n  condition: ⟦container⟧\n- macro: user_known_b\n  condition: ⟦(k8s.ns.name exists)⟧\n- macro: user_known_c\n  condition: ⟦(proc.name contains "")⟧\n- macro: user_known_d\n  condition: ⟦fd.name startswith /⟧\n',
      expect: ['macro', 'macro', 'macro', 'macro'],
    },
    'by its use, whatever its name': {
      text: '- rule: A\n  condition: spawned_process and not ok_here\n- macro: ok_here\n  condition: ⟦(always_true)⟧\n',
      expect: ['macro'],
    },
    'by its use, with a hyphen in its name': {
      text: '- rule: A\n  condition: spawned_process and not (ok-here)\n- macro: ok-here\n  condition: ⟦(always_true)⟧\n',
      expect: ['macro'],
    },
    'an exception without bounds': {
      text: rule(
        '    - name: all\n      fields: [proc.name, fd.name]\n      comps: [startswith, startswith]\n      values:\n        - ⟦["", /]⟧\n        - [backup, /etc]\n',
      ),
      expect: [
        {
          messageId: 'exception',
          message: 'The exception "all" of the rule "Write below etc" matches everything, so that the rule never tells anything.',
        },
      ],
    },
    'an exception of one field': {
      text: rule('    - name: all\n      fields: container.name\n      comps: glob\n      values: [web, ⟦"*"⟧]\n'),
      expect: ['exception'],
    },
    'a list of what is watched, emptied': {
      text: '- list: sensitive_file_names\n  ⟦items: []⟧\n  override: {items: replace}\n',
      expect: ['list'],
    },
  },
});
