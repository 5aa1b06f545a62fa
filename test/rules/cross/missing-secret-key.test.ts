import { missingSecretKey } from '../../../src/rules/cross/missing-secret-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (container: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: a, ${container}}]${more}}\n`;
const fromSecret = (key: string): string => pod(`env: [{name: P, valueFrom: {secretKeyRef: {name: db, key: ${key}}}}]`);
const fromConfig = (key: string): string => pod(`env: [{name: P, valueFrom: {configMapKeyRef: {name: web, key: ${key}}}}]`);
const secret = (data: string, more = ''): Readonly<Record<string, string>> => ({
  's.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: db${more}}\n${data}`,
});
const config = { 'c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {level: info}\nbinaryData: {logo: AAAA}\n' };

testRule(missingSecretKey, {
  valid: {
    'it is there': { text: fromConfig('level'), others: config },
    'as bytes': { text: fromConfig('logo'), others: config },
    'as text': { text: fromSecret('password'), others: secret('stringData: {password: "${P}"}\n') },
    'it need not be there': { text: fromConfig('lvl, optional: true'), others: config },
    'the object is made elsewhere': { text: fromSecret('password'), others: config },
    'an empty Secret': { text: fromSecret('password'), others: secret('type: Opaque\n') },
    'a template adds keys': {
      text: fromSecret('password'),
      path: 'chart/templates/web.yaml',
      others: {
        'chart/templates/s.yaml':
          'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  user: a\n  {{- toYaml .Values.more | nindent 2 }}\n',
      },
    },
    'another object of the name has it': {
      text: fromSecret('password'),
      others: {
        ...secret('stringData: {user: a}\n'),
        't.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {password: b}\n',
      },
    },
    'it is in another namespace': {
      text: fromSecret('key'),
      others: secret('stringData: {user: a}\n', ', namespace: ci'),
      complete: false,
    },
    'not all is there': { text: fromConfig('other'), others: config, complete: false },
  },
  invalid: {
    'of a ConfigMap': {
      text: fromConfig('⟦lvl⟧'),
      others: config,
      expect: [
        {
          messageId: 'missing',
          severity: 'low',
          subject: 'Pod/web',
          message: '"Pod/web" needs the key "lvl", which "ConfigMap/web" does not have.',
        },
      ],
    },
    'of a Secret': { text: fromSecret('⟦passwd⟧'), others: secret('stringData: {password: "${P}"}\n'), expect: ['missing'] },
    'of a volume': {
      text: pod('tty: true', ', volumes: [{name: v, configMap: {name: web, items: [{key: ⟦app.conf⟧, path: a}, {key: level, path: b}]}}]'),
      others: config,
      expect: ['missing'],
    },
    'of a projected volume': {
      text: pod('tty: true', ', volumes: [{name: v, projected: {sources: [{secret: {name: db, items: [{key: ⟦ca.crt⟧, path: a}]}}]}}]'),
      others: secret('data: {tls.crt: AAAA}\n'),
      expect: ['missing'],
    },
  },
});
