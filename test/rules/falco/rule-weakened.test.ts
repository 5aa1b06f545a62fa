import { ruleWeakened } from '../../../src/rules/falco/rule-weakened.ts';
import { testRule } from '../../support/rule-tester.ts';

const path = 'falco_rules.yaml';
const tables = (lists = '[sh, bash, zsh]', trusted = '(container.image.repository in (good_images))'): string =>
  `- list: shells\n  items: ${lists}\n- list: good_images\n  items: [docker.io/library/nginx]\n- macro: trusted\n  condition: ${trusted}\n- macro: user_known_shell\n  condition: (never_true)\n- macro: never_true\n  condition: (evt.num=0)\n`;
const shell = (
  condition = 'evt.type in (execve, execveat) and proc.name in (shells) and not trusted and not user_known_shell',
  rest = '',
): string =>
  `- rule: Shell in container\n  desc: d\n  condition: ${condition}\n  output: Shell (user=%user.name command=%proc.cmdline)\n  priority: NOTICE\n  tags: [maturity_stable, shell]\n${rest}`;
const file = (condition = 'open_read and fd.name in (/etc/shadow, /etc/sudoers) and not proc.name in (shells)', rest = ''): string =>
  `- rule: Read sensitive file\n  desc: d\n  condition: ${condition}\n  output: Read (file=%fd.name)\n  priority: WARNING\n${rest}`;
const before = { [path]: tables() + shell() + file() };
const whole = (text: string) => ({ path, text, before });

testRule(ruleWeakened, {
  valid: {
    'the same rules in another order, and with other words': whole(
      tables() +
        file('open_read and not proc.name in (shells) and (fd.name in (/etc/sudoers, /etc/shadow))') +
        shell().replace('desc: d', 'desc: other'),
    ),
    'one more file to watch': whole(
      tables() + shell() + file('open_read and fd.name in (/etc/shadow, /etc/sudoers, /etc/gshadow) and not proc.name in (shells)'),
    ),
    'an exception that is gone': whole(
      tables() + shell('evt.type in (execve, execveat) and proc.name in (shells) and not user_known_shell') + file(),
    ),
    'a hook for exceptions that holds for nothing': whole(
      `${tables()}${shell()}- macro: user_known_read\n  condition: (never_true)\n${file('open_read and fd.name in (/etc/shadow, /etc/sudoers) and not proc.name in (shells) and not user_known_read')}`,
    ),
    'a graver priority': whole(tables() + shell().replace('NOTICE', 'ERROR') + file()),
    'one more thing that a rule looks for': whole(
      tables() +
        shell() +
        file(undefined, '- rule: Read sensitive file\n  condition: or evt.type=open_by_handle_at\n  override: {condition: append}\n'),
    ),
    'a field in the place of another, of which nobody knows which is wider': {
      path,
      text: shell('evt.type=execve and proc.pexe endswith java'),
      before: { [path]: shell('evt.type=execve and proc.pname=java') },
    },
    'a wider comparison': {
      path,
      text: shell('fd.name contains shadow'),
      before: { [path]: shell('fd.name startswith /etc/shadow') },
    },
    'a rule that is new': { path, text: shell() + file(), before: { [path]: shell() } },
    'a rule that was off before': {
      path,
      text: file('open_read and fd.name=/a', '  enabled: false\n'),
      before: { [path]: file(undefined, '  enabled: false\n') },
    },
    'nothing to compare with': { path, text: tables() + shell() },
    'a condition that Falco would refuse': { path, text: shell('proc.name in (('), before: { [path]: shell() }, allowNotifications: true },
  },
  invalid: {
    'a requirement more': {
      ...whole(
        tables() + shell() + file('⟦open_read and fd.name in (/etc/shadow, /etc/sudoers) and not proc.name in (shells) and user.uid=0⟧'),
      ),
      expect: [
        {
          messageId: 'lost',
          severity: 'medium',
          subject: 'rule Read sensitive file',
          message: 'No longer seen by "Read sensitive file": events without user.uid in (0).',
        },
      ],
    },
    'a list that grows under a not, and is looked for elsewhere': {
      ...whole(tables('⟦[sh, bash, zsh, vi]⟧') + shell() + file()),
      expect: [{ messageId: 'lost', message: 'No longer seen by "Read sensitive file": events with proc.name in (vi).' }],
    },
    'a list that shrinks': {
      ...whole(tables('⟦[sh, bash]⟧') + shell() + file()),
      expect: [{ messageId: 'lost', message: 'No longer seen by "Shell in container": events with proc.name in (zsh).' }],
    },
    'a macro under a not that holds for more': {
      ...whole(tables(undefined, '⟦(container.image.repository in (good_images) or k8s.ns.name=kube-system)⟧') + shell() + file()),
      expect: [{ messageId: 'lost', message: 'No longer seen by "Shell in container": events with k8s.ns.name in (kube-system).' }],
    },
    'a file that is not watched any more': {
      ...whole(tables() + shell() + file('⟦open_read and fd.name = /etc/shadow and not proc.name in (shells)⟧')),
      expect: [{ messageId: 'lost', message: 'No longer seen by "Read sensitive file": events with fd.name in (/etc/sudoers).' }],
    },
    'a narrower comparison': {
      path,
      text: shell('⟦fd.name = /etc/shadow⟧'),
      before: { [path]: shell('fd.name startswith /etc/sh') },
      expect: [
        {
          messageId: 'lost',
          message: 'No longer seen by "Shell in container": events with fd.name startswith /etc/sh but without fd.name in (/etc/shadow).',
        },
      ],
    },
    'a macro for everything under a not': {
      ...whole(`${tables()}${shell()}${file()}- macro: user_known_shell\n  condition: ⟦(evt.num >= 0)⟧\n`),
      expect: [{ messageId: 'nothing', message: 'Nothing is seen any more by "Shell in container": the condition holds for no event.' }],
    },
    'in the old way, and in the new one': {
      ...whole(
        `${tables()}${shell()}${file()}- rule: Shell in container\n  append: true\n  condition: ⟦and not proc.pname=a⟧\n- rule: Read sensitive file\n  condition: ⟦and not proc.pname=b⟧\n  override: {condition: append}\n`,
      ),
      expect: ['lost', 'lost'],
    },
    'an exception more, and one that holds for more': {
      path,
      text: file(
        undefined,
        '  exceptions:\n    - name: b\n      fields: [proc.name, fd.name]\n      comps: [startswith, =]\n      values: [[backup, /etc/shadow]]\n',
      ).replace(/condition: (.*)/u, 'condition: ⟦$1⟧'),
      before: {
        [path]: file(
          undefined,
          '  exceptions:\n    - name: b\n      fields: [proc.name, fd.name]\n      comps: [=, =]\n      values: [[backup, /etc/shadow]]\n',
        ),
      },
      expect: ['lost'],
    },
    'a rule of another file, which only an override shows': {
      path: 'falco_rules.local.yaml',
      text: '- rule: Write below etc\n  condition: ⟦and not proc.name=backup⟧\n  override: {condition: append}\n',
      before: { 'falco_rules.local.yaml': '- list: own\n  items: [a]\n' },
      expect: [{ messageId: 'lost', message: 'No longer seen by "Write below etc": events with proc.name in (backup).' }],
    },
    'a list in another file of the folder': {
      path: 'a/lists.yaml',
      text: '- list: shells\n  items: ⟦[sh]⟧\n',
      others: { 'a/rules.yaml': shell('proc.name in (shells)') },
      before: { 'a/lists.yaml': '- list: shells\n  items: [sh, ash]\n', 'a/rules.yaml': shell('proc.name in (shells)') },
      expect: ['lost'],
    },
    'with a reason that the change gives': {
      ...whole(
        `${tables()}${shell()}${file()}# The backup agent reads them at night, see OPS-12.\n- macro: user_known_shell\n  condition: ⟦(proc.pname=backup)⟧\n`,
      ),
      expect: [{ messageId: 'lost', severity: 'low' }],
    },
    'a rule that only informs switched off': {
      ...whole(`${tables()}${shell()}${file()}- rule: Shell in container\n  enabled: ⟦false⟧\n`),
      expect: ['off'],
    },
    'a lower priority, a shorter alert and a tag less': {
      ...whole(
        tables() +
          shell()
            .replace('output: Shell (user=%user.name command=%proc.cmdline)', 'output: ⟦Shell (command=%proc.cmdline)⟧')
            .replace('NOTICE', '⟦DEBUG⟧')
            .replace('[maturity_stable, shell]', '⟦[maturity_sandbox, shell]⟧') +
          file(),
      ),
      expect: [
        { messageId: 'output', severity: 'low' },
        {
          messageId: 'priority',
          severity: 'medium',
          message: 'The priority of "Shell in container" goes from notice to debug, so that what looks at grave alerts only may miss it.',
        },
        'tags',
      ],
    },
    'the gravest priority lowered': {
      path,
      text: shell().replace('NOTICE', '⟦ALERT⟧'),
      before: { [path]: shell().replace('NOTICE', 'EMERGENCY') },
      expect: [
        {
          messageId: 'priority',
          message:
            'The priority of "Shell in container" goes from emergency to alert, so that what looks at grave alerts only may miss it.',
        },
      ],
    },
    'what two alerts no longer show, told once': {
      path,
      text:
        shell().replace('output: Shell (user=%user.name command=%proc.cmdline)', 'output: ⟦Shell (user=%user.name)⟧') +
        shell().replaceAll('Shell', 'Other').replace(' command=%proc.cmdline', ''),
      before: { [path]: shell() + shell().replaceAll('Shell', 'Other') },
      expect: [{ messageId: 'output', message: 'What "Shell in container", "Other in container" tells no longer shows %proc.cmdline.' }],
    },
    'rules that are gone': {
      path,
      text: '- list: ⟦shells⟧\n  items: [sh, bash, zsh]\n',
      before,
      expect: [{ messageId: 'removed', message: 'Gone from the rules: "Shell in container", "Read sensitive file".' }],
    },
    'a rule under another name': {
      ...whole(tables() + shell().replace('Shell in container', '⟦Shell in a container⟧') + file()),
      expect: [{ messageId: 'renamed', severity: 'low' }],
    },
    'a later rule of the same name': {
      ...whole(
        `${tables()}${shell()}${file()}${file('⟦open_read and fd.name in (/etc/shadow, /etc/sudoers) and not proc.name in (shells) and evt.type=open⟧')}`,
      ),
      expect: ['lost'],
    },
  },
});
