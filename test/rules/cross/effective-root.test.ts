import { expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { activate } from '../../../src/engine/active-rule.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import type { Facts } from '../../../src/facts/facts.ts';
import { effectiveRoot } from '../../../src/rules/cross/effective-root.ts';
import { inLinearTime } from '../../support/linear-time.ts';
import { testRule } from '../../support/rule-tester.ts';

const built = 'services:\n  web: {build: ., image: ghcr.io/acme/web, user: "1000"}\n';
const pod = (name: string, more = '', spec = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: ${name}\n    image: ghcr.io/acme/web:1.4\n${more}${spec}`;
const rootImage = 'FROM node:22\nCMD ["node", "server.js"]\n';
/** No fix goes against what a comment says. */
const meantAsRoot = 'FROM debian:13\n# It has to run as root.\nCMD ["/app"]\n';
const withUser = 'FROM node:22\nUSER node\nCMD ["node", "server.js"]\n';
const service = (type: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: shop}\nspec: {type: ${type}, selector: {app: web}, ports: [{port: 80}]}\n`;
const ingress =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: front}\nspec: {rules: [{host: a.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: shop, port: {number: 80}}}}]}}]}\n';
const mayReadSecrets = [
  'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: reads}\nrules: [{apiGroups: [""], resources: [secrets], verbs: [get, list]}]\n',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: reads}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reads}\nsubjects: [{kind: ServiceAccount, name: web}]\n',
].join('---\n');
const labelled = (spec: string): string => pod('⟦app⟧', '', spec).replace('{name: web}', '{name: web, labels: {app: web}}');
const beside = (dockerfile = rootImage) => ({ 'compose.yaml': built, Dockerfile: dockerfile });
/** The image is built by a pipeline, in one step, beside a Dockerfile of another image in the root. */
const pipelineOf = (step: string, dockerfile = rootImage, before = '') => ({
  '.github/workflows/build.yaml': `on: push\njobs:\n  web:\n    runs-on: ubuntu-24.04\n    steps:\n${before}      - ${step}\n`,
  'image/Dockerfile': dockerfile,
  Dockerfile: withUser,
});
const bakeOf = (context: string): string => `target "web" {\n  context = "${context}"\n  tags = ["ghcr.io/acme/web:\${TAG}"]\n}\n`;
const pushes = (inputs: string): string =>
  `uses: docker/build-push-action@v6\n        with: {push: true, tags: "ghcr.io/acme/web:1.4", ${inputs}}`;

testRule(effectiveRoot, {
  valid: {
    'a pipeline builds it with another user': { text: pod('app'), others: pipelineOf(pushes('context: image'), withUser) },
    'a pipeline builds it of a context that is known when it runs': {
      text: pod('app'),
      others: pipelineOf(pushes('context: "${{ matrix.context }}"')),
    },
    'a pipeline builds it of what it checks out from elsewhere': {
      text: pod('app'),
      others: pipelineOf(
        pushes('context: image'),
        rootImage,
        '      - uses: actions/checkout@v5\n        with: {repository: acme/images}\n',
      ),
    },
    'a pipeline builds it in a folder that it goes to': {
      text: pod('app'),
      others: pipelineOf('run: cd services && docker build -t ghcr.io/acme/web:1.4 image'),
    },
    'two builds of a pipeline give it its name': {
      text: pod('app'),
      others: pipelineOf('run: docker build -t ghcr.io/acme/web:1 image && docker build -t ghcr.io/acme/web:2 .'),
    },
    'bake builds it with another user': {
      text: pod('app'),
      others: { 'docker-bake.hcl': bakeOf('image'), 'image/Dockerfile': withUser, Dockerfile: rootImage },
    },
    'bake builds it of what is filled in later': {
      text: pod('app'),
      others: { 'docker-bake.hcl': bakeOf('${DIR}'), 'image/Dockerfile': rootImage, Dockerfile: rootImage },
    },
    'a pipeline builds another one': {
      text: pod('app'),
      others: pipelineOf(pushes('context: image').replace('acme/web', 'acme/api')),
    },
    'a service, whose image the Dockerfile tells of': {
      text: 'services:\n  ci: {build: ., volumes: ["/var/run/docker.sock:/var/run/docker.sock"]}\n',
      path: 'compose.yaml',
      others: { Dockerfile: rootImage },
    },
    'the image has another user': { text: pod('app'), others: beside('FROM node:22\nUSER node\n') },
    'a base that nobody knows': { text: pod('app'), others: beside('FROM ghcr.io/acme/base:1\nCMD ["/app"]\n') },
    'a base that changes to another user': { text: pod('app'), others: beside('FROM postgres:17\n') },
    'the pod says who': { text: pod('app', '', '  securityContext: {runAsUser: 1000}\n'), others: beside() },
    'the pod refuses root': { text: pod('app', '', '  securityContext: {runAsNonRoot: true}\n'), others: beside() },
    'user 0 is written, of which another rule speaks': {
      text: pod('app', '    securityContext: {runAsUser: 0}\n'),
      others: beside(),
    },
    'an image that is there for tests': { text: pod('app'), others: { 'tests/web/Dockerfile': rootImage } },
    Windows: { text: pod('app', '', '  os: {name: windows}\n'), others: beside() },
    'a variable decides which base': {
      text: 'services:\n  web: {build: {context: ., args: [BASE=acme/base]}}\n',
      path: 'compose.yaml',
      others: { Dockerfile: 'ARG BASE=node:22\nFROM $BASE\n' },
    },
    'a service for development': {
      text: 'services:\n  web: {build: ., profiles: [dev]}\n',
      path: 'compose.yaml',
      others: { Dockerfile: rootImage },
    },
    'a service with a user that a variable decides': {
      text: 'services:\n  web: {build: ., user: "${UID}"}\n',
      path: 'compose.yaml',
      others: { Dockerfile: rootImage },
    },
    'a Dockerfile that is written inline': {
      text: 'services:\n  web: {build: {context: ., dockerfile_inline: "FROM node:22\\nUSER node"}}\n',
      path: 'compose.yaml',
      others: { Dockerfile: rootImage },
    },
    'a build in another repository': {
      text: 'services:\n  web: {build: "https://github.com/acme/web.git"}\n',
      path: 'compose.yaml',
      others: { Dockerfile: rootImage },
    },
  },
  invalid: {
    'a pipeline builds it by an action': {
      text: pod('⟦app⟧'),
      others: pipelineOf(pushes('context: image'), meantAsRoot),
      expect: ['container'],
    },
    'a pipeline builds it of a file': {
      text: pod('⟦app⟧'),
      others: pipelineOf(pushes('context: ., file: image/Dockerfile'), meantAsRoot),
      expect: ['container'],
    },
    'a pipeline builds it by a command': {
      text: pod('⟦app⟧'),
      others: pipelineOf('run: docker build -t ghcr.io/acme/web:$GITHUB_SHA -f image/Dockerfile .', meantAsRoot),
      expect: ['container'],
    },
    'bake builds it, whatever the tag': {
      text: pod('⟦app⟧'),
      others: { 'docker-bake.hcl': bakeOf('image'), 'image/Dockerfile': meantAsRoot, Dockerfile: withUser },
      expect: ['container'],
    },
    'nothing says otherwise': {
      text: pod('⟦app⟧'),
      others: beside(),
      expect: [
        {
          messageId: 'container',
          severity: 'high',
          confidence: 'high',
          subject: 'Pod/web#container:app',
          message: 'Container "app" runs as root: its image ends as root, and nothing here says otherwise.',
        },
      ],
      fixed: pod('app', '    securityContext:\n      runAsNonRoot: true\n      runAsUser: 1000\n'),
      fixedOthers: { Dockerfile: withUser },
    },
    'USER root in the stage that is shipped': {
      text: pod('⟦app⟧'),
      others: beside('FROM node:22 AS base\nUSER node\nFROM base\nUSER root\n'),
      expect: ['container'],
    },
    'the guard is off for the pod, once': {
      text: pod('app', '  - {name: b, image: ghcr.io/acme/web}\n', '  securityContext: {⟦runAsNonRoot: false⟧}\n'),
      others: beside(),
      expect: [{ messageId: 'container', subject: 'Pod/web' }],
    },
    'with power over the node': {
      text: pod('app', '    ⟦securityContext⟧: {privileged: true}\n'),
      others: beside(),
      expect: [
        {
          messageId: 'powerful',
          severity: 'critical',
          message: 'Container "app" runs as root, as its image ends as root; it is critical because a container of the pod is privileged.',
        },
      ],
      fixed: pod('app', '    securityContext: {privileged: true, runAsNonRoot: true, runAsUser: 1000}\n'),
      fixedOthers: { Dockerfile: withUser },
    },
    'a job that has no token': {
      text: `apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      automountServiceAccountToken: false\n      restartPolicy: Never\n      containers:\n      - name: ⟦app⟧\n        image: ghcr.io/acme/web:1.4\n        command: [a]\n`,
      others: beside('FROM debian:13\nCMD ["/app"]\n'),
      expect: [
        {
          messageId: 'ends',
          severity: 'low',
          message:
            'Container "app" runs as root, as its image ends as root; it is low because it ends by itself and has no token of the cluster.',
        },
      ],
      fixed: `apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      automountServiceAccountToken: false\n      restartPolicy: Never\n      containers:\n      - name: app\n        image: ghcr.io/acme/web:1.4\n        command: [a]\n        securityContext:\n          runAsNonRoot: true\n`,
      fixedOthers: {
        Dockerfile:
          'FROM debian:13\n# The program runs as a user of its own.\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD ["/app"]\n',
      },
    },
    'behind an Ingress, with a token that reads Secrets': {
      text: labelled('  serviceAccountName: web\n'),
      others: {
        ...beside(meantAsRoot),
        'service.yaml': `${service('ClusterIP')}---\n${ingress}`,
        'rbac.yaml': mayReadSecrets,
      },
      expect: [
        {
          messageId: 'weighed',
          severity: 'high',
          message:
            'Container "app" runs as root, as its image ends as root; it is high because "Ingress/front" lets the outside in, and its service account may read the Secrets.',
        },
      ],
    },
    'behind a load balancer': {
      text: labelled(''),
      others: { ...beside(meantAsRoot), 'service.yaml': service('LoadBalancer') },
      expect: [{ messageId: 'weighed', severity: 'high' }],
    },
    'with a token that reads Secrets, and no way in': {
      text: labelled('  serviceAccountName: web\n'),
      others: { ...beside(meantAsRoot), 'service.yaml': service('ClusterIP'), 'rbac.yaml': mayReadSecrets },
      expect: [{ messageId: 'weighed', severity: 'high' }],
    },
    'with neither a token nor a way in': {
      text: labelled('  automountServiceAccountToken: false\n'),
      others: { ...beside(meantAsRoot), 'service.yaml': service('ClusterIP') },
      expect: [
        {
          messageId: 'weighed',
          severity: 'medium',
          message:
            'Container "app" runs as root, as its image ends as root; it is medium because nothing here lets the outside in, and it has no token of the cluster.',
        },
      ],
    },
    'without a token, where not all is known that may let somebody in': {
      text: labelled('  automountServiceAccountToken: false\n'),
      others: beside(meantAsRoot),
      complete: false,
      expect: [{ messageId: 'container', severity: 'high' }],
    },
    'in a user namespace': {
      text: pod('⟦app⟧', '', '  hostUsers: false\n'),
      others: beside(),
      expect: [{ messageId: 'mapped', severity: 'medium' }],
      fixed: pod('app', '    securityContext:\n      runAsNonRoot: true\n      runAsUser: 1000\n', '  hostUsers: false\n'),
      fixedOthers: { Dockerfile: withUser },
    },
    'as only the folder says': {
      text: pod('⟦app⟧'),
      others: { 'web/Dockerfile': rootImage },
      expect: [{ messageId: 'guessed', severity: 'medium', confidence: 'medium' }],
    },
  },
});

test.each<readonly [string, (size: number) => Readonly<Record<string, string>>]>([
  [
    'containers of one pod and instructions of their image',
    size => ({
      'compose.yaml': built,
      Dockerfile: `FROM node:22\n${'RUN a -b /usr/local/bin/gosu-1\n'.repeat(size)}`,
      'web.yaml': `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n${'  - {image: ghcr.io/acme/web, securityContext: {privileged: true}}\n'.repeat(size)}`,
    }),
  ],
  [
    'builds under one name',
    size => ({
      'compose.yaml': `services:\n${Array.from({ length: size }, (_, at) => `  s${at}: {build: ./d${at}, image: ghcr.io/acme/web}\n`).join('')}`,
      Dockerfile: rootImage,
      'web.yaml': pod('app'),
    }),
  ],
])('many %s cost linear time', (_name, make) => {
  const unitOf = (files: Readonly<Record<string, string>>) => {
    const artifacts = Object.entries(files).map(([path, text]) => {
      const found = classify(path, text);
      if (found.kind === 'none') throw new Error(path);
      return parseArtifact(sourceFile(path, text), found, new Map());
    });
    return { artifacts, units: [repositoryUnit({ unit: 'images', path: '', artifacts })] };
  };
  const rules = [activate(effectiveRoot)];
  const facts: Facts = { today: '2026-11-24', buildContexts: new Map() };
  const { notifications } = inLinearTime(
    2_000,
    size => unitOf(make(size)),
    unit => analyze({ ...unit, rules, facts }),
  );
  expect(notifications.filter(({ code }) => code === 'rule-crashed')).toEqual([]);
});
