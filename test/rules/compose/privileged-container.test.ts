import { privilegedContainer } from '../../../src/rules/compose/privileged-container.ts';
import { dedent } from '../../support/marked-text.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(privilegedContainer, {
  valid: {
    'not set': 'services:\n  web:\n    image: nginx\n',
    'set to false': 'services:\n  web:\n    image: nginx\n    privileged: false\n',
    'false in quotes': 'services:\n  web:\n    image: nginx\n    privileged: "no"\n',
    'an unknown variable': 'services:\n  web:\n    image: nginx\n    privileged: ${PRIVILEGED}\n',
    'a default of false': 'services:\n  web:\n    image: nginx\n    privileged: ${PRIVILEGED:-false}\n',
    'an unknown alias': 'services:\n  web:\n    image: nginx\n    privileged: *missing\n',
    'an anchor that is overridden': dedent(`
      x-base: &base
        privileged: false
      services:
        web:
          <<: *base
          image: nginx
    `),
    'inherited and switched off': dedent(`
      services:
        web:
          image: nginx
          extends: {file: base.yml, service: base}
          privileged: false
    `),
    'the base of an override is reported with the base': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    ports: ["127.0.0.1:80:80"]\n',
      companions: { 'compose.yaml': 'services:\n  web:\n    image: nginx\n    privileged: true\n' },
    },
    'a label of that name': 'services:\n  web:\n    image: nginx\n    labels:\n      privileged: "true"\n',
    'a comment': 'services:\n  web:\n    image: nginx # privileged: true\n',
  },
  invalid: {
    'a whole system, which asks for control groups': {
      text: 'services:\n  vm:\n    build: .\n    ⟦privileged: true⟧\n    volumes: ["/sys/fs/cgroup:/sys/fs/cgroup:ro"]\n',
      expect: ['service'],
    },
    'Docker in Docker does not start without': {
      text: 'services:\n  docker:\n    image: docker:29-dind\n    ⟦privileged: true⟧\n',
      expect: [
        {
          messageId: 'service',
          severity: 'critical',
          advice: 'A container engine or a whole system in a container does not start without this.',
        },
      ],
    },
    'the client of Docker is not an engine': {
      text: 'services:\n  docker:\n    image: docker:29-cli\n    ⟦privileged: true⟧\n',
      expect: ['service'],
      fixed: 'services:\n  docker:\n    image: docker:29-cli\n    security_opt:\n      - no-new-privileges:true\n',
    },
    'a service': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦privileged: true⟧\n    ports: []\n',
      expect: [
        {
          messageId: 'service',
          severity: 'critical',
          subject: 'service:web',
          message: 'The service "web" runs privileged, which gives it full control over the host.',
        },
      ],
      fixed: 'services:\n  web:\n    image: nginx\n    security_opt:\n      - no-new-privileges:true\n    ports: []\n',
    },
    'in quotes': {
      text: "services:\n  web:\n    image: nginx\n    ⟦privileged: 'true'⟧\n",
      expect: ['service'],
      fixed: 'services:\n  web:\n    image: nginx\n    security_opt:\n      - no-new-privileges:true\n',
    },
    'beside other options of security': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦privileged: true⟧\n    security_opt: [label:disable]\n',
      expect: ['service'],
      fixed: 'services:\n  web:\n    image: nginx\n    security_opt: [label:disable, no-new-privileges:true]\n',
    },
    'that gains none anyway': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦privileged: true⟧\n    security_opt: [no-new-privileges]\n',
      expect: ['service'],
      fixed: 'services:\n  web:\n    image: nginx\n    security_opt: [no-new-privileges]\n',
    },
    'that begins with sudo': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦privileged: true⟧\n    command: sudo -E nginx\n',
      expect: ['service'],
      fixed: 'services:\n  web:\n    image: nginx\n    command: sudo -E nginx\n',
    },
    'with options that nobody knows': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦privileged: true⟧\n    security_opt: ["${OPTION}"]\n',
      expect: ['service'],
      fixed: 'services:\n  web:\n    image: nginx\n    security_opt: ["${OPTION}"]\n',
    },
    'words of YAML 1.1': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦privileged: yes⟧ # needed\n    init: true\n',
      expect: ['service'],
      fixed: 'services:\n  web:\n    image: nginx\n    security_opt:\n      - no-new-privileges:true\n    init: true\n',
    },
    'in flow style': {
      text: 'services: {web: {image: nginx, ⟦privileged: true⟧}}\n',
      expect: ['service'],
      fixed: 'services: {web: {image: nginx, security_opt: [no-new-privileges:true]}}\n',
    },
    'a default of true': {
      text: 'services:\n  web:\n    image: nginx\n    ⟦privileged: ${PRIVILEGED:-true}⟧\n',
      expect: ['service'],
      fixed: 'services:\n  web:\n    image: nginx\n    security_opt:\n      - no-new-privileges:true\n',
    },
    'the first file format': {
      text: 'web:\n  image: nginx\n  ⟦privileged: true⟧\n',
      path: 'docker-compose.yml',
      expect: ['service'],
      fixed: 'web:\n  image: nginx\n  security_opt:\n    - no-new-privileges:true\n',
    },
    'an anchor that two services merge is one finding, and one fix for both': {
      text: dedent(`
        x-base: &base
          ⟦privileged: true⟧
        services:
          web:
            <<: *base
            image: nginx
          api:
            <<: *base
            image: api
      `),
      expect: [{ messageId: 'service', subject: 'service:web' }],
      fixed: dedent(`
        x-base: &base
          privileged: false
          security_opt:
            - no-new-privileges:true
        services:
          web:
            <<: *base
            image: nginx
          api:
            <<: *base
            image: api
      `),
    },
    'an alias': {
      text: 'x-yes: &yes true\nservices:\n  web:\n    image: nginx\n    ⟦privileged: *yes⟧\n    tty: *yes\n',
      expect: ['service'],
      fixed: 'x-yes: &yes true\nservices:\n  web:\n    image: nginx\n    security_opt:\n      - no-new-privileges:true\n    tty: *yes\n',
    },
    'extends in the same file is one finding': {
      text: 'services:\n  base:\n    image: nginx\n    ⟦privileged: true⟧\n  web:\n    extends: base\n',
      expect: [{ messageId: 'service', subject: 'service:base' }],
      fixed: 'services:\n  base:\n    image: nginx\n    security_opt:\n      - no-new-privileges:true\n  web:\n    extends: base\n',
    },
    'from another file by extends': {
      text: 'services:\n  web:\n    extends: ⟦{file: base.yml, service: common}⟧\n',
      companions: { 'base.yml': 'services:\n  common:\n    image: nginx\n    privileged: true\n' },
      expect: [{ messageId: 'service', subject: 'service:web' }],
    },
    'an override without its base': {
      text: 'services:\n  web:\n    ⟦privileged: true⟧\n    tty: true\n',
      path: 'docker-compose.override.yml',
      expect: ['service'],
      fixed: 'services:\n  web:\n    tty: true\n',
    },
    'an override of a base that is privileged, too, is set to false': {
      text: 'services:\n  web:\n    ⟦privileged: true⟧\n',
      path: 'docker-compose.override.yml',
      companions: { 'docker-compose.yml': 'services:\n  web:\n    image: nginx\n    privileged: true\n' },
      expect: ['service'],
      fixed: 'services:\n  web:\n    privileged: false\n',
    },
    'only under profiles for development': {
      text: 'services:\n  web:\n    image: nginx\n    profiles: [dev, debug]\n    ⟦privileged: true⟧\n',
      expect: [{ messageId: 'development', severity: 'high' }],
      fixed: 'services:\n  web:\n    image: nginx\n    profiles: [dev, debug]\n    security_opt:\n      - no-new-privileges:true\n',
    },
    'a build': {
      text: 'services:\n  web:\n    build:\n      context: .\n      ⟦privileged: true⟧\n',
      expect: [{ messageId: 'build', severity: 'high' }],
      fixed: 'services:\n  web:\n    build:\n      context: .\n',
    },
    'a command that runs when files change': {
      text: 'services:\n  web:\n    image: nginx\n    develop:\n      watch:\n        - action: sync+exec\n          path: .\n          target: /app\n          exec:\n            command: make\n            ⟦privileged: true⟧\n',
      expect: [{ messageId: 'hook', severity: 'high' }],
      fixed:
        'services:\n  web:\n    image: nginx\n    develop:\n      watch:\n        - action: sync+exec\n          path: .\n          target: /app\n          exec:\n            command: make\n            privileged: false\n',
    },
    'a lifecycle command': {
      text: 'services:\n  web:\n    image: nginx\n    post_start:\n      - command: chown -R app /data\n        ⟦privileged: true⟧\n',
      expect: [{ messageId: 'hook', severity: 'high' }],
      fixed: 'services:\n  web:\n    image: nginx\n    post_start:\n      - command: chown -R app /data\n        privileged: false\n',
    },
  },
});
