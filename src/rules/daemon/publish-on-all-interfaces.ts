import { daemonOption } from '../forms/daemon-rule.ts';

export const publishOnAllInterfaces = daemonOption({
  id: 'daemon/publish-on-all-interfaces',
  severity: 'info',
  profile: 'strict',
  title: 'Published ports bind to all interfaces by default',
  option: 'ip',
  wrong: { all: value => ['0.0.0.0', '::', '[::]', ''].includes(value.trim()) },
  absent: 'absent',
  fix: { title: 'Publish on the loopback address by default', value: '127.0.0.1', safety: 'unsafe' },
  messages: {
    all: 'Ports that containers publish without an address are open on every interface of the host.',
    absent: 'Without "ip" ports that containers publish without an address are open on every interface of the host.',
  },
  standards: { cisDocker: ['5.14'] },
  rationale: `\`-p 5432:5432\` opens a database on every interface of the host, past the rules of \`ufw\`. Most who write it mean their own machine.`,
  remediation:
    'Set `"ip": "127.0.0.1"`, or the address of an internal interface, and name the address where a port is meant for others (`-p 203.0.113.5:443:443`).',
  examples: { bad: '{\n  "ip": "0.0.0.0"\n}\n', good: '{\n  "ip": "127.0.0.1"\n}\n' },
  references: [
    'https://docs.docker.com/engine/network/port-publishing/',
    'https://docs.docker.com/reference/cli/dockerd/',
    'https://cwe.mitre.org/data/definitions/1327.html',
  ],
});
