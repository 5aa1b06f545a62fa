import { aptInsteadOfAptGet } from '../../../src/rules/dockerfile/apt-instead-of-apt-get.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(aptInsteadOfAptGet, {
  valid: {
    'its relatives': 'FROM a\nRUN apt-get update && apt-cache policy x && apt-key list && apt-mark hold y\n',
    'paths and text': 'FROM a\nRUN rm -rf /var/lib/apt && echo apt install && ls apt\n',
  },
  invalid: {
    'install and update': {
      text: 'FROM a\nRUN ⟦apt⟧ update && sudo ⟦apt⟧ -y install x\n',
      expect: [{ messageId: 'apt', severity: 'info' }, 'apt'],
      fixed: 'FROM a\nRUN apt-get update && sudo apt-get -y install x\n',
    },
    'what only apt can': { text: 'FROM a\nRUN ⟦apt⟧ list --installed\n', expect: ['apt'] },
  },
});
