import { authenticationDisabled } from '../../../src/rules/workload/authentication-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(authenticationDisabled, {
  valid: {
    'a password': 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_HOST_AUTH_METHOD: scram-sha-256\n',
    'an empty password that is allowed, and one that is set':
      'services:\n  db:\n    image: mysql:9\n    environment:\n      MYSQL_ALLOW_EMPTY_PASSWORD: "yes"\n      MYSQL_ROOT_PASSWORD: ${PASSWORD}\n',
    'Bitnami with a password':
      'services:\n  r:\n    image: bitnami/redis\n    environment:\n      - ALLOW_EMPTY_PASSWORD=yes\n      - REDIS_PASSWORD=${PASSWORD}\n',
    'a variable that is not known':
      'services:\n  es:\n    image: elasticsearch:9\n    environment:\n      - xpack.security.enabled=${SECURITY}\n',
    'a token from the host': 'services:\n  j:\n    image: quay.io/jupyter/base-notebook\n    environment:\n      - JUPYTER_TOKEN\n',
    'anonymous viewers of Grafana':
      'services:\n  g:\n    image: grafana/grafana\n    environment:\n      GF_AUTH_ANONYMOUS_ENABLED: "true"\n      GF_AUTH_ANONYMOUS_ORG_ROLE: Viewer\n',
    'protected mode on': 'services:\n  r:\n    image: redis:8\n    command: redis-server --protected-mode yes\n',
    'the flag of another program': 'services:\n  r:\n    image: acme/tool:1\n    command: ["tool", "--noauth", "-dev"]\n',
    'a stage that is not shipped': 'FROM postgres:17 AS test\nENV POSTGRES_HOST_AUTH_METHOD=trust\nFROM scratch\n',
    'a variable that a later stage sets again':
      'FROM postgres:17 AS base\nENV POSTGRES_HOST_AUTH_METHOD=trust\nFROM base\nENV POSTGRES_HOST_AUTH_METHOD=md5\n',
    'a variable that is put in before the manifest is applied':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: db}\nspec:\n  containers:\n    - name: db\n      image: postgres:17\n      env:\n        - {name: MYSQL_ALLOW_EMPTY_PASSWORD, value: "${ALLOW}"}\n',
    'from a secret':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: postgres:17\n      env:\n        - name: JUPYTER_TOKEN\n          valueFrom: {secretKeyRef: {name: a, key: b}}\n',
    'of a file whose own review tells it': {
      path: 'compose.override.yaml',
      text: 'services:\n  db:\n    ports: ["5432"]\n',
      companions: {
        'compose.yaml': 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_HOST_AUTH_METHOD: trust\n',
      },
    },
  },
  invalid: {
    'a database that trusts everybody': {
      text: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_HOST_AUTH_METHOD: ⟦trust⟧\n',
      expect: [
        {
          messageId: 'open',
          severity: 'high',
          message: 'The service "db" starts PostgreSQL without authentication ("POSTGRES_HOST_AUTH_METHOD=trust").',
        },
      ],
      fixed: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_HOST_AUTH_METHOD: scram-sha-256\n',
    },
    'in a list, as the default of a variable': {
      text: 'services:\n  db:\n    image: bitnami/redis\n    environment:\n      - ALLOW_EMPTY_PASSWORD=⟦${EMPTY:-yes}⟧\n',
      expect: ['open'],
    },
    'an option that may have a value or none': {
      text: 'services:\n  p:\n    image: traefik:v3.6\n    command: [⟦--api.insecure=true⟧]\n  q:\n    image: traefik:v3.6\n    command: [⟦--api.insecure⟧]\n',
      expect: ['open', 'open'],
    },
    'on the loopback interface only': {
      text: 'services:\n  es:\n    image: elasticsearch:9\n    ports: ["127.0.0.1:9200:9200"]\n    environment:\n      - xpack.security.enabled=⟦false⟧\n',
      expect: [{ messageId: 'host', severity: 'low' }],
      fixed:
        'services:\n  es:\n    image: elasticsearch:9\n    ports: ["127.0.0.1:9200:9200"]\n    environment:\n      - xpack.security.enabled=true\n',
    },
    'on an internal network only': {
      text: 'services:\n  r:\n    image: redis:8\n    command: [redis-server, ⟦--protected-mode, "no"⟧]\n    networks: [back]\nnetworks:\n  back: {internal: true}\n',
      expect: [{ messageId: 'project', severity: 'low' }],
    },
    'an option as one text, behind the entrypoint of the image': {
      text: 'services:\n  r:\n    image: redis:8\n    command: --save 60 1 ⟦--protected-mode no⟧\n',
      expect: ['open'],
      fixed: 'services:\n  r:\n    image: redis:8\n    command: --save 60 1 --protected-mode yes\n',
    },
    'inside a shell': {
      text: 'services:\n  m:\n    image: acme/mongo-tools:1\n    entrypoint: ["sh", "-c", "sleep 1 && exec mongod ⟦--noauth⟧"]\n',
      expect: ['open'],
    },
    'a notebook in a Dockerfile': {
      text: 'FROM python:3.14\nCMD ["jupyter", "lab", ⟦"--ServerApp.token="⟧]\n',
      expect: [
        { messageId: 'open', message: 'The image starts Jupyter without authentication ("--ServerApp.token=").', subject: 'stage:0' },
      ],
    },
    'a notebook with an empty variable': {
      text: 'services:\n  j:\n    image: quay.io/jupyter/base-notebook\n    environment:\n      JUPYTER_TOKEN: ⟦""⟧\n',
      expect: ['open'],
    },
    'a variable of an image': {
      text: 'FROM postgres:17\nENV A=b POSTGRES_HOST_AUTH_METHOD=⟦trust⟧\n',
      expect: ['open'],
      fixed: 'FROM postgres:17\nENV A=b POSTGRES_HOST_AUTH_METHOD=scram-sha-256\n',
    },
    'a pod': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: grafana/grafana:12\n      env:\n        - name: GF_AUTH_ANONYMOUS_ENABLED\n          value: ⟦"true"⟧\n        - name: GF_AUTH_ANONYMOUS_ORG_ROLE\n          value: Admin\n',
      expect: [{ messageId: 'open', subject: 'Pod/web#container:app' }],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: grafana/grafana:12\n      env:\n        - name: GF_AUTH_ANONYMOUS_ENABLED\n          value: "false"\n        - name: GF_AUTH_ANONYMOUS_ORG_ROLE\n          value: Admin\n',
    },
    'options in the arguments of a pod': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: kubernetesui/dashboard:v2\n      args:\n        - --namespace=x\n        - ⟦--enable-skip-login⟧\n        - ⟦--disable-settings-authorizer⟧\n',
      expect: ['open', 'open'],
    },
    'a development server of Vault': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: hashicorp/vault:1\n      command: [vault, server, ⟦-dev⟧]\n',
      expect: ['open'],
    },
  },
});
