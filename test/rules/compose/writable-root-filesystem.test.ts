import { writableRootFilesystem } from '../../../src/rules/compose/writable-root-filesystem.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(writableRootFilesystem, {
  valid: {
    'read-only': 'services:\n  web:\n    image: acme\n    read_only: true\n',
    'read-only in quotes': 'services:\n  web:\n    image: acme\n    read_only: "yes"\n',
    'an unknown variable': 'services:\n  web:\n    image: acme\n    read_only: ${READ_ONLY}\n',
    'a word that is not a boolean': 'services:\n  web:\n    image: acme\n    read_only: maybe\n',
    'by an anchor': 'x-base: &base {read_only: true}\nservices:\n  web:\n    <<: *base\n    image: acme\n',
    'an incomplete service': 'services:\n  web:\n    tty: true\n',
    'Windows by isolation': 'services:\n  web:\n    image: acme\n    isolation: hyperv\n',
    'Windows by image': 'services:\n  web:\n    image: mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022\n',
    'Windows by a drive letter':
      'services:\n  web:\n    image: acme\n    volumes:\n      - type: bind\n        source: ./data\n        target: "C:\\\\data"\n',
    'beside a service that runs Windows':
      'services:\n  web:\n    build: .\n  db:\n    image: mcr.microsoft.com/powershell:nanoserver-ltsc2022\n',
    'Windows by the name of the file': { path: 'docker-compose.windows.yml', text: 'services:\n  web:\n    image: acme/web\n' },
    'a Windows container': 'services:\n  web:\n    image: acme\n    platform: windows/amd64\n',
    'an override only changes the service': {
      path: 'compose.override.yml',
      text: 'services:\n  web:\n    tty: true\n',
      companions: { 'compose.yml': 'services:\n  web:\n    image: acme\n' },
    },
  },
  invalid: {
    'one edit at the anchor that all services merge in': {
      text: 'x-base: &base\n  restart: always\nservices:\n  ⟦web⟧:\n    <<: *base\n    image: acme/web\n  ⟦api⟧:\n    <<: [*base]\n    image: acme/api\n',
      expect: ['writable', 'writable'],
      fixed:
        'x-base: &base\n  restart: always\n  read_only: true\nservices:\n  web:\n    <<: *base\n    image: acme/web\n  api:\n    <<: [*base]\n    image: acme/api\n',
    },
    'an anchor that a data store merges in, too, stays': {
      text: 'x-base: &base\n  restart: always\nservices:\n  ⟦web⟧:\n    <<: *base\n    image: acme/web\n  ⟦api⟧:\n    <<: *base\n    image: acme/api\n  ⟦db⟧:\n    <<: *base\n    image: postgres:17\n',
      expect: ['writable', 'writable', { messageId: 'store', advice: 'PostgreSQL writes to' }],
      fixed:
        'x-base: &base\n  restart: always\nservices:\n  web:\n    <<: *base\n    image: acme/web\n    read_only: true\n  api:\n    <<: *base\n    image: acme/api\n    read_only: true\n  db:\n    <<: *base\n    image: postgres:17\n    read_only: true\n    tmpfs:\n      - /var/run/postgresql\n      - /tmp\n',
    },
    'an anchor that something else uses, too, stays': {
      text: 'x-base: &base\n  restart: always\nx-other:\n  <<: *base\nservices:\n  ⟦web⟧:\n    <<: *base\n    image: acme/web\n  ⟦api⟧:\n    <<: *base\n    image: acme/api\n',
      expect: ['writable', 'writable'],
      fixed:
        'x-base: &base\n  restart: always\nx-other:\n  <<: *base\nservices:\n  web:\n    <<: *base\n    image: acme/web\n    read_only: true\n  api:\n    <<: *base\n    image: acme/api\n    read_only: true\n',
    },
    'a service that others build on': {
      text: 'services:\n  ⟦web⟧: &web\n    image: acme/web\n  ⟦api⟧:\n    <<: *web\n    command: api\n',
      expect: ['writable', 'writable'],
      fixed: 'services:\n  web: &web\n    image: acme/web\n    read_only: true\n  api:\n    <<: *web\n    command: api\n',
    },
    'not set': {
      text: 'services:\n  ⟦web⟧:\n    image: acme\n',
      expect: [{ messageId: 'writable', severity: 'low', safety: 'unsafe' }],
      fixed: 'services:\n  web:\n    image: acme\n    read_only: true\n',
    },
    'set to false': {
      text: 'services:\n  web:\n    image: acme\n    ⟦read_only: false⟧\n    tty: true\n',
      expect: [{ messageId: 'explicit', message: 'The root file system of the service "web" is writable: "read_only" is "false".' }],
      fixed: 'services:\n  web:\n    image: acme\n    read_only: true\n    tty: true\n',
    },
    'nothing after the key': {
      text: 'services:\n  ⟦web⟧:\n    image: acme\n    read_only:\n',
      expect: ['writable'],
      fixed: 'services:\n  web:\n    image: acme\n    read_only: true\n',
    },
    'in flow style': {
      text: 'services:\n  ⟦web⟧: {image: acme}\n',
      expect: ['writable'],
      fixed: 'services:\n  web: {image: acme, read_only: true}\n',
    },
    'comments and deeper indentation stay': {
      text: 'services:\n    ⟦web⟧:\n        image: acme # the edge\n        # ports below\n        ports:\n            - "80:80"\n\n    # the second\n    api:\n        image: api\n        read_only: true\n',
      expect: ['writable'],
      fixed:
        'services:\n    web:\n        image: acme # the edge\n        # ports below\n        ports:\n            - "80:80"\n        read_only: true\n\n    # the second\n    api:\n        image: api\n        read_only: true\n',
    },
    'a data store that is known': {
      text: 'services:\n  ⟦db⟧:\n    image: postgres:${TAG}\n',
      expect: [{ messageId: 'store', severity: 'info', advice: '"/var/run/postgresql"', safety: 'unsafe' }],
      fixed: 'services:\n  db:\n    image: postgres:${TAG}\n    read_only: true\n    tmpfs:\n      - /var/run/postgresql\n      - /tmp\n',
    },
    'a known store that has all but one place': {
      text: 'services:\n  ⟦db⟧:\n    image: mysql:9.4\n    volumes: ["data:/var/lib/mysql", "sockets:/run/mysqld"]\n    tmpfs: ["/run/other:size=1m"]\nvolumes: {data: {}, sockets: {}}\n',
      expect: ['store'],
      fixed:
        'services:\n  db:\n    image: mysql:9.4\n    volumes: ["data:/var/lib/mysql", "sockets:/run/mysqld"]\n    tmpfs: ["/run/other:size=1m", "/tmp"]\n    read_only: true\nvolumes: {data: {}, sockets: {}}\n',
    },
    'no fix where memory would hold what is to be kept, or a mount is not known': {
      text: 'services:\n  ⟦edge⟧:\n    image: caddy:2\n  ⟦db⟧:\n    image: postgres:17\n    volumes: ["data:${PLACE}"]\n',
      expect: ['writable', 'store'],
    },
    'no fix in a swarm, which mounts no memory': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx:1.29\n    deploy: {placement: {constraints: [node.role == worker]}}\n',
      expect: ['writable'],
    },
    'another data store': {
      text: 'services:\n  ⟦db⟧:\n    image: acme/mysql:8\n',
      expect: [{ messageId: 'store', severity: 'info' }],
    },
    'a web server that is known': {
      text: 'services:\n  ⟦web⟧:\n    image: docker.io/library/nginx:1.29\n',
      expect: [
        {
          messageId: 'writable',
          advice:
            'nginx writes to "/var/cache/nginx", "/run", "/tmp": set "read_only: true" only together with "tmpfs" or volumes at these.',
        },
      ],
      fixed:
        'services:\n  web:\n    image: docker.io/library/nginx:1.29\n    read_only: true\n    tmpfs:\n      - /var/cache/nginx\n      - /run\n      - /tmp\n',
    },
    'one that is built here by its name': {
      text: 'services:\n  ⟦mariadb⟧:\n    build: ./mariadb\n',
      expect: [{ messageId: 'writable', advice: '"/var/lib/mysql"' }],
    },
    'a known image that the file starts as another user': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx:1.29\n    user: "101"\n',
      expect: ['writable'],
      fixed: 'services:\n  web:\n    image: nginx:1.29\n    user: "101"\n    read_only: true\n',
    },
    'a service that an alias repeats has no fix': {
      text: 'services:\n  ⟦web⟧: &web\n    image: acme\n  ⟦api⟧: *web\n',
      expect: ['writable', 'writable'],
    },
    'an anchor is overridden in the service': {
      text: 'x-base: &base\n  read_only: false\nservices:\n  web:\n    <<: *base\n    image: acme\n'.replace(
        'read_only: false',
        '⟦read_only: false⟧',
      ),
      expect: ['explicit'],
      fixed: 'x-base: &base\n  read_only: false\nservices:\n  web:\n    <<: *base\n    image: acme\n    read_only: true\n',
    },
    'an override that takes it back': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    ⟦read_only: false⟧\n',
      companions: { 'compose.yaml': 'services:\n  web:\n    image: acme\n    read_only: true\n' },
      expect: ['explicit'],
      fixed: 'services:\n  web:\n    read_only: true\n',
    },
    'false from another file by extends': {
      text: 'services:\n  web:\n    extends: ⟦{file: base.yml, service: common}⟧\n',
      companions: { 'base.yml': 'services:\n  common:\n    image: acme\n    read_only: false\n' },
      expect: ['explicit'],
      fixed: 'services:\n  web:\n    extends: {file: base.yml, service: common}\n    read_only: true\n',
    },
  },
});
