import { unpinnedOsPackage } from '../../../src/rules/dockerfile/unpinned-os-package.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(unpinnedOsPackage, {
  valid: {
    versions:
      'FROM a\nRUN apt-get install -y a=1.2 b/stable && apk add --no-cache c=1 "d>2" e~3 && yum install -y f-1.2.3 && zypper in -y "g=1" h-2\n',
    'what is not a package of the index':
      'FROM a\nRUN apt-get install -y ./a.deb && dnf install -y https://x/a.rpm @tools && yum install -y "*.rpm"\n',
    'options with values': 'FROM a\nRUN apk add --virtual .deps a=1 && apk add -t build b=2 && apt-get install -t stable a=1\n',
    'groups, which have no version':
      'FROM a\nRUN yum groupinstall -y "Development Tools" && dnf -y group install tools && dnf groups install -y x\n',
    'modules with a stream':
      'FROM a\nRUN dnf module install -y nodejs:22 && yum -y module install php:8.3/minimal && dnf module enable -y ruby\n',
    'a variable': 'FROM a\nARG P\nRUN apt-get install -y $P\n',
    'what installs nothing': 'FROM a\nRUN apt-get update && apt-get remove a\n',
  },
  invalid: {
    'behind options with values': { text: 'FROM a\nRUN apt-get install -y -t stable ⟦curl⟧\n', expect: ['open'] },
    'a module without a stream': {
      text: 'FROM a\nRUN dnf module install -y ⟦nodejs⟧\n',
      expect: [{ messageId: 'open', message: '"dnf module install" takes the newest version of "nodejs" (1 packages without a version).' }],
    },
    'a repository is no version': { text: 'FROM a\nRUN apk add ⟦d@edge⟧ e@edge=1 f=1@edge\n', expect: ['open'] },
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
