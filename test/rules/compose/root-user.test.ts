import { rootUser } from '../../../src/rules/compose/root-user.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rootUser, {
  valid: {
    'an ordinary user': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    user: "1000:0"\n',
    'a name': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    user: app\n',
    'not set': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    nothing: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    user: ""\n',
    'a variable': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    user: "${UID}:${GID}"\n',
  },
  invalid: {
    'where a comment says that it has to be so': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦user: root⟧ # required for data persistence\n  job:\n    image: ghcr.io/acme/web:1\n    # It needs to write to the volume.\n    ⟦user: "0"⟧\n',
      expect: ['root', 'root'],
    },
    'where a comment says something else': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦user: root⟧ # not needed any more\n',
      expect: ['root'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
    'the name': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦user: root⟧\n',
      expect: [{ messageId: 'root', severity: 'medium' }],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
    'the number with a group': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦user: "0:1000"⟧\n',
      expect: ['root'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
    'a number of YAML': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦user: 0⟧\n',
      expect: ['root'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
    'the default of a variable': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    ⟦user: ${UID:-0}⟧\n',
      expect: ['root'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
    'an image that is known to begin as root': {
      text: 'services:\n  db:\n    image: postgres:17\n    ⟦user: root⟧\n',
      expect: [{ messageId: 'root', advice: 'gives it up' }],
    },
  },
});
