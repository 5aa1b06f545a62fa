import { useraddSparseLog } from '../../../src/rules/dockerfile/useradd-sparse-log.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(useraddSparseLog, {
  valid: {
    'a lower number': 'FROM a\nRUN useradd -u 10001 app && useradd app2\n',
    'the option': 'FROM a\nRUN useradd -lu 1234567 a && useradd --no-log-init --uid=1234567 b\n',
    'a variable': 'FROM a\nARG ID\nRUN useradd -u $ID a\n',
  },
  invalid: {
    'a high number': {
      text: 'FROM a\nRUN ⟦useradd⟧ -m -u 1000000 a && ⟦useradd⟧ --uid=1000001 b\n',
      expect: [{ messageId: 'sparse', severity: 'info' }, 'sparse'],
      fixed: 'FROM a\nRUN useradd -l -m -u 1000000 a && useradd -l --uid=1000001 b\n',
    },
  },
});
