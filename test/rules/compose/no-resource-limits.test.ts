import { noResourceLimits } from '../../../src/rules/compose/no-resource-limits.ts';
import { dedent } from '../../support/marked-text.ts';
import { testRule } from '../../support/rule-tester.ts';

const limits = 'deploy: {resources: {limits: {memory: 256M, cpus: "0.5"}}}';

testRule(noResourceLimits, {
  valid: {
    'both in deploy': `services:\n  web:\n    image: nginx\n    ${limits}\n`,
    'both at the service': 'services:\n  web:\n    image: nginx\n    mem_limit: 256m\n    cpus: 0.5\n',
    'shares and a quota':
      'services:\n  web:\n    image: nginx\n    mem_limit: 256m\n    cpu_quota: 50000\n  api:\n    image: api\n    mem_limit: 1g\n    cpu_shares: 73\n',
    'unknown variables': 'services:\n  web:\n    image: nginx\n    mem_limit: ${MEMORY}\n    cpus: ${CPUS}\n',
    'limits by an anchor': `x-limits: &limits\n  ${limits}\nservices:\n  web:\n    <<: *limits\n    image: nginx\n`,
    'limits by extends': `services:\n  web:\n    image: nginx\n    extends: {file: base.yml, service: common}\n`,
    'limits in the base of an override': {
      path: 'docker-compose.prod.yml',
      text: 'services:\n  web:\n    image: nginx:2\n',
      companions: { 'docker-compose.yml': `services:\n  web:\n    image: nginx\n    ${limits}\n` },
    },
    'an override only changes the service': {
      path: 'docker-compose.override.yml',
      text: 'services:\n  web:\n    ports: ["127.0.0.1:80:80"]\n',
      companions: { 'docker-compose.yml': 'services:\n  web:\n    image: nginx\n' },
    },
    'an override that builds what the base pulls': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    build: .\n',
      companions: { 'compose.yaml': 'services:\n  web:\n    image: nginx\n' },
    },
    'an override without its base': { path: 'docker-compose.override.yml', text: 'services:\n  web:\n    image: nginx\n' },
    'a service without image and build is a part of something': 'services:\n  web:\n    environment: {A: "1"}\n',
    'a service that never runs': 'services:\n  base:\n    build: .\n    deploy: {replicas: 0}\n',
    'a program outside Compose': 'services:\n  db:\n    provider: {type: awesomecloud}\n',
    'an unknown anchor': 'services:\n  web:\n    image: nginx\n    <<: *missing\n',
  },
  invalid: {
    'what does not fit into the first value': {
      text: dedent(`
        x-base: &base
          restart: always
        services:
          ⟦models⟧:
            <<: *base
            image: ollama/ollama:0.9
          ⟦train⟧:
            <<: *base
            image: acme/train
            deploy:
              resources:
                reservations:
                  devices:
                    - capabilities: [gpu]
          ⟦shared⟧:
            image: acme/db
            shm_size: 1g
          ⟦java⟧:
            image: acme/shop
            environment:
              JAVA_OPTS: -Xms1g -Xmx2g
          ⟦small⟧:
            <<: *base
            image: acme/web
            environment:
              NODE_OPTIONS: --max-old-space-size=256
      `),
      expect: ['both', 'both', 'both', 'both', 'both'],
      fixed: dedent(`
        x-base: &base
          restart: always
        services:
          models:
            <<: *base
            image: ollama/ollama:0.9
          train:
            <<: *base
            image: acme/train
            deploy:
              resources:
                reservations:
                  devices:
                    - capabilities: [gpu]
          shared:
            image: acme/db
            shm_size: 1g
          java:
            image: acme/shop
            environment:
              JAVA_OPTS: -Xms1g -Xmx2g
          small:
            <<: *base
            image: acme/web
            environment:
              NODE_OPTIONS: --max-old-space-size=256
            mem_limit: 512m
            cpus: "1.0"
      `),
    },
    neither: {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n',
      expect: [
        {
          messageId: 'both',
          severity: 'medium',
          subject: 'service:web',
          message: 'The service "web" has neither a memory limit nor a CPU limit.',
          safety: 'unsafe',
        },
      ],
      fixed: 'services:\n  web:\n    image: nginx\n    mem_limit: 512m\n    cpus: "1.0"\n',
    },
    'a data store, which starts with more': {
      text: 'services:\n  ⟦db⟧:\n    image: postgres:17\n    cpus: 2\n',
      expect: ['memory'],
      fixed: 'services:\n  db:\n    image: postgres:17\n    cpus: 2\n    mem_limit: "2g"\n',
    },
    'limits of something else under deploy, which Compose wants to agree': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    deploy:\n      resources:\n        limits:\n          memory: 1g\n',
      expect: ['cpu'],
      fixed:
        'services:\n  web:\n    image: nginx\n    deploy:\n      resources:\n        limits:\n          memory: 1g\n          cpus: "1.0"\n',
    },
    'a swarm, which reads only what is under deploy': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    deploy:\n      mode: global\n',
      expect: ['both'],
      fixed:
        'services:\n  web:\n    image: nginx\n    deploy:\n      mode: global\n      resources:\n        limits:\n          memory: 512m\n          cpus: "1.0"\n',
    },
    'services that merge in the same mapping': {
      text: dedent(`
        x-base: &base
          restart: always
        services:
          ⟦a⟧:
            <<: *base
            image: a
          ⟦b⟧:
            <<: *base
            image: b
      `),
      expect: ['both', 'both'],
      fixed: dedent(`
        x-base: &base
          restart: always
          mem_limit: 512m
          cpus: "1.0"
        services:
          a:
            <<: *base
            image: a
          b:
            <<: *base
            image: b
      `),
    },
    'a store and a server that merge in the same mapping': {
      text: dedent(`
        x-base: &base
          cpus: 1
        services:
          ⟦a⟧:
            <<: *base
            image: a
          ⟦b⟧:
            <<: *base
            image: redis
      `),
      expect: ['memory', 'memory'],
      fixed: dedent(`
        x-base: &base
          cpus: 1
        services:
          a:
            <<: *base
            image: a
            mem_limit: 512m
          b:
            <<: *base
            image: redis
            mem_limit: "2g"
      `),
    },
    'a limit of swap, with which the limit has to agree': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    memswap_limit: 256m\n',
      expect: ['both'],
    },
    'a built service': {
      text: 'services:\n  ⟦web⟧:\n    build: .\n',
      expect: ['both'],
      fixed: 'services:\n  web:\n    build: .\n    mem_limit: 512m\n    cpus: "1.0"\n',
    },
    'no memory limit': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    cpus: "1"\n',
      expect: [{ messageId: 'memory', severity: 'medium' }],
      fixed: 'services:\n  web:\n    image: nginx\n    cpus: "1"\n    mem_limit: 512m\n',
    },
    'no CPU limit': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    mem_limit: 1g\n',
      expect: [{ messageId: 'cpu', severity: 'low' }],
      fixed: 'services:\n  web:\n    image: nginx\n    mem_limit: 1g\n    cpus: "1.0"\n',
    },
    'zero and minus one are no limits': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    mem_limit: -1\n    cpus: "0"\n',
      expect: ['both'],
      fixed: 'services:\n  web:\n    image: nginx\n    mem_limit: 512m\n    cpus: "1.0"\n',
    },
    'a default of zero': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    mem_limit: ${M:-0}\n    cpus: 1\n',
      expect: ['memory'],
      fixed: 'services:\n  web:\n    image: nginx\n    mem_limit: 512m\n    cpus: 1\n',
    },
    'reservations are no limits': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    mem_reservation: 1g\n    deploy:\n      resources:\n        reservations: {memory: 1g, cpus: "1"}\n',
      expect: ['both'],
    },
    'a reservation of what is limited is in nobody’s way': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    deploy:\n      resources:\n        limits:\n          memory: 128M\n        reservations:\n          memory: 64M\n',
      expect: ['cpu'],
      fixed:
        'services:\n  web:\n    image: nginx\n    deploy:\n      resources:\n        limits:\n          memory: 128M\n          cpus: "1.0"\n        reservations:\n          memory: 64M\n',
    },
    'a reservation of the processor that a limit would have to agree with': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    deploy:\n      resources:\n        limits: {memory: 128M}\n        reservations: {cpus: "2"}\n',
      expect: ['cpu'],
    },
    'an empty section': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n    deploy:\n      resources:\n        limits:\n',
      expect: ['both'],
      fixed:
        'services:\n  web:\n    image: nginx\n    deploy:\n      resources:\n        limits:\n          memory: 512m\n          cpus: "1.0"\n',
    },
    'each service on its own': {
      text: dedent(`
        services:
          ⟦a⟧: {image: a}
          b: {image: b, ${limits}}
          ⟦"c"⟧: {image: c}
      `),
      expect: ['both', 'both'],
      fixed: dedent(`
        services:
          a: {image: a, mem_limit: 512m, cpus: "1.0"}
          b: {image: b, ${limits}}
          "c": {image: c, mem_limit: 512m, cpus: "1.0"}
      `),
    },
    'a job that is started by hand': {
      text: 'services:\n  ⟦migrate⟧:\n    image: app\n    profiles: [tools]\n    restart: "no"\n',
      expect: [{ messageId: 'oneShot', severity: 'info' }],
      fixed: 'services:\n  migrate:\n    image: app\n    profiles: [tools]\n    restart: "no"\n    mem_limit: 512m\n    cpus: "1.0"\n',
    },
    'the first file format': { text: '⟦web⟧:\n  image: nginx\n', path: 'docker-compose.yml', expect: ['both'] },
    'an environment file that stands alone': {
      text: 'services:\n  ⟦web⟧:\n    image: nginx\n',
      path: 'docker-compose.prod.yml',
      expect: ['both'],
      fixed: 'services:\n  web:\n    image: nginx\n    mem_limit: 512m\n    cpus: "1.0"\n',
    },
  },
});
