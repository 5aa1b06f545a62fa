import { secretGeneratorLiteral } from '../../../src/rules/kustomize/secret-generator-literal.ts';
import { testRule } from '../../support/rule-tester.ts';

const generator = (...literals: readonly string[]): string =>
  `resources: [web.yaml]\nsecretGenerator:\n  - name: db\n    literals:\n${literals.map(literal => `      - ${literal}\n`).join('')}`;

testRule(secretGeneratorLiteral, {
  valid: {
    'files of a store': 'secretGenerator:\n  - name: db\n    envs: [db.enc.env]\n',
    'a name and a host': generator('DB_USER=web', 'DB_HOST=db.internal'),
    'a value that is put in later': generator('DB_PASSWORD=${DB_PASSWORD}'),
    'an empty value': generator('DB_PASSWORD='),
    'configuration of a ConfigMap': 'configMapGenerator:\n  - name: c\n    literals:\n      - MODE=production\n',
  },
  invalid: {
    'a password': {
      text: generator('⟦DB_PASSWORD=Kx9vPq2mWz⟧'),
      expect: [
        { messageId: 'secret', severity: 'high', message: 'The secretGenerator "db" writes the secret "DB_PASSWORD" in plain text.' },
      ],
    },
    'in quotes of its own': { text: generator(`⟦'API_TOKEN="q7Rm2xV9tKp4wZ1cB8"'⟧`), expect: ['secret'] },
    'one that everybody guesses': { text: generator('⟦DB_PASSWORD=password⟧'), expect: [{ messageId: 'known', severity: 'medium' }] },
    'of two generators': {
      text: `secretGenerator:\n  - name: a\n    literals: [⟦DB_PASSWORD=Kx9vPq2mWz⟧]\n  - name: b\n    literals: [⟦SECRET_KEY=Zk4Lm8Qr2Tx6⟧]\n`,
      expect: ['secret', 'secret'],
    },
  },
});
