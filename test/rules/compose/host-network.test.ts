import { hostNetwork } from '../../../src/rules/compose/host-network.ts';
import { dedent } from '../../support/marked-text.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(hostNetwork, {
  valid: {
    'not set': 'services:\n  web:\n    image: nginx\n',
    bridge: 'services:\n  web:\n    image: nginx\n    network_mode: bridge\n',
    none: 'services:\n  web:\n    image: nginx\n    network_mode: none\n',
    'an unknown variable': 'services:\n  web:\n    image: nginx\n    network_mode: ${MODE}\n',
    'the network of a service on its own network':
      'services:\n  vpn:\n    image: vpn\n  web:\n    image: nginx\n    network_mode: service:vpn\n',
    'a circle of services': 'services:\n  a:\n    image: a\n    network_mode: service:b\n  b:\n    image: b\n    network_mode: service:a\n',
    'the network of an unknown container': 'services:\n  web:\n    image: nginx\n    network_mode: container:host\n',
    'a network that is only called host': 'services:\n  web:\n    image: nginx\n    networks: [host]\nnetworks:\n  host: {}\n',
    'a build on the default network': 'services:\n  web:\n    build: {context: ., network: default}\n',
    'a host name': 'services:\n  web:\n    image: nginx\n    hostname: host\n',
  },
  invalid: {
    'an agent that watches the host': {
      text: 'services:\n  metrics:\n    image: prom/node-exporter:v1.9\n    ⟦network_mode: host⟧\n',
      expect: [{ messageId: 'host', advice: 'It watches or makes the network of the host' }],
    },
    'a routing daemon': {
      text: 'services:\n  router:\n    image: quay.io/frrouting/frr:10.2\n    ⟦network_mode: host⟧\n',
      expect: [{ messageId: 'host', advice: 'It watches or makes the network of the host' }],
    },
    'a service': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦network_mode: host⟧\n    init: true\n',
      expect: [{ messageId: 'host', severity: 'high', message: 'The service "web" shares the network of the host.' }],
      fixed: 'services:\n  web:\n    image: nginx\n    init: true\n',
    },
    'in quotes': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦network_mode: "host"⟧\n',
      expect: ['host'],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'in the key first': {
      text: 'services:\n  web:\n    ⟦network_mode: host⟧\n    image: nginx\n',
      expect: ['host'],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'in flow style': {
      text: 'services:\n  web: {⟦network_mode: host⟧, image: nginx}\n',
      expect: ['host'],
      fixed: 'services:\n  web: {image: nginx}\n',
    },
    'a default': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦network_mode: ${MODE:-host}⟧\n',
      expect: ['host'],
      fixed: 'services:\n  web:\n    image: nginx\n',
    },
    'the first file format': {
      text: 'web:\n  image: nginx\n  ⟦net: host⟧\n',
      path: 'docker-compose.yml',
      expect: ['host'],
      fixed: 'web:\n  image: nginx\n',
    },
    'an anchor, which stays': {
      text: 'x-base: &base\n  ⟦network_mode: host⟧\nservices:\n  a:\n    <<: *base\n    image: a\n  b:\n    <<: *base\n    image: b\n',
      expect: [{ messageId: 'host', subject: 'service:a' }],
    },
    'the network of a service that does': {
      text: 'services:\n  vpn:\n    image: vpn\n    ⟦network_mode: host⟧\n  web:\n    image: nginx\n    ⟦network_mode: service:vpn⟧\n',
      expect: ['host', { messageId: 'service', subject: 'service:web' }],
      fixed: 'services:\n  vpn:\n    image: vpn\n  web:\n    image: nginx\n    network_mode: service:vpn\n',
    },
    'the network of a container that a service makes': {
      text: 'services:\n  vpn:\n    image: vpn\n    container_name: gate\n    ⟦network_mode: host⟧\n  web:\n    image: nginx\n    ⟦network_mode: container:gate⟧\n',
      expect: ['host', { messageId: 'service', subject: 'service:web' }],
      fixed: 'services:\n  vpn:\n    image: vpn\n    container_name: gate\n  web:\n    image: nginx\n    network_mode: container:gate\n',
    },
    'the network of a service in an included file': {
      text: 'include: [vpn.yml]\nservices:\n  web:\n    image: nginx\n    ⟦network_mode: service:vpn⟧\n',
      companions: { 'vpn.yml': 'services:\n  vpn:\n    image: vpn\n    network_mode: host\n' },
      expect: ['service'],
    },
    'the external network of that name': {
      text: dedent(`
        services:
          web:
            image: nginx
            networks:
              - ⟦outside⟧
        networks:
          outside:
            external: true
            name: host
      `),
      expect: ['network'],
    },
    'the external network in the old form, and as a map': {
      text: 'services:\n  web:\n    image: nginx\n    networks:\n      ⟦outside: {}⟧\nnetworks:\n  outside:\n    external:\n      name: host\n',
      expect: ['network'],
    },
    'the network of services that name none': {
      text: 'services:\n  web:\n    image: nginx\n  job:\n    image: nginx\n    network_mode: none\nnetworks:\n  ⟦default:\n    external: true\n    name: host⟧\n',
      expect: [{ messageId: 'default', subject: 'service:web' }],
    },
    'a build': {
      text: 'services:\n  web:\n    build:\n      context: .\n      ⟦network: host⟧\n',
      expect: [{ messageId: 'build', severity: 'medium' }],
      fixed: 'services:\n  web:\n    build:\n      context: .\n',
    },
    'from another file by extends': {
      text: 'services:\n  web:\n    extends: ⟦{file: base.yml, service: common}⟧\n    image: nginx\n',
      companions: { 'base.yml': 'services:\n  common:\n    network_mode: host\n' },
      expect: ['host'],
    },
  },
});
