import { sshServerInstalled } from '../../../src/rules/dockerfile/ssh-server-installed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sshServerInstalled, {
  valid: {
    'a client': 'FROM a\nRUN apt-get install -y openssh-client openssh-clients && apk add openssh-client-default dropbear-dbclient\n',
    'the removal': 'FROM a\nRUN apt-get purge -y openssh-server\n',
    'a stage that is not shipped': 'FROM a AS b\nRUN apt-get install -y openssh-server\nCMD ["sshd"]\nFROM c\n',
    'another start': 'FROM a\nCMD ["ssh", "host"]\n',
  },
  invalid: {
    'a small one': { text: 'FROM a\nRUN apk add ⟦dropbear⟧\n', expect: ['installed'] },
    'a package, also with a version': {
      text: 'FROM a\nRUN apt-get install -y curl ⟦openssh-server=1:9.6⟧\nRUN dnf install -y ⟦openssh-server⟧\n',
      expect: [{ messageId: 'installed', severity: 'medium' }, 'installed'],
    },
    'the package of Alpine': { text: 'FROM a\nRUN apk add --no-cache ⟦openssh⟧\n', expect: ['installed'] },
    'the start': { text: 'FROM a\nCMD [⟦"/usr/sbin/sshd"⟧, "-D"]\n', expect: ['started'] },
  },
});
