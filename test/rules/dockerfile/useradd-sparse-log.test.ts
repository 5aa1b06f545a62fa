import { useraddSparseLog } from '../../../src/rules/dockerfile/useradd-sparse-log.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(useraddSparseLog, {
  valid: {
    'another program': 'FROM a\nRUN adduser -u 1000000 app\n',
    'a lower number': 'FROM a\nRUN useradd -u 10001 app && useradd app2\n',
    'the option': 'FROM a\nRUN useradd -lu 1234567 a && useradd --no-log-init --uid=1234567 b\n',
    'a variable': 'FROM a\nARG ID\nRUN useradd -u $ID a\n',
  },
  invalid: {
    'in quotes': {
      text: 'FROM a\nRUN ⟦useradd⟧ --uid "2000000" a\n',
      expect: ['sparse'],
      fixed: 'FROM a\nRUN useradd -l --uid "2000000" a\n',
    },
    'among other commands': {
      text: 'FROM a\nRUN groupadd -g 1234567 a && ⟦useradd⟧ -g a -u 1234567 a\n',
      expect: ['sparse'],
      fixed: 'FROM a\nRUN groupadd -g 1234567 a && useradd -l -g a -u 1234567 a\n',
    },
    'the lowest number': { text: 'FROM a\nRUN ⟦useradd⟧ -u 100000 a\n', expect: ['sparse'], fixed: 'FROM a\nRUN useradd -l -u 100000 a\n' },
    'a high number': {
      text: 'FROM a\nRUN ⟦useradd⟧ -m -u 1000000 a && ⟦useradd⟧ --uid=1000001 b\n',
      expect: [{ messageId: 'sparse', severity: 'info' }, 'sparse'],
      fixed: 'FROM a\nRUN useradd -l -m -u 1000000 a && useradd -l --uid=1000001 b\n',
    },
  },
});
