import { registryCredentialsCommitted } from '../../../src/rules/secrets/registry-credentials-committed.ts';
import { testRule } from '../../support/rule-tester.ts';

const login = (password: string): string => `{"auths": {"registry.example.com": {"auth": "${btoa(`bot:${password}`)}"}}}`;
const secret = (data: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: registry}\ntype: kubernetes.io/dockerconfigjson\n${data}\n`;

testRule(registryCredentialsCommitted, {
  valid: {
    'no login': secret('stringData:\n  .dockerconfigjson: \'{"auths": {}}\''),
    'a program that fetches it': secret('stringData:\n  .dockerconfigjson: \'{"credHelpers": {"a.example.com": "ecr-login"}}\''),
    'what another tool puts in': secret('stringData:\n  .dockerconfigjson: "${REGISTRY_LOGIN}"'),
    'a password that is to be replaced': secret(`stringData:\n  .dockerconfigjson: '${login('changeme')}'`),
    'what the environment holds': {
      path: '.npmrc',
      text: '//a.example.com/:_authToken=${NPM_TOKEN}\n//b.example.com/:_authToken=$NPM_TOKEN\n',
    },
    'a store of credentials': { path: '.docker/config.json', text: '{"auths": {"a.example.com": {}}, "credsStore": "pass"}\n' },
    'a password to be replaced': { path: '.pypirc', text: '[pypi]\npassword = <your-token>\n' },
    'encrypted by SOPS': secret('data:\n  .dockerconfigjson: ENC[AES256_GCM,data:eA==,iv:eA==,tag:eA==,type:str]\nsops: {version: 3.10.2}'),
  },
  invalid: {
    'beside a claim that SOPS has encrypted it': {
      text: secret(`data:\n  ⟦.dockerconfigjson: ${btoa(login('Kx9vPq2mWz'))}⟧\nsops: {version: 3.10.2}`),
      expect: ['login'],
    },
    'in the configuration of Docker': {
      path: '.docker/config.json',
      text: `{"auths": {"registry.example.com": {"auth": "⟦${btoa('bot:Kx9vPq2mWz')}⟧"}}}\n`,
      expect: [
        {
          messageId: 'login',
          severity: 'high',
          message: 'The login in "config.json" is read by everybody who can read the repository.',
        },
      ],
    },
    'of a registry of packages': { path: '.npmrc', text: '//npm.example.com/:_authToken=⟦Kx9vPq2mWzT4nB8s⟧\n', expect: ['login'] },
    'of machines': { path: '.netrc', text: 'machine git.example.com login bot password ⟦Kx9vPq2mWzT4nB8s⟧\n', expect: ['login'] },
    'of git, in a folder of tests': {
      path: 'test/.git-credentials',
      text: 'https://bot:⟦Kx9vPq2mWzT4nB8s⟧@git.example.com\n',
      expect: [{ messageId: 'sample', severity: 'info' }],
    },
    'in base64': {
      text: secret(`data:\n  ⟦.dockerconfigjson: ${btoa(login('Kx9vPq2mWz'))}⟧`),
      expect: [{ messageId: 'login', severity: 'high' }],
    },
    'in plain text': { text: secret(`stringData:\n  ⟦.dockerconfigjson: '${login('Kx9vPq2mWz')}'⟧`), expect: ['login'] },
    'of old': {
      text: secret(`stringData:\n  ⟦.dockercfg: '{"a.example.com": {"password": "Kx9vPq2mWz"}}'⟧`),
      expect: ['login'],
    },
    'to test something': {
      text: secret(`stringData:\n  ⟦.dockerconfigjson: '${login('Rt5yUi8oPl')}'⟧`),
      path: 'test/registry.yaml',
      expect: [{ messageId: 'sample', severity: 'info' }],
    },
  },
});
