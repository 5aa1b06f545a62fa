import { describe, expect, test } from 'vitest';
import { allRules } from '../../../src/rules/catalog.ts';
import { patchWeakensSecurity } from '../../../src/rules/kustomize/patch-weakens-security.ts';
import { reviewChange } from '../../support/in-memory-repository.ts';
import { testRule } from '../../support/rule-tester.ts';

const base = (security = '{runAsNonRoot: true, allowPrivilegeEscalation: false}', pod = '', more = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n${pod}      containers:\n        - name: app\n          image: ghcr.io/acme/web:1.4\n          securityContext: ${security}\n${more}`;

const merged = (container: string, kind = 'Deployment', name = 'web'): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n${container}`;

/** An overlay with one patch that stands in it. */
const overlay = (patch: string, target = '{kind: Deployment, name: web}'): string =>
  `resources: [../base]\npatches:\n  - target: ${target}\n    patch: |\n${patch.replaceAll(/^/gmu, '      ').trimEnd()}\n`;

const others = (web = base()) => ({ 'base/kustomization.yaml': 'resources: [web.yaml]\n', 'base/web.yaml': web });

const path = 'prod/kustomization.yaml';

testRule(patchWeakensSecurity, {
  valid: {
    'a patch of something else': { path, text: overlay('- op: add\n  path: /spec/replicas\n  value: 3'), others: others() },
    'a patch that protects more': {
      path,
      text: overlay('- op: add\n  path: /spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem\n  value: true'),
      others: others(),
    },
    'the same value': { path, text: overlay(merged('          securityContext: {runAsNonRoot: true}')), others: others() },
    'what the base never had': {
      path,
      text: overlay(merged('          securityContext: {runAsNonRoot: false}')),
      others: others(base('{}')),
    },
    'a base whose value is put in later': {
      path,
      text: overlay(merged('          securityContext: {runAsNonRoot: false}')),
      others: others(base('{runAsNonRoot: "${NON_ROOT}"}')),
    },
    'a value that is put in later': {
      path,
      text: overlay(merged('          resources: {limits: {memory: "${MEMORY}"}}')),
      others: others(base('{}', '', '          resources: {limits: {memory: 1Gi}}\n')),
    },
    'another workload': {
      path,
      text: overlay('- op: remove\n  path: /spec/template/spec/containers/0/securityContext', '{kind: Deployment, name: api}'),
      others: others(),
    },
    'a target that only labels tell': {
      path,
      text: overlay(
        '- op: remove\n  path: /spec/template/spec/containers/0/securityContext',
        '{kind: Deployment, labelSelector: "app=web"}',
      ),
      others: others(),
    },
    'a container that is deleted as a whole': { path, text: overlay(merged('          $patch: delete')), others: others() },
    'a container whose pod is protected, too': {
      path,
      text: overlay(merged('          securityContext: {runAsNonRoot: null}')),
      others: others(base('{runAsNonRoot: true}', '      securityContext: {runAsNonRoot: true}\n')),
    },
    'a protection that moves to the pod': {
      path,
      text: `resources: [../base]\npatches:\n  - target: {kind: Deployment, name: web}\n    patch: |\n      - op: remove\n        path: /spec/template/spec/containers/0/securityContext/runAsNonRoot\n      - op: add\n        path: /spec/template/spec/securityContext\n        value: {runAsNonRoot: true}\n`,
      others: others(),
    },
    'items that move, so that nobody knows which container is meant': {
      path,
      text: overlay(
        '- op: remove\n  path: /spec/template/spec/containers/0\n- op: remove\n  path: /spec/template/spec/containers/0/securityContext',
      ),
      others: others(),
    },
    'what runs as root by number, which another rule tells as worse': {
      path,
      text: overlay(merged('          securityContext: {runAsUser: 0}')),
      others: others(base('{runAsUser: 1000}')),
    },
    'a Deployment that is deleted': {
      path,
      text: overlay('$patch: delete\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}'),
      others: others(),
    },
    'a file that is no kustomization': base('{}'),
    'a kustomization without a base': { path, text: overlay('- op: remove\n  path: /spec') },
    'what is no YAML': { path, text: overlay('{{{'), others: others() },
  },
  invalid: {
    'a value of JSON Patch': {
      path,
      text: overlay(
        '⟦- op: replace\n  path: /spec/template/spec/containers/0/securityContext/runAsNonRoot\n  value: false⟧'.replace('⟦- ', '- ⟦'),
      ),
      others: others(),
      expect: [
        {
          messageId: 'taken',
          severity: 'medium',
          message: 'The patch takes "securityContext.runAsNonRoot" from "Deployment/web#container:app", which the base protects by it.',
        },
      ],
    },
    'all of it at once': {
      path,
      text: overlay('- ⟦op: remove\n  path: /spec/template/spec/containers/0/securityContext⟧'),
      others: others(),
      expect: [
        {
          messageId: 'taken',
          message:
            'The patch takes "securityContext.runAsNonRoot", "securityContext.allowPrivilegeEscalation" from "Deployment/web#container:app", which the base protects by it.',
        },
      ],
    },
    'another value in place of it': {
      path,
      text: overlay('- ⟦op: replace\n  path: /spec/template/spec/containers/0/securityContext\n  value: {runAsUser: 1000}⟧'),
      others: others(),
      expect: ['taken'],
    },
    'what is moved away': {
      path,
      text: overlay('- ⟦op: move\n  from: /spec/template/spec/containers/0/securityContext\n  path: /metadata/annotations⟧'),
      others: others(),
      expect: ['taken'],
    },
    'null in a merge': { path, text: overlay(merged('          ⟦securityContext: null⟧')), others: others(), expect: ['taken'] },
    'a directive': {
      path,
      text: overlay(merged('          securityContext:\n            ⟦$patch: replace⟧\n            runAsUser: 1000')),
      others: others(),
      expect: ['taken'],
    },
    'of a target by all names': {
      path,
      text: overlay('- ⟦op: remove\n  path: /spec/template/spec/containers/0/securityContext⟧', '{kind: Deployment}'),
      others: others(),
      expect: ['taken'],
    },
    'limits and probes': {
      path,
      text: overlay(
        merged(
          '          ⟦resources: null⟧\n          ⟦livenessProbe: {$patch: delete}⟧'.replace(
            '⟦livenessProbe: {$patch: delete}⟧',
            'livenessProbe: {⟦$patch: delete⟧}',
          ),
        ),
      ),
      others: others(
        base('{}', '', '          resources: {limits: {memory: 1Gi, cpu: 1}}\n          livenessProbe: {httpGet: {path: /, port: 80}}\n'),
      ),
      expect: ['taken', 'taken'],
    },
    'each limit and probe by itself': {
      path,
      text: overlay(
        [
          '- ⟦op: remove\n  path: /spec/template/spec/containers/0/resources/limits/memory⟧',
          '- ⟦op: remove\n  path: /spec/template/spec/containers/0/resources/limits/cpu⟧',
          '- ⟦op: remove\n  path: /spec/template/spec/containers/0/readinessProbe⟧',
        ].join('\n'),
      ),
      others: others(
        base('{}', '', '          resources: {limits: {memory: 1Gi, cpu: 1}}\n          readinessProbe: {httpGet: {path: /, port: 80}}\n'),
      ),
      expect: ['taken', 'taken', 'taken'],
    },
    'of the pod, on which its containers rely': {
      path,
      text: overlay('- ⟦op: remove\n  path: /spec/template/spec/securityContext⟧'),
      others: others(base('{}', '      securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}\n')),
      expect: [
        {
          messageId: 'taken',
          message:
            'The patch takes "securityContext.runAsNonRoot", "securityContext.seccompProfile.type" from "Deployment/web", which the base protects by it.',
        },
      ],
    },
    'of a container against its pod': {
      path,
      text: overlay(merged('          securityContext: {⟦runAsNonRoot: false⟧}')),
      others: others(base('{}', '      securityContext: {runAsNonRoot: true}\n')),
      expect: ['taken'],
    },
    'the token of an account': {
      path,
      text: overlay('- ⟦op: replace\n  path: /spec/template/spec/automountServiceAccountToken\n  value: true⟧'),
      others: others(base('{}', '      automountServiceAccountToken: false\n')),
      expect: ['taken'],
    },
    'by what is applied last': {
      path,
      text: overlay(merged('          securityContext: {⟦runAsNonRoot: false⟧}')),
      others: {
        'base/kustomization.yaml': `resources: [web.yaml]\npatches:\n  - patch: |\n${merged('          securityContext: {runAsNonRoot: true}').replaceAll(/^/gmu, '      ').trimEnd()}\n`,
        'base/web.yaml': base(),
      },
      expect: ['taken'],
    },
    'a policy that is deleted': {
      path,
      text: overlay(
        '⟦$patch: delete⟧\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web}',
        '{kind: NetworkPolicy}',
      ),
      others: others('apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web}\nspec: {podSelector: {}}\n'),
      expect: [{ messageId: 'deleted', message: 'The patch deletes "NetworkPolicy/web", by which the base protects what runs beside it.' }],
    },
    'the level of a namespace': {
      path,
      text: overlay(
        '- ⟦op: replace\n  path: /metadata/labels/pod-security.kubernetes.io~1enforce\n  value: baseline⟧',
        '{kind: Namespace}',
      ),
      others: others('apiVersion: v1\nkind: Namespace\nmetadata: {name: web, labels: {pod-security.kubernetes.io/enforce: restricted}}\n'),
      expect: ['taken'],
    },
    'in an overlay for development': {
      path: 'overlays/dev/kustomization.yaml',
      text: `resources: [../../base]\npatches:\n  - target: {kind: Deployment}\n    patch: |\n      - ⟦op: remove\n        path: /spec/template/spec/containers/0/securityContext⟧\n`,
      others: others(),
      expect: [{ messageId: 'development', severity: 'info' }],
    },
    'a policy that such an overlay deletes': {
      path: 'overlays/dev/kustomization.yaml',
      text: `resources: [../../base]\npatches:\n  - target: {kind: LimitRange}\n    patch: |\n      ⟦$patch: delete⟧\n      apiVersion: v1\n      kind: LimitRange\n      metadata: {name: web}\n`,
      others: others('apiVersion: v1\nkind: LimitRange\nmetadata: {name: web}\nspec: {limits: []}\n'),
      expect: [{ messageId: 'missed', severity: 'info' }],
    },
    'in a file of its own': {
      path: 'prod/web.yaml',
      text: merged('          ⟦securityContext: null⟧\n'),
      others: { ...others(), [path]: 'resources: [../base]\npatches:\n  - path: web.yaml\n' },
      expect: ['taken'],
    },
    'in an old field for patches': {
      path: 'prod/web.yaml',
      text: merged('          ⟦securityContext: null⟧\n'),
      others: { ...others(), [path]: 'resources: [../base]\npatchesStrategicMerge: [web.yaml]\n' },
      expect: ['taken'],
    },
  },
});

describe('a protection that a patch takes away', () => {
  const files = {
    ...others(),
    [path]: 'resources: [../base]\npatches:\n  - path: web.yaml\n',
    'prod/web.yaml': merged('          env: [{name: A, value: b}]\n'),
  };

  test.each([
    ['by null', 'securityContext: null'],
    ['by another value', 'securityContext: {runAsNonRoot: false}'],
  ])('is told once, at the patch: %s', async (_name, security) => {
    const head = { ...files, 'prod/web.yaml': merged(`          ${security}\n`) };
    const { considered } = await reviewChange({ base: files, head }, { rules: allRules });
    const told = considered.shown.filter(({ caused }) => caused).map(({ head: { ruleId, location } }) => `${location.path} ${ruleId}`);
    expect(told).toEqual(['prod/web.yaml kustomize/patch-weakens-security']);
  });
});
