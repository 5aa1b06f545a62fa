import { dangerousCapabilityAdded } from '../../../src/rules/compose/dangerous-capability-added.ts';
import { testRule } from '../../support/rule-tester.ts';

const withCapability = (name: string): string => `services:\n  web:\n    image: nginx\n    cap_add:\n      - ${name}\n`;
const without = 'services:\n  web:\n    image: nginx\n';

testRule(dangerousCapabilityAdded, {
  valid: {
    none: without,
    'one of the default set, given back':
      'services:\n  web:\n    image: nginx\n    cap_drop: [ALL]\n    cap_add: [NET_BIND_SERVICE, CAP_CHOWN]\n',
    'dropped ones': 'services:\n  web:\n    image: nginx\n    cap_drop: [SYS_ADMIN]\n',
    'an unknown variable': withCapability('${CAPABILITY}'),
    'what a privileged service has anyway': 'services:\n  web:\n    image: nginx\n    privileged: true\n    cap_add: [SYS_ADMIN]\n',
  },
  invalid: {
    'a service of which only a part is known': {
      text: 'services:\n  web:\n    cap_add: [⟦SYS_ADMIN⟧]\n',
      path: 'deploy/docker-compose.prod.yml',
      expect: ['dangerous'],
      fixed: 'services:\n  web: {}\n',
    },
    all: {
      text: withCapability('⟦ALL⟧'),
      expect: [
        {
          messageId: 'dangerous',
          severity: 'high',
          message: 'Capability "ALL" lets the service "web" do everything that root can do on the host.',
        },
      ],
      fixed: without,
    },
    'with its prefix, in small letters': { text: withCapability('⟦cap_sys_admin⟧'), expect: ['dangerous'], fixed: without },
    'a default, in quotes': { text: withCapability('⟦"${C:-SYS_MODULE}"⟧'), expect: ['dangerous'], fixed: without },
    'one of several': {
      text: 'services:\n  web:\n    image: nginx\n    cap_add: [CHOWN, ⟦SYS_PTRACE⟧]\n',
      expect: ['dangerous'],
      fixed: 'services:\n  web:\n    image: nginx\n    cap_add: [CHOWN]\n',
    },
    'a network, in an image that makes one': {
      text: 'services:\n  vpn:\n    image: linuxserver/wireguard:1\n    cap_add: [⟦NET_ADMIN⟧, ⟦SYS_MODULE⟧]\n',
      expect: [{ messageId: 'network', severity: 'medium' }, 'dangerous'],
      fixed: 'services:\n  vpn:\n    image: linuxserver/wireguard:1\n    cap_add: [NET_ADMIN]\n',
    },
    'one that is not a danger in itself': {
      text: withCapability('⟦SYS_NICE⟧'),
      expect: [{ messageId: 'other', severity: 'medium' }],
      fixed: without,
    },
    'in development only': {
      text: 'services:\n  web:\n    image: nginx\n    profiles: [dev]\n    cap_add: [⟦NET_ADMIN⟧]\n',
      expect: [{ messageId: 'development', severity: 'medium' }],
      fixed: 'services:\n  web:\n    image: nginx\n    profiles: [dev]\n',
    },
    'all, in development, too': {
      text: 'services:\n  web:\n    image: nginx\n    profiles: [dev]\n    cap_add: [⟦ALL⟧]\n',
      expect: [{ messageId: 'dangerous', severity: 'high' }],
      fixed: 'services:\n  web:\n    image: nginx\n    profiles: [dev]\n',
    },
    'an engine, which does not start without': {
      text: 'services:\n  ci:\n    image: docker:28-dind\n    cap_add: [⟦SYS_ADMIN⟧]\n',
      expect: ['dangerous'],
    },
  },
});
