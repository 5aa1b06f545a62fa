import { hostOnlyCommands } from '../../../src/rules/dockerfile/host-only-commands.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(hostOnlyCommands, {
  valid: {
    'names and paths': 'FROM a\nRUN apt-get install -y vim nano ssh && rm /usr/bin/top && /opt/mount/bin x\n',
    'a link for later': 'FROM a\nRUN systemctl enable nginx\n',
    'a program that is asked for': 'FROM a\nRUN vim --version\n',
    'a key that is tried': 'FROM a\nRUN --mount=type=ssh ssh -T git@example.com\n',
  },
  invalid: {
    'an editor': { text: 'FROM a\nRUN apt-get install -y nano && ⟦nano⟧ /etc/hosts\n', expect: ['host'] },
    'the services of a host': { text: 'FROM a\nRUN ⟦systemctl⟧ start nginx\n', expect: ['host'] },
    'an address of the machine that builds': { text: 'FROM a\nRUN ⟦ifconfig⟧ eth0\n', expect: ['host'] },
    'a service and a viewer': {
      text: 'FROM a\nRUN ⟦service⟧ x start && ⟦ps⟧ aux\nRUN ⟦mount⟧ /dev/x /y\n',
      expect: [{ messageId: 'host', severity: 'info' }, 'host', 'host'],
    },
  },
});
