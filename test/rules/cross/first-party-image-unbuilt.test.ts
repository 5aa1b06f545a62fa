import { firstPartyImageUnbuilt } from '../../../src/rules/cross/first-party-image-unbuilt.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: app\n    image: ${image}\n`;
const compose = { 'compose.yaml': 'services:\n  api: {build: ./api, image: ghcr.io/acme/api}\n', 'api/Dockerfile': 'FROM node:22\n' };
const pipeline = (tags: string) => ({
  '.github/workflows/build.yaml': `on: push\njobs:\n  api:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with: {push: true, tags: "${tags}"}\n`,
  Dockerfile: 'FROM node:22\n',
});

testRule(firstPartyImageUnbuilt, {
  valid: {
    'Compose builds it': { text: pod('ghcr.io/acme/api:1.4'), others: compose },
    'the pipeline pushes it': { text: pod('ghcr.io/acme/api:1.4'), others: pipeline('ghcr.io/acme/api:latest') },
    'the folder of its name has a Dockerfile': {
      text: pod('ghcr.io/acme/web:1'),
      others: { ...compose, 'web/Dockerfile': 'FROM node:22\n' },
    },
    'others publish it': { text: pod('ghcr.io/other/web:1.4'), others: compose },
    'nothing is built under a name': { text: pod('ghcr.io/acme/web:1.4'), others: { Dockerfile: 'FROM node:22\n' } },
    'the pipeline pushes something under a name that is not known': {
      text: pod('ghcr.io/acme/web:1.4'),
      others: { ...compose, ...pipeline('ghcr.io/${{ github.repository }}:latest') },
    },
    'an official image': {
      text: pod('redis:8'),
      others: { 'compose.yaml': 'services:\n  db: {build: ./db, image: db}\n', 'db/Dockerfile': 'FROM node\n' },
    },
    'not all is there': { text: pod('ghcr.io/acme/web:1.4'), others: compose, complete: false },
  },
  invalid: {
    'a container that begins before the others, by its digest': {
      text: `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec:\n  selector: {}\n  template:\n    spec:\n      initContainers:\n      - {name: init, image: ⟦"ghcr.io/acme/init:1@sha256:${'a'.repeat(64)}"⟧}\n      containers:\n      - {name: app, image: "ghcr.io/acme/api:1"}\n`,
      others: compose,
      expect: [{ messageId: 'unbuilt', subject: 'StatefulSet/db#initContainer:init' }],
    },
    'Compose builds another one of the same owner': {
      text: pod('⟦ghcr.io/acme/web:1.4⟧'),
      others: compose,
      expect: [
        {
          messageId: 'unbuilt',
          severity: 'low',
          subject: 'Pod/web#container:app',
          message:
            'Container "app" runs "ghcr.io/acme/web", which nothing here builds, though other images of "ghcr.io/acme" are built here.',
        },
      ],
    },
    'the pipeline pushes another one': {
      text: pod('⟦ghcr.io/acme/web:1.4⟧'),
      others: pipeline('ghcr.io/acme/api:latest'),
      expect: ['unbuilt'],
    },
    'of Docker Hub': { text: pod('⟦acme/web⟧'), others: pipeline('acme/api:latest'), expect: ['unbuilt'] },
  },
});
