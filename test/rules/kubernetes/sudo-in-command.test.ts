import { container } from '../../../src/rules/forms/examples.ts';
import { sudoInCommand } from '../../../src/rules/kubernetes/sudo-in-command.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sudoInCommand, {
  valid: {
    'a comment, a text, a package and a file of that name': container`
      command: [sh, -c]
      args:
        - |
          # sudo make me a sandwich
          echo "run sudo later"
          apk add sudo
          rm -f /etc/sudoers.d/sudo
          exec nginx
    `,
    'a variable of that name': container`env: [{name: sudo, value: sudo}]`,
    'sudo as an argument of another program': container`command: [echo, sudo]`,
    'a name with sudo in it': container`command: [/opt/sudoku, serve]`,
    'a template': { text: container`command: [{{ .Values.command }}, sudo]`, path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    'behind another program, in a command that another one takes': {
      text: container`
        command: [bash, -ec]
        args: ['timeout 5 ⟦sudo⟧ -n true || exit 1; id=$(sudo id -u)']
      `,
      expect: ['start'],
    },
    'the command itself': {
      text: container`command: [⟦/usr/bin/sudo⟧, -E, nginx]`,
      expect: [{ messageId: 'start', severity: 'medium', subject: 'Pod/web#container:app' }],
    },
    'arguments of the entry point': { text: container`args: [⟦sudo⟧, nginx]`, expect: ['start'] },
    'a script over several lines, in a probe and a hook': {
      text: container`
        command: [sh, -c]
        args:
          - |
            set -e
            ⟦sudo⟧ chown app /data
            exec nginx
        readinessProbe: {exec: {command: [sh, -c, '⟦sudo⟧ ls && sudo id']}}
        lifecycle: {preStop: {exec: {command: [env, A=b, ⟦sudo⟧, kill, "1"]}}}
      `,
      expect: [
        'start',
        { messageId: 'handler', message: '"readinessProbe" of container "app" calls "sudo", so its user can become root.' },
        'handler',
      ],
    },
  },
});
