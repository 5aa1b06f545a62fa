import { setuidBit } from '../../../src/rules/dockerfile/setuid-bit.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(setuidBit, {
  valid: {
    'an ordinary mode': 'FROM a\nRUN chmod 0755 /usr/bin/x && chmod u+x,g-s /usr/bin/y && install -m 755 a /usr/bin/a\n',
    'the bit taken away': 'FROM a\nRUN find / -perm /6000 -type f -exec chmod a-s {} + && chmod u-s /bin/su\n',
    'the group of a directory': 'FROM a\nRUN chmod 2775 /var/www && chmod g+s /srv/data && mkdir -m 4755 /x && install -d -m 2755 /y\n',
    'the sticky bit': 'FROM a\nRUN chmod 1777 /tmp/x\n',
    'a stage that is not shipped': 'FROM a AS b\nRUN chmod u+s /x\nFROM c\n',
  },
  invalid: {
    'an octal mode': {
      text: 'FROM a\nRUN chmod ⟦4755⟧ /usr/bin/x\n',
      expect: [{ messageId: 'setuid', severity: 'medium' }],
      fixed: 'FROM a\nRUN chmod 755 /usr/bin/x\n',
    },
    'a symbolic mode': { text: 'FROM a\nRUN chmod ⟦u+sx⟧ /x && chmod ⟦+s⟧ /y\n', expect: ['setuid', 'setuid'] },
    'the group of a program': {
      text: 'FROM a\nRUN chmod ⟦g+s⟧ /usr/bin/x && install -m ⟦02755⟧ a /usr/sbin/a\n',
      expect: ['setgid', 'setgid'],
      fixed: 'FROM a\nRUN chmod g+s /usr/bin/x && install -m 755 a /usr/sbin/a\n',
    },
    COPY: { text: 'FROM a\nCOPY --chmod=⟦4755⟧ x /usr/bin/\n', expect: ['setuid'], fixed: 'FROM a\nCOPY --chmod=755 x /usr/bin/\n' },
  },
});
