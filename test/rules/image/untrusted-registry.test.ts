import { untrustedRegistry } from '../../../src/rules/image/untrusted-registry.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n';
const trusted = ['ghcr.io/acme', 'docker.io/library'];

testRule(untrustedRegistry, {
  valid: {
    'everything while nothing is configured': 'FROM evil.example/a:1\n',
    'a trusted repository': { text: 'FROM ghcr.io/acme/team/app:1\n', options: { trusted } },
    'official images in every spelling': {
      text: 'FROM nginx:1\nFROM docker.io/nginx:1\nFROM index.docker.io/library/nginx:1\n',
      options: { trusted },
    },
    'stages, nothing and build contexts': {
      text: 'FROM alpine:3 AS a\nFROM a\nFROM scratch\nCOPY --from=a /a /b\nCOPY --from=ctx /a /b\n',
      options: { trusted },
    },
    'an unknown registry': { text: 'ARG REG\nFROM $REG/app:1\n', options: { trusted } },
    'an unknown tag of a trusted repository': { text: 'ARG TAG\nFROM ghcr.io/acme/app:$TAG\n', options: { trusted } },
    'a service that is built here': { text: 'services:\n  a:\n    build: .\n    image: quay.io/x/y:1\n', options: { trusted } },
    'what is not denied': { text: 'FROM quay.io/x/y:1\n', options: { denied: ['evil.example'] } },
    'every registry': { text: 'FROM quay.io/x/y:1\n', options: { trusted: ['*'] } },
    'a host by pattern': { text: 'FROM acme.azurecr.io/app:1\n', options: { trusted: ['*.azurecr.io'] } },
  },
  invalid: {
    'another registry': {
      text: 'FROM ⟦quay.io/acme/app:1⟧\n',
      options: { trusted },
      expect: [
        {
          messageId: 'untrusted',
          message:
            'The image "quay.io/acme/app:1" comes from "quay.io/acme/app", which is not among the trusted registries and repositories.',
        },
      ],
    },
    'another namespace': {
      text: 'FROM ⟦ghcr.io/acme-evil/app:1⟧\nFROM ⟦acme/app:1⟧\n',
      options: { trusted },
      expect: ['untrusted', 'untrusted'],
    },
    'a host that ends or begins alike': {
      text: 'FROM ⟦evilghcr.io/acme/a:1⟧\nFROM ⟦ghcr.io.evil.example/acme/a:1⟧\n',
      options: { trusted },
      expect: ['untrusted', 'untrusted'],
    },
    'a denied repository': { text: 'FROM ⟦docker.io/evil/app:1⟧\nFROM good/app:1\n', options: { denied: ['evil/*'] }, expect: ['denied'] },
    'denied beats trusted': {
      text: 'FROM ⟦ghcr.io/acme/old/app:1⟧\n',
      options: { trusted, denied: ['ghcr.io/acme/old'] },
      expect: ['denied'],
    },
    'an unknown tag': { text: 'ARG TAG\nFROM ⟦quay.io/x/y:${TAG}⟧\n', options: { trusted }, expect: ['untrusted'] },
    'every place of a Dockerfile': {
      text: 'FROM alpine:3\nCOPY --from=⟦quay.io/a/b:1⟧ /a /b\nRUN --mount=from=⟦quay.io/c/d:1⟧,target=/x true\n',
      options: { trusted },
      expect: ['untrusted', 'untrusted'],
    },
    'a service': {
      text: 'services:\n  a:\n    image: ⟦quay.io/x/y:1⟧\n',
      options: { trusted },
      expect: [{ messageId: 'untrusted', subject: 'service:a' }],
    },
    'a container': {
      text: `${pod}  - name: a\n    image: "⟦quay.io/x/y@sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4⟧"\n`,
      options: { trusted },
      expect: ['untrusted'],
    },
    'a template of a chart': {
      text: `${pod}  - name: a\n    image: ⟦quay.io/x/y:{{ .Values.tag }}⟧\n`,
      path: 'c/templates/a.yaml',
      options: { trusted },
      expect: ['untrusted'],
    },
  },
});
