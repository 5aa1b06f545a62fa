import { container } from '../../../src/rules/forms/examples.ts';
import { hardcodedCredential } from '../../../src/rules/secrets/hardcoded-credential.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = ['AKIA', 'Q3EGRZ7YV5TSHK2M'].join('');
const annotated = (value: string): string => `apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  annotations:\n    note: ${value}\n`;

testRule(hardcodedCredential, {
  valid: {
    'a variable in a URL': container`args: ["--db=postgres://shop:$(DB_PASSWORD)@db/shop"]`,
    'a variable, which another rule judges': container`env: [{name: KEY, value: ${key}}]`,
    'data, which another rule judges': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {key: ${key}}\n`,
    'a password that everybody can guess': container`args: ["--db=postgres://postgres:postgres@db/shop"]`,
    'the key of the documentation': annotated('AKIAIOSFODNN7EXAMPLE'),
    'a digest': container`args: ["sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]`,
  },
  invalid: {
    'an argument': {
      text: container`args: ["--db=postgres://shop:⟦Kx9vPq2mWz⟧@db/shop"]`,
      expect: [
        {
          messageId: 'credential',
          severity: 'high',
          message: 'There is a credential in plain text (password in a URL): everybody has it who can read the repository.',
        },
      ],
    },
    'an annotation': { text: annotated(`⟦${key}⟧`), expect: ['credential'] },
    'a comment': { text: `${annotated('x')}# the old key was ⟦${key}⟧\n`, expect: ['credential'] },
    'a custom resource': {
      text: `apiVersion: example.com/v1\nkind: Bucket\nmetadata: {name: a}\nspec: {data: {accessKey: ⟦${key}⟧}}\n`,
      expect: ['credential'],
    },
    'a script': {
      text: container`command: [sh, -c, "curl -u a https://bot:⟦Kx9vPq2mWz⟧@example.com"]`,
      expect: ['credential'],
    },
  },
});
