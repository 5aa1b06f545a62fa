import { invalidJson } from '../../../src/rules/daemon/invalid-json.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(invalidJson, {
  valid: {
    'options of dockerd': '{"icc": false, "log-opts": {"max-sise": "10m"}, "features": {"new": true}}\n',
    'options in an object that has no name for dockerd': '{"proxies": {"http-proxy": "http://proxy:3128"}, "icc": false}\n',
    'an option that no engine has yet': '{"icc": false, "quantum-networking": true}\n',
    'blanks only': '\n\n',
    'an option of an older engine': '{"graph": "/srv/docker", "icc": false}\n',
  },
  invalid: {
    'a letter that is wrong': {
      text: '{"icc": false, ⟦"no-new-priviliges"⟧: true}\n',
      expect: [
        {
          messageId: 'typo',
          severity: 'low',
          message: 'Docker knows no option "no-new-priviliges" and does not start with it; "no-new-privileges" may be meant.',
        },
      ],
    },
    'the flag in place of the key': { text: '{⟦"insecure-registry"⟧: [], "registry-mirrors": []}\n', expect: ['flag'] },
    'a letter too many, in an object that dockerd does not know by its name': {
      text: '{"icc": true, "logging": {⟦"log-drivers"⟧: "none"}}\n',
      expect: ['typo'],
    },
    'a comment': {
      text: '{\n  "icc": false,\n  ⟦// no proxy⟧\n  "userland-proxy": false\n}\n',
      expect: [{ messageId: 'syntax' }],
      allowNotifications: true,
    },
    'a comma after the last entry': {
      text: '{\n  "icc": false,\n⟦}⟧\n',
      expect: ['syntax'],
      allowNotifications: true,
    },
    'a brace that is missing': { text: '{\n  "icc": false⟦,⟧\n', expect: ['syntax'], allowNotifications: true },
    'keys as in YAML': { text: '{⟦icc: false, "log-driver": "local"}⟧\n', expect: ['syntax'], allowNotifications: true },
  },
});
