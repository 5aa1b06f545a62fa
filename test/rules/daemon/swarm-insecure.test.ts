import { swarmInsecure } from '../../../src/rules/daemon/swarm-insecure.ts';
import { testRule } from '../../support/rule-tester.ts';

const stack = (network: string, service = '    networks: [back]\n    secrets: [db_password]\n'): string =>
  `services:\n  web:\n    image: ghcr.io/acme/web:1.4\n${service}networks:\n  back:\n${network}secrets:\n  db_password:\n    external: true\n`;

testRule(swarmInsecure, {
  valid: {
    'an encrypted network': stack('    driver: overlay\n    driver_opts:\n      encrypted: "true"\n'),
    'encrypted by an empty value, as the documentation has it': stack('    driver: overlay\n    driver_opts: {encrypted: ""}\n'),
    'a network of one host': stack('    driver: bridge\n'),
    'a service without secrets': stack('    driver: overlay\n', '    networks: [back]\n'),
    'a network that somebody else made': stack('    external: true\n'),
    'a driver that a variable names': stack('    driver: ${NETWORK_DRIVER}\n'),
    'options that a variable decides': stack('    driver: overlay\n    driver_opts: {encrypted: "${ENCRYPT}"}\n'),
  },
  invalid: {
    'secrets on a network that is not encrypted': {
      text: stack('    driver: ⟦overlay⟧\n'),
      expect: [
        {
          messageId: 'unencrypted',
          severity: 'low',
          message: 'Traffic on the network "back" goes over the wire in the clear, also that of the service "web", which handles secrets.',
        },
      ],
      fixed: stack('    driver: overlay\n    driver_opts:\n      encrypted: "true"\n'),
    },
    'encryption that is turned off': {
      text: stack('    driver: ⟦overlay⟧\n    driver_opts:\n      encrypted: "false"\n'),
      expect: ['unencrypted'],
      fixed: stack('    driver: overlay\n    driver_opts:\n      encrypted: "true"\n'),
    },
    'other options': {
      text: stack('    driver: ⟦"overlay"⟧\n    attachable: true\n    driver_opts:\n      com.docker.network.driver.mtu: "1400"\n'),
      expect: ['unencrypted'],
      fixed: stack(
        '    driver: "overlay"\n    attachable: true\n    driver_opts:\n      com.docker.network.driver.mtu: "1400"\n      encrypted: "true"\n',
      ),
    },
    'a network that the service names by a key': {
      text: stack(
        '    driver: ⟦overlay⟧\n',
        '    networks:\n      back:\n        aliases: [api]\n    secrets:\n      - source: db_password\n        target: pw\n',
      ),
      expect: ['unencrypted'],
      fixed: stack(
        '    driver: overlay\n    driver_opts:\n      encrypted: "true"\n',
        '    networks:\n      back:\n        aliases: [api]\n    secrets:\n      - source: db_password\n        target: pw\n',
      ),
    },
  },
});
