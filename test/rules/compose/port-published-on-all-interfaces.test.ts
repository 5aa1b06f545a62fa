import { portPublishedOnAllInterfaces } from '../../../src/rules/compose/port-published-on-all-interfaces.ts';
import { testRule } from '../../support/rule-tester.ts';

const withPort = (port: string, image = 'api'): string => `services:\n  web:\n    image: ${image}\n    ports:\n      - ${port}\n`;

testRule(portPublishedOnAllInterfaces, {
  valid: {
    'no ports': 'services:\n  web:\n    image: api\n    expose: ["80"]\n',
    'an empty list': 'services:\n  web:\n    image: api\n    ports: []\n',
    loopback: withPort('127.0.0.1:80:80'),
    'loopback of IPv6': withPort('"[::1]:80:80"'),
    'loopback of IPv6 without brackets': withPort('"::1:80:80"'),
    'another loopback address': withPort('"127.0.0.2:80:80/udp"'),
    'an address without a port of the host': withPort('127.0.0.1:3000'),
    'an address of the host': withPort('"192.168.1.10:80:80"'),
    'an unknown address': withPort('"${BIND_IP}:80:80"'),
    'a default address': withPort('"${BIND_IP:-127.0.0.1}:80:80"'),
    'a variable that may hold address and port': withPort('"${BIND}:80"'),
    'a variable for the mapping': withPort('"${PORT_MAPPING}:80"'),
    'a variable for host and port': withPort('"${HOST_AND_PORT}:80"'),
    'a variable for all of it': withPort('"${PORTS}"'),
    'the long form': withPort('{target: 80, published: "8080", host_ip: 127.0.0.1}'),
    'the long form with an unknown address': withPort('{target: 80, published: "8080", host_ip: "${IP}"}'),
    'a proxy at the edge': 'services:\n  proxy:\n    image: traefik:v3\n    ports: ["80:80", "443:443/tcp", "443:443/udp"]\n',
    'a proxy by its full name, in the long form': withPort('{target: 8443, published: 443}', 'docker.io/library/nginx:1.27@sha256:abc'),
    'a proxy that is built here': 'services:\n  nginx:\n    build: ./nginx\n    ports: ["80:80", "443:443"]\n',
    'an address in the place of the port': withPort('{target: 80, published: "127.0.0.1:8080"}'),
    'an address without a port in its place': withPort('{target: 80, published: 127.0.0.1}'),
    "the host's network": 'services:\n  web:\n    image: api\n    network_mode: host\n    ports: ["80:80"]\n',
    "the host's network in the first file format": 'web:\n  image: api\n  net: host\n  ports: ["80:80"]\n',
    'an unknown network': 'services:\n  web:\n    image: api\n    network_mode: ${MODE}\n    ports: ["80:80"]\n',
    'the base of an override is reported with the base': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    tty: true\n',
      companions: { 'compose.yaml': withPort('"80:80"') },
    },
  },
  invalid: {
    'of a tunnel, a proxy and mail, to which others come from elsewhere': {
      text:
        'services:\n  vpn:\n    image: linuxserver/wireguard\n    ports:\n      - ⟦"51820:51820/udp"⟧\n  proxy:\n    image: nginx:1.30\n    ports:\n      - ⟦"8443:443"⟧\n' +
        '  mail:\n    image: acme/imap\n    ports:\n      - ⟦"${IMAPS_PORT:-993}:993"⟧\n',
      expect: ['all', 'all', 'all'],
    },
    'beside a service that only a swarm places': {
      text: 'services:\n  web:\n    image: acme/web\n    ports: [⟦"8080:80"⟧]\n  db:\n    image: acme/db\n    deploy: {placement: {constraints: [node.role == manager]}}\n',
      expect: [{ messageId: 'all', advice: 'The file is written for a swarm' }],
    },
    'with a network over several nodes': {
      text: 'services:\n  web:\n    image: acme/web\n    ports: [⟦"8080:80"⟧]\nnetworks:\n  net: {driver: overlay}\n',
      expect: [{ messageId: 'all', advice: 'The file is written for a swarm' }],
    },
    'with a secret that a swarm keeps': {
      text: 'services:\n  web:\n    image: acme/web\n    ports: [⟦"8080:80"⟧]\nsecrets:\n  key: {external: true}\n',
      expect: [{ messageId: 'all', advice: 'The file is written for a swarm' }],
    },
    'by the name of the file': {
      path: 'docker-compose.stack.yml',
      text: 'services:\n  web:\n    image: acme/web\n    ports: [⟦"8080:80"⟧]\n',
      expect: [{ messageId: 'all', advice: 'The file is written for a swarm' }],
    },
    'replicas and limits are for Compose, too': {
      text: 'services:\n  web:\n    image: acme/web\n    ports: [⟦"8080:80"⟧]\n    deploy: {replicas: 2, resources: {limits: {memory: 1g}}}\n',
      expect: ['all'],
      fixed:
        'services:\n  web:\n    image: acme/web\n    ports: ["127.0.0.1:8080:80"]\n    deploy: {replicas: 2, resources: {limits: {memory: 1g}}}\n',
    },
    'a port': {
      text: withPort('⟦"8080:80"⟧'),
      expect: [
        { messageId: 'all', severity: 'low', message: 'The service "web" publishes the port "8080:80" on every interface of the host.' },
      ],
      fixed: withPort('"127.0.0.1:8080:80"'),
    },
    'without quotes': { text: withPort('⟦8080:80⟧ # web'), expect: ['all'], fixed: withPort('127.0.0.1:8080:80 # web') },
    'a number to base 60': { text: withPort('⟦22:22⟧'), expect: ['all'], fixed: withPort('127.0.0.1:22:22') },
    'in single quotes with a protocol': { text: withPort("⟦'53:53/udp'⟧"), expect: ['all'], fixed: withPort("'127.0.0.1:53:53/udp'") },
    'a range': { text: withPort('⟦"3000-3005:3000-3005"⟧'), expect: ['all'], fixed: withPort('"127.0.0.1:3000-3005:3000-3005"') },
    'all interfaces by address': { text: withPort('⟦"0.0.0.0:80:80"⟧'), expect: ['address'], fixed: withPort('"127.0.0.1:80:80"') },
    'all interfaces of IPv6': { text: withPort('⟦"[::]:80:80"⟧'), expect: ['address'], fixed: withPort('"[::1]:80:80"') },
    'all interfaces by default': {
      text: withPort('⟦"${IP:-0.0.0.0}:80:80"⟧'),
      expect: ['address'],
      fixed: withPort('"${IP:-127.0.0.1}:80:80"'),
    },
    'all interfaces by an empty address': { text: withPort('⟦":80:80"⟧'), expect: ['all'], fixed: withPort('"127.0.0.1:80:80"') },
    'all interfaces by an empty default': {
      text: withPort('⟦"${IP:-}:80:80"⟧'),
      expect: ['all'],
      fixed: withPort('"${IP:-127.0.0.1}:80:80"'),
    },
    'all interfaces by address in the place of the port': {
      text: withPort('⟦{target: 80, published: "0.0.0.0:80"}⟧'),
      expect: ['address'],
      exact: true,
    },
    'a port of the host': {
      text: withPort('⟦"${HOST_PORT}:80"⟧'),
      expect: [{ messageId: 'all', confidence: 'medium' }],
      fixed: withPort('"127.0.0.1:${HOST_PORT}:80"'),
    },
    'a port of the host with the name of a protocol': {
      text: withPort('⟦"${GITLAB_HOST_HTTPS_PORT}:443"⟧'),
      expect: [{ messageId: 'all', confidence: 'medium' }],
      fixed: withPort('"127.0.0.1:${GITLAB_HOST_HTTPS_PORT}:443"'),
    },
    'an application that is built here': {
      text: 'services:\n  shop:\n    build: .\n    ports: [⟦"80:80"⟧]\n',
      expect: ['all'],
      fixed: 'services:\n  shop:\n    build: .\n    ports: ["127.0.0.1:80:80"]\n',
    },
    'a service of a swarm has no fix, for Swarm knows no addresses': {
      text: 'services:\n  web:\n    image: api\n    deploy: {placement: {constraints: [node.role == manager]}}\n    ports:\n      - ⟦"80:80"⟧\n      - ⟦{target: 81, published: 81, mode: host}⟧\n',
      expect: ['all', 'all'],
    },
    'a default port': { text: withPort('⟦"${PORT:-8080}:80"⟧'), expect: ['all'], fixed: withPort('"127.0.0.1:${PORT:-8080}:80"') },
    'an unknown port': {
      text: withPort('⟦"${WEB_PORT}:80"⟧'),
      expect: [{ messageId: 'all', confidence: 'medium' }],
      fixed: withPort('"127.0.0.1:${WEB_PORT}:80"'),
    },
    'in brackets': {
      text: 'services:\n  web:\n    image: api\n    ports: [⟦"80:80"⟧, ⟦81:81⟧]\n',
      expect: ['all', 'all'],
      fixed: 'services:\n  web:\n    image: api\n    ports: ["127.0.0.1:80:80", 127.0.0.1:81:81]\n',
    },
    'a port that Docker chooses': {
      text: withPort('⟦"80"⟧'),
      expect: [{ messageId: 'random', severity: 'info' }],
      fixed: withPort('"127.0.0.1::80"'),
    },
    'a number': { text: withPort('⟦3000⟧'), expect: [{ messageId: 'random', severity: 'info' }], fixed: withPort('127.0.0.1::3000') },
    'the long form': {
      text: withPort('⟦target: 80\n        published: "8080"⟧'),
      expect: ['all'],
      fixed: withPort('target: 80\n        published: "8080"\n        host_ip: "127.0.0.1"'),
    },
    'the long form with an address': {
      text: withPort('⟦{target: 80, published: 8080, host_ip: 0.0.0.0}⟧'),
      expect: ['address'],
      fixed: withPort('{target: 80, published: 8080, host_ip: "127.0.0.1"}'),
    },
    'a swarm': { text: withPort('⟦{target: 80, published: 8080, mode: ingress}⟧'), expect: [{ messageId: 'ingress', severity: 'info' }] },
    'another port of a proxy': {
      text: withPort('⟦"8080:8080"⟧', 'traefik:v3'),
      expect: ['all'],
      fixed: withPort('"127.0.0.1:8080:8080"', 'traefik:v3'),
    },
    'port 80 of something else': { text: withPort('⟦"80:3000"⟧'), expect: ['all'], fixed: withPort('"127.0.0.1:80:3000"') },
    'a list that two services share': {
      text: 'x-p: &p [⟦"80:80"⟧]\nservices:\n  a: {image: a, ports: *p}\n  b: {image: b, ports: *p}\n',
      expect: ['all'],
      fixed: 'x-p: &p ["127.0.0.1:80:80"]\nservices:\n  a: {image: a, ports: *p}\n  b: {image: b, ports: *p}\n',
    },
    'from another file by extends': {
      text: 'services:\n  web:\n    extends: ⟦{file: base.yml, service: common}⟧\n    image: api\n',
      companions: { 'base.yml': 'services:\n  common:\n    ports: ["80:80"]\n' },
      expect: ['all'],
    },
  },
});
