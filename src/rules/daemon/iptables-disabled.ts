import { type DaemonOptions, isFalse, isTrue, optionText, valuesOf } from '../../artifacts/daemon/daemon-options.ts';
import { severityDegree } from '../../findings/severity.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'off' | 'off6';

const reportOff = (daemon: DaemonOptions, option: string, messageId: MessageId): readonly Report<MessageId>[] =>
  valuesOf(daemon, option)
    .filter(({ text }) => isFalse(text))
    .map(({ at, replace }) => ({
      messageId,
      at,
      facts: { value: 'false', degree: severityDegree('medium') },
      fix: () => {
        const edits = replace(true);
        return edits && { title: 'Let Docker write the rules of the firewall', edits };
      },
    }));

/** Rules for IPv6 matter where containers have IPv6 at all. */
export const iptablesDisabled = defineRule({
  meta: {
    id: 'daemon/iptables-disabled',
    kind: 'daemons',
    severity: 'medium',
    family: 'component-hardening',
    title: 'Docker does not manage firewall rules',
    messages: {
      off: 'Docker writes no firewall rules, so networks are not kept apart, and ports are reachable that nobody published.',
      off6: 'Docker writes no firewall rules for IPv6, so by IPv6 ports are reachable that nobody published.',
    },
    fix: 'unsafe',
    standards: { cisDocker: ['2.4'], nsa: ['Network separation > Network policies'], mitre: ['T1562.004'] },
    rationale: `The rules that keep networks apart and leave only published ports open are written by the daemon. It is often told not to because its rules pass by those of \`ufw\` or \`firewalld\`, and
then nothing separates containers, and \`icc\` and internal networks do nothing, without a word.`,
    remediation:
      'Remove `iptables` (and `ip6tables`), and put rules of your own into the chain `DOCKER-USER`, which Docker leaves alone and asks first.',
    examples: { bad: '{\n  "iptables": false\n}\n', good: '{\n  "iptables": true\n}\n' },
    references: [
      'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
      'https://docs.docker.com/engine/network/firewall-iptables/',
      'https://cwe.mitre.org/data/definitions/693.html',
    ],
  },
  visit: {
    *daemon(daemon) {
      yield* reportOff(daemon, 'iptables', 'off');
      if (isTrue(optionText(daemon, 'ipv6'))) yield* reportOff(daemon, 'ip6tables', 'off6');
    },
  },
});
