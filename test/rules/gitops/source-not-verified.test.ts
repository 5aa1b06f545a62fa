import { sourceNotVerified } from '../../../src/rules/gitops/source-not-verified.ts';
import { testRule } from '../../support/rule-tester.ts';

const source = (kind: string, spec: string, head = ''): string =>
  `apiVersion: source.toolkit.fluxcd.io/v1\n${head}kind: ${kind}\nmetadata: {name: charts, namespace: flux-system}\nspec: ${spec}\n`;

testRule(sourceNotVerified, {
  valid: {
    'a repository over HTTPS': source('HelmRepository', '{interval: 10m, url: https://charts.example.org}'),
    'signed commits': source('GitRepository', '{url: ssh://git@github.com/acme/x, verify: {mode: HEAD, secretRef: {name: keys}}}'),
    'signed artifacts': source('OCIRepository', '{url: oci://ghcr.io/acme/x, verify: {provider: cosign}}'),
    'an address that is put in later': source('HelmRepository', '{url: "http://${HOST}/charts"}'),
    'a secure switch': source('HelmRepository', '{url: oci://ghcr.io/acme, type: oci, insecure: false}'),
    'another kind of that name':
      'apiVersion: example.org/v1\nkind: GitRepository\nmetadata: {name: a}\nspec: {url: http://a.example.org}\n',
  },
  invalid: {
    'plain HTTP': {
      text: source('HelmRepository', '{interval: 10m, url: ⟦http://charts.example.org⟧}'),
      expect: [
        {
          messageId: 'plain',
          severity: 'medium',
          message: 'HelmRepository "charts" is fetched from "http://charts.example.org" over plain HTTP.',
        },
      ],
    },
    'certificates that are not checked': {
      text: source('HelmRepository', '{url: oci://registry.internal/charts, type: oci, insecure: ⟦true⟧}'),
      expect: ['insecure'],
    },
    'commits of anybody': {
      text: 'apiVersion: source.toolkit.fluxcd.io/v1\nkind: ⟦GitRepository⟧\nmetadata: {name: a}\nspec: {url: https://github.com/acme/x}\n',
      expect: [{ messageId: 'unverified', severity: 'info' }],
    },
    'artifacts of anybody, fetched without TLS': {
      text: 'apiVersion: source.toolkit.fluxcd.io/v1\nkind: ⟦OCIRepository⟧\nmetadata: {name: a}\nspec: {url: oci://registry.internal/x, insecure: ⟦true⟧}\n',
      expect: ['unverified', 'insecure'],
    },
  },
});
