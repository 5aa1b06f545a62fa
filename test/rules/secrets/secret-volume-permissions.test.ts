import { pod } from '../../../src/rules/forms/examples.ts';
import { secretVolumePermissions } from '../../../src/rules/secrets/secret-volume-permissions.ts';
import { testRule } from '../../support/rule-tester.ts';

const volume = (rest: string, kind = 'secret: {secretName'): string => pod`
  containers: [{name: app, image: ghcr.io/acme/web:1.4}]
  volumes: [{name: db, ${kind}: db, ${rest}}}]
`;

testRule(secretVolumePermissions, {
  valid: {
    'its user': volume('defaultMode: 0400'),
    'its user and group': volume('defaultMode: 0440'),
    'the same as a decimal number': volume('defaultMode: 256'),
    'no mode': volume('optional: true'),
    'a ConfigMap': volume('defaultMode: 0777', 'configMap: {name'),
  },
  invalid: {
    'everybody writes': { text: volume('⟦defaultMode: 0777⟧'), expect: [{ messageId: 'loose', severity: 'info' }] },
    'everybody reads': { text: volume('⟦defaultMode: 0644⟧'), expect: ['readable'] },
    'one file': { text: volume('items: [{key: a, path: a, ⟦mode: 0755⟧}]'), expect: ['loose'] },
    'a decimal number that was meant to be octal': { text: volume('⟦defaultMode: 400⟧'), expect: ['loose'] },
  },
});
