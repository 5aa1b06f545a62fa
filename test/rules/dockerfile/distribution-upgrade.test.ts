import { distributionUpgrade } from '../../../src/rules/dockerfile/distribution-upgrade.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(distributionUpgrade, {
  valid: {
    'an ordinary upgrade': 'FROM a\nRUN apt-get upgrade -y && dnf upgrade -y && zypper up -y\n',
    'a package of the name': 'FROM a\nRUN apt-get install -y dist-upgrade\n',
  },
  invalid: {
    'apt, dnf and zypper': {
      text: 'FROM a\nRUN ⟦apt-get -y dist-upgrade⟧ && ⟦yum distro-sync⟧ -y && ⟦zypper -n dup⟧\n',
      expect: [{ messageId: 'whole', severity: 'info' }, 'whole', 'whole'],
    },
  },
});
