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
    'encrypted by SOPS': secret(`data:\n  .dockerconfigjson: ${btoa(login('Kx9vPq2mWz'))}\nsops: {version: 3.10.2}`),
  },
  invalid: {
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
