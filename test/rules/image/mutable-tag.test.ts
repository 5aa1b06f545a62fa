import { mutableTag } from '../../../src/rules/image/mutable-tag.ts';
import { testRule } from '../../support/rule-tester.ts';

const digest = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';
const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';

testRule(mutableTag, {
  valid: {
    'never pulled onto the node':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: acme/app, imagePullPolicy: Never}]}\n',
    'replaced by another file': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: frontend}]}\n',
      facts: { replacedImages: new Map([['manifest.yaml', new Set(['docker.io/library/frontend'])]]) },
    },
    'a version': 'FROM alpine:3.22\n',
    'a version at a registry with a port': 'FROM localhost:5000/app:1\n',
    'what Podman built itself': 'services:\n  web:\n    image: localhost/web\n  api:\n    image: localhost/api:latest\n',
    'a digest without a tag': `FROM alpine@${digest}\n`,
    'latest with a digest': `FROM alpine:latest@${digest}\n`,
    'a tag that only begins like latest': 'FROM alpine:latest-2024-01-01\n',
    'upper case is another tag': 'FROM alpine:LATEST\n',
    'nothing at all to start from': 'FROM scratch\nCOPY a /a\n',
    'an earlier stage, in any case': 'FROM alpine:3.22 AS Build\nFROM build\nCOPY --from=BUILD /a /b\n',
    'a stage by number': 'FROM alpine:3.22\nFROM alpine:3.21\nCOPY --from=0 /a /b\n',
    'a build context': 'FROM alpine:3.22\nCOPY --from=assets /a /b\nRUN --mount=from=sources,target=/s true\n',
    'an argument without default': 'ARG BASE\nFROM $BASE\n',
    'a tag from an argument without default': 'ARG TAG\nFROM nginx:${TAG}\n',
    'a default with a version': 'ARG BASE=alpine:3.22\nFROM $BASE\n',
    'an unknown name with a version': 'ARG REG\nFROM $REG/nginx:1.29\n',
    'an unknown tail that may be a tag': 'ARG IMAGE\nFROM ${IMAGE}-slim\n',
    'no reference at all': { text: 'FROM Alpine\nRUN true\n', allowNotifications: true },
    'a service that is built here': 'services:\n  web:\n    build: .\n    image: acme/web\n',
    'a service that runs what another one builds':
      'services:\n  web:\n    build: .\n    image: acme/web:latest\n  worker:\n    image: acme/web:latest\n',
    'a service without an image': 'services:\n  web:\n    build: .\n',
    'a tag from the environment': 'services:\n  web:\n    image: nginx:${TAG}\n',
    'a default tag from the environment': 'services:\n  web:\n    image: nginx:${TAG:-1.29}\n',
    'a container with a version': `${pod}  containers:\n  - name: a\n    image: nginx:1.29\n`,
    'a container without an image': `${pod}  containers:\n  - name: a\n`,
    'the placeholder of kubebuilder': `${pod}  containers:\n  - name: manager\n    image: controller:latest\n`,
    'a placeholder in capitals': `${pod}  containers:\n  - name: a\n    image: IMAGE_NAME\n`,
    'what ko puts in': `${pod}  containers:\n  - name: a\n    image: ko://github.com/acme/app\n`,
    'what envsubst puts in': `${pod}  containers:\n  - name: a\n    image: $\{IMAGE}\n`,
    'a tag from a chart': {
      text: `${pod}  containers:\n  - name: a\n    image: nginx:{{ .Values.tag }}\n  - name: b\n    image: "{{ .Values.image }}:{{ .Values.tag | default "latest" }}"\n`,
      path: 'chart/templates/pod.yaml',
    },
    'text that looks like an image elsewhere': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  image: nginx:latest\n',
    'an image that is built on the machine': { text: 'FROM acme/dev-base\n', options: { local: ['acme/dev-*'] } },
  },
  invalid: {
    'no tag': {
      text: 'FROM ⟦node⟧\n',
      expect: [{ messageId: 'noTag', message: 'The image "node" has no tag, so that "latest" is pulled, whatever it is at that time.' }],
      fixed: 'FROM node:26\n',
    },
    latest: { text: 'FROM ⟦node:latest⟧ AS build\n', expect: ['latest'], fixed: 'FROM node:26 AS build\n' },
    'a registry port is not a tag': { text: 'FROM ⟦localhost:5000/app⟧\n', expect: ['noTag'] },
    'a platform before it': {
      text: 'FROM --platform=$BUILDPLATFORM ⟦golang⟧ AS b\n',
      expect: ['noTag'],
      fixed: 'FROM --platform=$BUILDPLATFORM golang:1.27 AS b\n',
    },
    'in quotes': { text: 'FROM "⟦golang⟧"\n', expect: ['noTag'], fixed: 'FROM "golang:1.27"\n' },
    'every stage': {
      text: 'FROM ⟦a/b⟧ AS x\nFROM ⟦c/d:latest⟧ AS y\nFROM x\n',
      expect: ['noTag', { messageId: 'latest', subject: 'stage:y' }],
    },
    'a stage named after its image': { text: 'FROM ⟦nginx⟧ AS nginx\n', expect: ['noTag'], fixed: 'FROM nginx:1.30 AS nginx\n' },
    'the default of an argument': {
      text: 'ARG BASE=node\nFROM ⟦${BASE}⟧\n',
      expect: [{ messageId: 'noTag', message: 'The image "node" has no tag, so that "latest" is pulled, whatever it is at that time.' }],
      fixed: 'ARG BASE=node:26\nFROM ${BASE}\n',
    },
    'a default tag': {
      text: 'ARG TAG=latest\nFROM ⟦node:$TAG⟧\n',
      expect: ['latest'],
      fixed: 'ARG TAG=26\nFROM node:$TAG\n',
    },
    'a default within the name': { text: 'FROM ⟦${REGISTRY:-docker.io}/node⟧\n', expect: ['noTag'] },
    'a known tag after an unknown registry': {
      text: 'ARG REG\nFROM ⟦$REG/node:latest⟧\n',
      expect: [
        {
          messageId: 'latest',
          message: 'The image "$REG/node:latest" has the tag "latest", which names another version after each release.',
        },
      ],
    },
    'no tag after an unknown registry': { text: 'ARG REG\nFROM ⟦${REG}/node⟧\n', expect: ['noTag'] },
    'copied from an image': {
      text: 'FROM alpine:3.22\nCOPY --from=⟦composer⟧ /a /b\nCOPY --from=⟦ghcr.io/a/b:latest⟧ /a /b\n',
      expect: ['noTag', 'latest'],
      fixed: 'FROM alpine:3.22\nCOPY --from=composer:2 /a /b\nCOPY --from=ghcr.io/a/b:latest /a /b\n',
    },
    'mounted from an image': { text: 'FROM alpine:3.22\nRUN --mount=type=bind,from=⟦ghcr.io/a/b⟧,target=/x true\n', expect: ['noTag'] },
    'over a continuation': { text: 'FROM \\\n  ⟦node⟧\n', expect: ['noTag'], fixed: 'FROM \\\n  node:26\n' },
    'a service': {
      text: 'services:\n  web:\n    image: ⟦nginx⟧\n  db:\n    image: "⟦postgres:latest⟧"\n',
      expect: [{ messageId: 'noTag', subject: 'service:web' }, 'latest'],
      fixed: 'services:\n  web:\n    image: nginx:1.30\n  db:\n    image: "postgres:latest"\n',
    },
    'a service in flow style': {
      text: 'services: {web: {image: ⟦nginx⟧}}\n',
      expect: ['noTag'],
      fixed: 'services: {web: {image: nginx:1.30}}\n',
    },
    'a default from the environment': { text: 'services:\n  web:\n    image: ⟦nginx:${TAG:-latest}⟧\n', expect: ['latest'] },
    'an unknown registry with a default tag': { text: 'services:\n  web:\n    image: ⟦${REG}/nginx:${TAG:-latest}⟧\n', expect: ['latest'] },
    'an image that services share counts once': {
      text: 'x-base: &base\n  image: ⟦nginx⟧\nservices:\n  a:\n    <<: *base\n  b:\n    <<: *base\n',
      expect: ['noTag'],
      fixed: 'x-base: &base\n  image: nginx:1.30\nservices:\n  a:\n    <<: *base\n  b:\n    <<: *base\n',
    },
    'containers of all lists and image volumes': {
      text: `${pod}  initContainers:\n  - name: i\n    image: ⟦busybox⟧\n  containers:\n  - name: c\n    image: '⟦nginx:latest⟧'\n  ephemeralContainers:\n  - name: e\n    image: ⟦alpine⟧\n  volumes:\n  - name: v\n    image:\n      reference: ⟦acme/data⟧\n`,
      expect: ['noTag', { messageId: 'latest', subject: 'Pod/web#container:c' }, 'noTag', 'noTag'],
      fixed: `${pod}  initContainers:\n  - name: i\n    image: busybox:1.37\n  containers:\n  - name: c\n    image: 'nginx:1.30'\n  ephemeralContainers:\n  - name: e\n    image: alpine:3.24\n  volumes:\n  - name: v\n    image:\n      reference: acme/data\n`,
    },
    'a manifest in JSON': {
      text: '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{"containers":[{"name":"c","image":"⟦nginx⟧"}]}}\n',
      path: 'pod.json',
      expect: ['noTag'],
      fixed: '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{"containers":[{"name":"c","image":"nginx:1.30"}]}}\n',
    },
    'a template of a chart': {
      text: `${pod}  containers:\n  - name: a\n    image: "⟦{{ .Values.repo }}/nginx:latest⟧"\n  - name: b\n    image: ⟦busybox⟧\n`,
      path: 'chart/templates/pod.yaml',
      expect: ['latest', 'noTag'],
      fixed: `${pod}  containers:\n  - name: a\n    image: "{{ .Values.repo }}/nginx:latest"\n  - name: b\n    image: busybox:1.37\n`,
    },
    'another image than the local ones': { text: 'FROM ⟦acme/base⟧\n', options: { local: ['acme/dev-*'] }, expect: ['noTag'] },
  },
});
