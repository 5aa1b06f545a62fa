import { isFalse, optionText } from '../../artifacts/daemon/daemon-options.ts';
import { daemonOption, isOn } from '../forms/daemon-rule.ts';

/** Without rules of the firewall the proxy is what publishes ports, which makes it less of a choice. */
export const userlandProxyEnabled = daemonOption({
  id: 'daemon/userland-proxy-enabled',
  severity: 'low',
  profile: 'hardening',
  title: 'Userland proxy is enabled',
  option: 'userland-proxy',
  wrong: { on: isOn },
  absent: 'absent',
  eased: [{ as: 'needed', when: daemon => isFalse(optionText(daemon, 'iptables')) }],
  severities: { needed: 'info' },
  fix: { title: 'Publish ports by the kernel alone', value: false, safety: 'safe' },
  messages: {
    on: 'A process of root for every published port forwards connections, which the kernel does as well.',
    absent:
      'Without "userland-proxy": false a process of root for every published port forwards connections, which the kernel does as well.',
    needed: 'A process of root for every published port forwards connections; with "iptables" off nothing else does.',
  },
  standards: { cisDocker: ['2.16'] },
  rationale: `For each published port the daemon starts a \`docker-proxy\` on the host, as root. It is a second way in with code of its own, hides the addresses of clients from containers, and needs memory
for each port. The kernel's hairpin NAT does the same.`,
  remediation:
    'Set `"userland-proxy": false`, where the kernel is not older than 3.6 and containers are not reached by IPv6 through published IPv4 ports.',
  examples: { bad: '{\n  "userland-proxy": true\n}\n', good: '{\n  "userland-proxy": false\n}\n' },
  references: ['https://docs.docker.com/reference/cli/dockerd/', 'https://docs.docker.com/engine/network/packet-filtering-firewalls/'],
});
