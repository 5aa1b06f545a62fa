import { unpinnedOsPackage } from '../../../src/rules/dockerfile/unpinned-os-package.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(unpinnedOsPackage, {
  valid: {
    versions:
      'FROM a\nRUN apt-get install -y a=1.2 b/stable && apk add --no-cache c=1 "d>2" e~3 && yum install -y f-1.2.3 && zypper in -y "g=1" h-2\n',
    'what is not a package of the index':
      'FROM a\nRUN apt-get install -y ./a.deb && dnf install -y https://x/a.rpm @tools && yum install -y "*.rpm"\n',
    'options with values': 'FROM a\nRUN apk add --virtual .deps a=1 && apk add -t build b=2 && apt-get install -t stable a=1\n',
    'a variable': 'FROM a\nARG P\nRUN apt-get install -y $P\n',
    'what installs nothing': 'FROM a\nRUN apt-get update && apt-get remove a\n',
  },
  invalid: {
    'each manager': {
      text: 'FROM a\nRUN apt-get install -y ⟦a⟧ b=1 c\nRUN apk add ⟦d⟧ && yum install -y ⟦e⟧ && microdnf install ⟦f⟧ && zypper in -y ⟦g⟧\n',
      expect: [
        {
          messageId: 'open',
          severity: 'info',
          message: '"apt-get install" takes the newest version of "a" (2 packages without a version).',
        },
        'open',
        'open',
        'open',
        'open',
      ],
    },
  },
});
