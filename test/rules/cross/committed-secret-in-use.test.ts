import { committedSecretInUse } from '../../../src/rules/cross/committed-secret-in-use.ts';
import { testRule } from '../../support/rule-tester.ts';

const secret = (data: string, name = 'db', more = ''): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: ${name}${more}}\nstringData:\n  ${data}\n`;
const pod = (fields: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web${more}}\nspec: {containers: [{name: app, image: a, ${fields}}]}\n`;
const fromSecret = pod('envFrom: [{secretRef: {name: db}}]');
const known = 'password: Kx9vPq2mWz';
const password = '⟦password: Kx9vPq2mWz⟧';

testRule(committedSecretInUse, {
  valid: {
    'nothing uses it': { text: secret(known), others: { 'pod.yaml': pod('tty: true') } },
    'another one is used': { text: secret(known, 'other'), others: { 'pod.yaml': fromSecret } },
    'it is in another namespace': {
      text: secret(known, 'db', ', namespace: ci'),
      others: { 'pod.yaml': pod('envFrom: [{secretRef: {name: db}}]', ', namespace: shop') },
    },
    'it holds nothing secret': { text: secret('host: db.example.com'), others: { 'pod.yaml': fromSecret } },
    'it is put in later': { text: secret('password: "${DB_PASSWORD}"'), others: { 'pod.yaml': fromSecret } },
    'it shows how it is done': { text: secret(known), path: 'examples/secret.yaml', others: { 'examples/pod.yaml': fromSecret } },
    'it is encrypted': {
      text: `${secret('password: ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]')}sops: {mac: x}\n`,
      others: { 'pod.yaml': fromSecret },
    },
  },
  invalid: {
    'variables of a container': {
      text: secret(password),
      others: { 'pod.yaml': fromSecret },
      expect: [
        {
          messageId: 'used',
          severity: 'critical',
          subject: 'Secret/db',
          message:
            'The key "password" of "Secret/db" holds a secret that everybody reads who can read the repository, and "Pod/web" runs with it: change it.',
        },
      ],
    },
    'one variable, as base64': {
      text: 'apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata:\n  ⟦password: S3g5dlBxMm1Xeg==⟧\n',
      others: { 'pod.yaml': pod('env: [{name: P, valueFrom: {secretKeyRef: {name: db, key: password}}}]') },
      expect: ['used'],
    },
    'a volume of a Deployment': {
      text: secret(password),
      others: {
        'web.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {}, template: {spec: {containers: [{name: app, image: a}], volumes: [{name: s, secret: {secretName: db}}]}}}\n',
      },
      expect: ['used'],
    },
    'for the registry': {
      text: secret(password),
      others: { 'pod.yaml': pod('tty: false').replace('{containers', '{imagePullSecrets: [{name: db}], containers') },
      expect: ['used'],
    },
    'by an Ingress': {
      text: secret(password),
      others: {
        'ingress.yaml': 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: shop}\nspec: {tls: [{secretName: db}]}\n',
      },
      expect: [
        {
          messageId: 'used',
          message:
            'The key "password" of "Secret/db" holds a secret that everybody reads who can read the repository, and "Ingress/shop" runs with it: change it.',
        },
      ],
    },
  },
});
