import { cdInsteadOfWorkdir } from '../../../src/rules/dockerfile/cd-instead-of-workdir.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cdInsteadOfWorkdir, {
  valid: {
    'in the start command': 'FROM a\nCMD cd /app && ./start\n',
    'in the middle': 'FROM a\nRUN make && cd /x && make\n',
    'a relative one, and a variable': 'FROM a\nARG D\nRUN cd x && make\nRUN cd $D && make\nRUN cd $D\n',
    'in a subshell': 'FROM a\nRUN (cd /x && make)\n',
  },
  invalid: {
    'over lines': { text: 'FROM a\nRUN ⟦cd /src⟧ \\\n && make\n', expect: ['cd'] },
    'a folder with a blank': { text: 'FROM a\nRUN ⟦cd "/my app"⟧ && make\n', expect: ['cd'] },
    'alone, where it has no effect at all': { text: 'FROM a\nRUN ⟦cd /x⟧\nRUN ⟦cd ../y⟧\nRUN ⟦cd src⟧\n', expect: ['cd', 'cd', 'cd'] },
    'at the beginning': {
      text: 'FROM a\nRUN ⟦cd /x⟧ && make\nRUN ⟦cd /y⟧; make \\\n && make install\n',
      expect: [{ messageId: 'cd', severity: 'info' }, 'cd'],
    },
  },
});
