import { ingressTlsSecretMissing } from '../../../src/rules/cross/ingress-tls-secret-missing.ts';
import { testRule } from '../../support/rule-tester.ts';

const ingress = (secret: string, metadata = ''): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: shop${metadata}}\nspec: {tls: [{hosts: [shop.example.com], secretName: ${secret}}]}\n`;
const gateway = (reference: string): string =>
  `apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: edge}\nspec: {listeners: [{name: https, port: 443, tls: {certificateRefs: [${reference}]}}]}\n`;
const other = { 'other.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: other}\ntype: kubernetes.io/tls\n' };
const external = (name: string): Readonly<Record<string, string>> => ({
  'e.yaml': `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: cert}\nspec: {target: {name: ${name}}}\n`,
});

testRule(ingressTlsSecretMissing, {
  valid: {
    'a Secret': { text: ingress('shop-tls'), others: { 's.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: shop-tls}\n' } },
    'no Secret is written here': ingress('shop-tls'),
    'cert-manager makes it': { text: ingress('shop-tls', ', annotations: {cert-manager.io/cluster-issuer: ca}'), others: other },
    'an ExternalSecret makes it': { text: ingress('shop-tls'), others: external('shop-tls') },
    'a name that is put in later': { text: ingress('"${CERTIFICATE}"'), others: other },
    'a Gateway with one of another namespace': { text: gateway('{name: edge-tls, namespace: certs}'), others: other },
    'not all is there': { text: ingress('shop-tls'), others: other, complete: false },
  },
  invalid: {
    'of an Ingress': {
      text: ingress('⟦shop-tls⟧'),
      others: other,
      expect: [
        {
          messageId: 'missing',
          severity: 'low',
          confidence: 'medium',
          subject: 'Ingress/shop',
          message: '"Ingress/shop" serves with the certificate in the Secret "shop-tls", which nothing here makes.',
        },
      ],
    },
    'another one is made': { text: ingress('⟦shop-cert⟧'), others: external('shop-tls'), expect: ['missing'] },
    'of a Gateway': { text: gateway('{name: ⟦edge-tls⟧}'), others: other, expect: [{ messageId: 'missing', subject: 'Gateway/edge' }] },
    'in another namespace': {
      text: ingress('⟦shop-tls⟧', ', namespace: shop'),
      others: { 's.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: shop-tls, namespace: ci}\n' },
      expect: ['missing'],
    },
  },
});
