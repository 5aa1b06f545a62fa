import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { callsOf } from '../concepts/containers/command-lines.ts';
import { writtenCommands } from '../concepts/containers/written-commands.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

export const sudoInCommand = defineRule({
  meta: {
    id: 'kubernetes/sudo-in-command',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'sudo in a command of the container',
    rationale: `A container that calls \`sudo\` holds a setuid program and a rule that lets its user become root, in most images without a password: whoever gets code running as that
user is root. It also needs \`allowPrivilegeEscalation\`, which hardened pods forbid.`,
    remediation:
      'Give the container the user that the command needs (`runAsUser`), or move what needs root into an init container or the image build, and leave `sudo` out of the image.',
    messages: {
      start: 'The command of container "{container}" calls "sudo", so its user can become root.',
      handler: '"{of}" of container "{container}" calls "sudo", so its user can become root.',
    },
    fix: 'none',
    examples: { bad: container`command: [sudo, nginx, -g, daemon off;]`, good: container`command: [nginx, -g, daemon off;]` },
    standards: { mitre: ['T1548.003'] },
    references: ['https://cwe.mitre.org/data/definitions/250.html', 'https://attack.mitre.org/techniques/T1548/003/'],
  },
  visit: {
    *container(one) {
      for (const { of, script } of writtenCommands(one)) {
        const [at, ...others] = callsOf(script, 'sudo');
        if (at === undefined) continue;
        yield {
          messageId: of === 'command' ? 'start' : 'handler',
          at,
          data: { container: displayName(one), of },
          facts: { value: of },
          related: others.map(other => ({ at: other, note: 'Calls sudo too.' })),
        };
      }
    },
  },
});
