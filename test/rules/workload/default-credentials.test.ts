import { defaultCredentials } from '../../../src/rules/workload/default-credentials.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(defaultCredentials, {
  valid: {
    'a password of its own':
      'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: Kx9vPq2mWz\n      POSTGRES_USER: postgres\n',
    'a reference': 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: ${PASSWORD}\n',
    'a program that is not known': 'services:\n  web:\n    image: acme/web:1\n    environment:\n      ADMIN_PASSWORD: admin\n',
    'a sample': {
      path: 'compose.example.yaml',
      text: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: example\n',
    },
    'a file': 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/password\n',
  },
  invalid: {
    'a database': {
      text: 'services:\n  db:\n    image: postgres:17\n    environment:\n      - POSTGRES_PASSWORD=⟦postgres⟧\n',
      expect: [
        {
          messageId: 'known',
          severity: 'high',
          message: 'The service "db" sets "POSTGRES_PASSWORD", the password of PostgreSQL, to "postgres", which everybody tries first.',
          safety: 'unsafe',
        },
      ],
      fixed: 'services:\n  db:\n    image: postgres:17\n    environment:\n      - POSTGRES_PASSWORD=${POSTGRES_PASSWORD:?}\n',
    },
    'the default of a variable, and capitals': {
      text: 'services:\n  g:\n    image: grafana/grafana\n    environment:\n      GF_SECURITY_ADMIN_PASSWORD: ⟦${P:-Admin}⟧\n',
      expect: ['known'],
      fixed: 'services:\n  g:\n    image: grafana/grafana\n    environment:\n      GF_SECURITY_ADMIN_PASSWORD: "${P:?}"\n',
    },
    'one name for two passwords, which one variable can not bring': {
      text: 'services:\n  a:\n    image: postgres:17\n    environment: {POSTGRES_PASSWORD: ⟦postgres⟧}\n  b:\n    image: postgres:17\n    environment: {POSTGRES_PASSWORD: Kx9vPq2mWz}\n',
      expect: ['known'],
    },
    'user and password in one': { text: 'FROM neo4j:5\nENV NEO4J_AUTH=⟦neo4j/test⟧\n', expect: ['known'] },
    'a pod': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: quay.io/minio/minio\n      env:\n        - name: MINIO_ROOT_PASSWORD\n          value: ⟦minioadmin⟧\n',
      expect: ['known'],
    },
  },
});
