import { aptInsteadOfAptGet } from '../../../src/rules/dockerfile/apt-instead-of-apt-get.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(aptInsteadOfAptGet, {
  valid: {
    'the stable command': 'FROM a\nRUN apt-get update && apt-get install -y x\n',
    'a word of another command': 'FROM a\nRUN dpkg-query -W apt && which apt\n',
    'its relatives': 'FROM a\nRUN apt-get update && apt-cache policy x && apt-key list && apt-mark hold y\n',
    'paths and text': 'FROM a\nRUN rm -rf /var/lib/apt && echo apt install && ls apt\n',
  },
  invalid: {
    'behind a variable of its own': {
      text: 'FROM a\nRUN DEBIAN_FRONTEND=noninteractive ⟦apt⟧ install -y x\n',
      expect: ['apt'],
      fixed: 'FROM a\nRUN DEBIAN_FRONTEND=noninteractive apt-get install -y x\n',
    },
    'in a branch': {
      text: 'FROM a\nRUN if true; then ⟦apt⟧ remove -y x; fi\n',
      expect: ['apt'],
      fixed: 'FROM a\nRUN if true; then apt-get remove -y x; fi\n',
    },
    'install and update': {
      text: 'FROM a\nRUN ⟦apt⟧ update && sudo ⟦apt⟧ -y install x\n',
      expect: [{ messageId: 'apt', severity: 'info' }, 'apt'],
      fixed: 'FROM a\nRUN apt-get update && sudo apt-get -y install x\n',
    },
    'what only apt can': { text: 'FROM a\nRUN ⟦apt⟧ list --installed\n', expect: ['apt'] },
  },
});
