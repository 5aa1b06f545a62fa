import { privilegedGroupAdded } from '../../../src/rules/compose/privileged-group-added.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(privilegedGroupAdded, {
  valid: {
    'no groups': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    'a group whose name only begins alike': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    group_add: [dockeradmins]\n',
    'an ordinary group': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    group_add: ["2000", audio]\n',
    'a variable': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    group_add: ["${GID}"]\n',
  },
  invalid: {
    'the group of the disks': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    group_add: [audio, ⟦disk⟧]\n',
      expect: ['group'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    group_add: [audio]\n',
    },
    'the group of the engine': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    group_add:\n      - ⟦docker⟧\n      - audio\n',
      expect: [
        {
          messageId: 'group',
          severity: 'medium',
          message: 'The service "web" joins the group "docker", which may use the engine\'s socket, which is root on the host.',
        },
      ],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    group_add:\n      - audio\n',
    },
    numbers: {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    group_add: [⟦0⟧, ⟦"42"⟧]\n',
      expect: ['group', 'group'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    group_add: ["42"]\n',
    },
    'a variable whose name tells': {
      text: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    group_add:\n      - ⟦"${DOCKER_GID}"⟧\n',
      expect: ['variable'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
    },
  },
});
