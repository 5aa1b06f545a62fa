import { imageTagDrift } from '../../../src/rules/cross/image-tag-drift.ts';
import { testRule } from '../../support/rule-tester.ts';

const path = 'k8s/web.yaml';
const web = (image: string, name = 'web', metadata = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}${metadata}}\nspec:\n  selector: {}\n  template:\n    metadata: {}\n    spec:\n      containers:\n      - name: app\n        image: ${image}\n`;
const workflow = (...steps: readonly string[]): string =>
  `on: push\nenv: {REGISTRY: ghcr.io}\njobs:\n  web:\n    runs-on: ubuntu-24.04\n    steps:\n${steps.map(step => `      - ${step}\n`).join('')}`;
const push = (tags: string): string => `uses: docker/build-push-action@v6\n        with: {push: true, tags: "${tags}"}`;
const meta = (tags: string, flavor = ''): string =>
  workflow(
    `id: meta\n        uses: docker/metadata-action@v5\n        with: {images: ghcr.io/acme/web, tags: "${tags}"${flavor}}`,
    push('${{ steps.meta.outputs.tags }}'),
  );
const beside = (pipeline: string, more: Readonly<Record<string, string>> = {}) => ({
  '.github/workflows/build.yaml': pipeline,
  'web/Dockerfile': 'FROM node:22\n',
  ...more,
});
const bySha = workflow(push('ghcr.io/acme/web:${{ github.sha }}'));
const sha = '3f2a9c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b';

testRule(imageTagDrift, {
  valid: {
    'the tag is a commit': { text: web(`ghcr.io/acme/web:${sha}`), others: beside(bySha) },
    'the tag is the fixed one': { text: web('ghcr.io/acme/web:1.4'), others: beside(workflow(push('${{ env.REGISTRY }}/acme/web:1.4'))) },
    'the tag is that of a version': { text: web('ghcr.io/acme/web:v1.4.2'), others: beside(meta('type=semver,pattern=v{{version}}')) },
    'the tag may be that of a branch': { text: web('ghcr.io/acme/web:feature-x'), others: beside(meta('type=ref,event=branch')) },
    'the tag is latest, as the action adds it': { text: web('ghcr.io/acme/web'), others: beside(meta('type=semver,pattern={{version}}')) },
    'an image of others': { text: web('ghcr.io/other/web:1.4'), others: beside(bySha) },
    'a digest': { text: web(`ghcr.io/acme/web:1.4@sha256:${'a'.repeat(64)}`), others: beside(bySha) },
    'a tag that is put in later': { text: web('ghcr.io/acme/web:${TAG}'), others: beside(bySha) },
    'the pipeline writes the tag': {
      text: web('ghcr.io/acme/web:1.4'),
      others: beside(
        workflow(push('ghcr.io/acme/web:${{ github.sha }}'), 'run: kubectl set image deployment/web app=ghcr.io/acme/web:$GITHUB_SHA'),
      ),
    },
    'Flux writes the tag': { text: web('ghcr.io/acme/web:1.4 # {"$imagepolicy": "flux-system:web"}'), others: beside(bySha) },
    'a kustomization writes the tag': {
      text: web('ghcr.io/acme/web:1.4'),
      path,
      others: beside(bySha),
      facts: { replacedImages: new Map([[path, new Set(['ghcr.io/acme/web'])]]) },
    },
    'something is pushed under a name that is not known': {
      text: web('ghcr.io/acme/web:1.4'),
      others: beside(workflow(push('ghcr.io/acme/web:${{ github.sha }}'), push('ghcr.io/${{ github.repository }}:latest'))),
    },
    'two environments': {
      text: web(`ghcr.io/acme/web:${sha}`),
      path: 'k8s/prod/web.yaml',
      others: beside(bySha, { 'k8s/dev/web.yaml': web(`ghcr.io/acme/web:${sha.replace('3', '4')}`) }),
    },
    'a canary beside the other': {
      text: web(`ghcr.io/acme/web:${sha}`),
      path,
      others: beside(bySha, { 'k8s/canary.yaml': web(`ghcr.io/acme/web:${sha.replace('3', '4')}`, 'web-canary') }),
    },
  },
  invalid: {
    'the pipeline pushes commits': {
      text: web('⟦ghcr.io/acme/web:1.4⟧'),
      others: beside(bySha),
      expect: [
        {
          messageId: 'drift',
          severity: 'medium',
          confidence: 'medium',
          subject: 'Deployment/web#container:app',
          message: 'Container "app" runs the image under the tag "1.4", and the pipelines here push it as "COMMIT" only.',
        },
      ],
    },
    'the pipeline pushes versions with another letter': {
      text: web('⟦ghcr.io/acme/web:1.4.2⟧'),
      others: beside(meta('type=semver,pattern=v{{version}}', ', flavor: latest=false')),
      expect: ['drift'],
    },
    'the pipeline pushes another fixed tag, by commands': {
      text: web('⟦ghcr.io/acme/web⟧'),
      others: beside(workflow('run: docker build -t ghcr.io/acme/web:1.5 web && docker push ghcr.io/acme/web:1.5')),
      expect: ['drift'],
    },
    'two workloads of one folder': {
      text: web(`⟦ghcr.io/acme/web:${sha}⟧`, 'worker'),
      path: 'k8s/worker.yaml',
      others: beside(bySha, { 'k8s/a.yaml': web(`ghcr.io/acme/web:${sha.replace('3', '4')}`) }),
      expect: [
        {
          messageId: 'apart',
          severity: 'low',
          message: `Container "app" runs the image under the tag "${sha}", and "Deployment/web" beside it under "${sha.replace('3', '4')}"; it is low because both are pushed here.`,
        },
      ],
    },
  },
});
