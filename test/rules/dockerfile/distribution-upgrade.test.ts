import { distributionUpgrade } from '../../../src/rules/dockerfile/distribution-upgrade.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(distributionUpgrade, {
  valid: {
    'the release that apt is pinned to': 'FROM a\nRUN apt-get install -y -t trixie x\n',
    'told, not done': 'FROM a\nRUN echo apt-get dist-upgrade\n',
    'an ordinary upgrade': 'FROM a\nRUN apt-get upgrade -y && dnf upgrade -y && zypper up -y\n',
    'a package of the name': 'FROM a\nRUN apt-get install -y dist-upgrade\n',
  },
  invalid: {
    'by its other name': { text: 'FROM a\nRUN apt-get update && ⟦apt-get full-upgrade⟧ -y\n', expect: ['whole'] },
    'with sudo': { text: 'FROM a\nRUN sudo ⟦apt-get dist-upgrade⟧ -y\n', expect: ['whole'] },
    'in a stage that is not shipped': { text: 'FROM a AS b\nRUN ⟦apt-get dist-upgrade⟧ -y\nFROM c\n', expect: ['whole'] },
    'apt, dnf and zypper': {
      text: 'FROM a\nRUN ⟦apt-get -y dist-upgrade⟧ && ⟦yum distro-sync⟧ -y && ⟦zypper -n dup⟧\n',
      expect: [{ messageId: 'whole', severity: 'info' }, 'whole', 'whole'],
    },
  },
});
