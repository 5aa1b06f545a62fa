import { notPinnedToDigest } from '../../../src/rules/image/not-pinned-to-digest.ts';
import { testRule } from '../../support/rule-tester.ts';

const digest = `sha256:${'4bcff639'.repeat(8)}`;
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n';

testRule(notPinnedToDigest, {
  valid: {
    'a tag and a digest': `FROM nginx:1.30.1@${digest}\n`,
    'a digest alone': `${pod}    - name: a\n      image: nginx@${digest}\n`,
    'a digest behind an unknown registry': `FROM $REGISTRY/nginx:1@${digest}\n`,
    'nothing to pull': 'FROM scratch\n',
    'a stage of the same file': `FROM golang:1.25@${digest} AS build\nFROM build\n`,
    'an image that the project builds': 'services:\n  web:\n    build: .\n    image: acme/web:1.4\n',
    'a variable that may hold the digest': 'services:\n  web:\n    image: nginx:${TAG}\n',
    'what Podman built': 'FROM localhost/base:1.2\n',
    'the placeholder of kubebuilder': `${pod}    - name: manager\n      image: controller:latest\n`,
    'an image whose tag a kustomization decides': {
      text: `${pod}    - name: a\n      image: acme/web:1.4\n`,
      path: 'pod.yaml',
      facts: { replacedImages: new Map([['pod.yaml', new Set(['docker.io/acme/web'])]]) },
    },
  },
  invalid: {
    'a version': {
      text: 'FROM ⟦nginx:1.30.1⟧\n',
      expect: [
        {
          messageId: 'tag',
          severity: 'low',
          message: 'The image "nginx:1.30.1" is named without a digest, so that whoever may push its tag decides what is pulled.',
        },
      ],
    },
    'no tag at all': { text: 'services:\n  web:\n    image: ⟦nginx⟧\n', expect: ['tag'] },
    'the default of a variable': { text: 'services:\n  web:\n    image: ⟦nginx:${TAG:-1.29}⟧\n', expect: ['tag'] },
    'an unknown registry before a known tag': { text: 'FROM ⟦$REGISTRY/nginx:1.30⟧\n', expect: ['tag'] },
    'every container': {
      text: `${pod}    - name: a\n      image: ⟦ghcr.io/acme/web:1.4⟧\n    - name: b\n      image: ⟦busybox:1.37⟧\n`,
      expect: [{ messageId: 'tag', subject: 'Pod/web#container:a' }, 'tag'],
    },
  },
});
