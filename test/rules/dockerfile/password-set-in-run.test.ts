import { passwordSetInRun } from '../../../src/rules/dockerfile/password-set-in-run.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(passwordSetInRun, {
  valid: {
    'locked accounts': "FROM a\nRUN useradd -p '!' a && usermod -p '*' b && passwd -l root && echo 'c:!' | chpasswd -e\n",
    'a user without a password': 'FROM a\nRUN useradd -m app && adduser -D app2\n',
    'from a file that is mounted':
      'FROM a\nRUN --mount=type=secret,id=p chpasswd < /run/secrets/p\nRUN --mount=type=secret,id=p echo "root:$(cat /run/secrets/p)" | chpasswd\n',
    'from a variable that is mounted': 'FROM a\nRUN --mount=type=secret,id=p,env=P echo "root:$P" | chpasswd\n',
    'a stage that is not shipped': 'FROM a AS b\nRUN echo root:x | chpasswd\nFROM c\n',
    'options of other programs': 'FROM a\nRUN mkdir -p root && useradd -d /x b\n',
  },
  invalid: {
    'a file of accounts': { text: 'FROM a\nCOPY accounts.txt .\nRUN chpasswd < ⟦accounts.txt⟧\n', expect: ['set'] },
    'by a pipe and by a here-string': {
      text: 'FROM a\nRUN echo ⟦"root:toor"⟧ | chpasswd\nRUN chpasswd <<< ⟦app:app⟧\n',
      expect: [{ messageId: 'set', severity: 'high' }, 'set'],
    },
    'a hash': {
      text: "FROM a\nRUN useradd -p ⟦'$6$abc$def'⟧ a && usermod ⟦--password=x⟧ b && printf ⟦'root:$6$abc$def'⟧ | chpasswd -e\n",
      expect: ['set', 'set', 'set'],
    },
    'an argument of the build': { text: 'FROM a\nARG PASSWORD\nRUN echo ⟦"root:$PASSWORD"⟧ | chpasswd\n', expect: ['set'] },
    passwd: {
      text: 'FROM a\nRUN echo ⟦secret⟧ | passwd --stdin root && ⟦passwd -d root⟧\n',
      expect: ['set', { messageId: 'emptied', severity: 'medium' }],
    },
    'the file itself': { text: "FROM a\nRUN echo ⟦'a:$1$x$y:1::::::'⟧ >> /etc/shadow\n", expect: ['set'] },
  },
});
