import { mutableTagNotRepulled } from '../../../src/rules/cross/mutable-tag-not-repulled.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (image: string, policy = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ${image}\n${policy === '' ? '' : `      ${policy.startsWith('⟦') ? '⟦' : ''}imagePullPolicy: ${policy.replace('⟦', '')}\n`}`;

testRule(mutableTagNotRepulled, {
  valid: {
    'a version': pod('nginx:1.29.3', 'IfNotPresent'),
    'a digest': pod(`nginx:latest@sha256:${'a'.repeat(64)}`, 'IfNotPresent'),
    'it is pulled': pod('nginx:latest', 'Always'),
    'what Kubernetes does by itself': pod('nginx'),
    'a tag that a template decides': {
      text: pod('"nginx:{{ .Values.tag }}"', 'IfNotPresent'),
      path: 'chart/templates/pod.yaml',
    },
    'a tag that a kustomization puts in': {
      text: pod('ghcr.io/acme/web', 'IfNotPresent'),
      path: 'base/pod.yaml',
      facts: { replacedImages: new Map([['base/pod.yaml', new Set(['ghcr.io/acme/web'])]]) },
    },
    'a commit': pod('ghcr.io/acme/web:3f2a91c', 'IfNotPresent'),
  },
  invalid: {
    latest: {
      text: pod('nginx:latest', '⟦IfNotPresent⟧'),
      expect: [{ messageId: 'kept', severity: 'medium', safety: 'unsafe' }],
      fixed: pod('nginx:latest', 'Always'),
    },
    'no tag at all': { text: pod('nginx', '⟦IfNotPresent⟧'), expect: ['kept'], fixed: pod('nginx', 'Always') },
    'a channel': { text: pod('ghcr.io/acme/web:main', '⟦IfNotPresent⟧'), expect: ['kept'], fixed: pod('ghcr.io/acme/web:main', 'Always') },
    'a variant without a version': { text: pod('node:alpine', '⟦IfNotPresent⟧'), expect: ['kept'], fixed: pod('node:alpine', 'Always') },
    'images that are loaded by hand': {
      text: pod('web:latest', '⟦Never⟧'),
      expect: [{ messageId: 'never', severity: 'low', advice: 'somebody loads it there, and no registry may' }],
    },
  },
});
