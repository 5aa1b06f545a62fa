import { describe, expect, test } from 'vitest';
import type { Container, KubernetesObject, PodSpec } from '../../../src/artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import {
  effectiveSecurityContext,
  isStaticSystemPod,
  isWhole,
  mountsByVolume,
  nameRange,
  ownerRange,
  sameNamespace,
  volumesOf,
} from '../../../src/artifacts/kubernetes/walk.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { scalarValue } from '../../../src/artifacts/yaml/scalar.ts';
import { textUnder } from '../../../src/text/range.ts';
import { dedent } from '../../support/marked-text.ts';

const objects = (text: string, template: 'none' | 'helm' = 'none'): readonly KubernetesObject[] =>
  parseKubernetes(sourceFile('manifest.yaml', dedent(text)), { template }).objects;

const onlyPodSpec = (text: string, template: 'none' | 'helm' = 'none'): PodSpec => {
  const [podSpec] = objects(text, template)[0]?.podSpecs ?? [];
  if (podSpec === undefined) throw new Error('The text has no pod.');
  return podSpec;
};

const containerIn = (text: string): Container => {
  const [container] = onlyPodSpec(text).containers;
  if (container === undefined) throw new Error('The text has no container.');
  return container;
};

describe('effectiveSecurityContext', () => {
  const userOf = (pod: string, container: string): unknown => {
    const found = effectiveSecurityContext(
      containerIn(
        `apiVersion: v1\nkind: Pod\nspec:\n  securityContext: ${pod}\n  containers:\n    - {name: a, image: b, securityContext: ${container}}\n`,
      ),
      'runAsUser',
    );
    return found.state === 'present' ? scalarValue(found.node) : found.state;
  };

  test.each([
    ['{runAsUser: 1}', '{}', 1],
    ['{runAsUser: 1}', '{runAsUser: 0}', 0],
    ['{runAsUser: 1}', '{runAsUser: null}', 1],
    ['{}', '{runAsUser: 2}', 2],
    ['{}', '{}', 'absent'],
    ['~', '~', 'absent'],
    ['*nowhere', '{}', 'unknown'],
    ['{runAsUser: 1}', '*nowhere', 'unknown'],
  ])('of pod %s and container %s is %s', (pod, container, value) => {
    expect(userOf(pod, container)).toBe(value);
  });
});

describe('nameRange', () => {
  test.each([
    ['- {name: app, image: a}', 'app'],
    ['- image: a\n', 'a'],
    ['- ports: []\n', 'ports'],
    ['- name:\n    image: b\n', 'b'],
  ])('of %j is %s', (item, text) => {
    const container = containerIn(`apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  ${item}\n`);
    expect(textUnder(container.object.file.text, nameRange(container))).toBe(text);
  });

  test('stays inside a container that takes its name from an anchor', () => {
    const container = containerIn(
      'apiVersion: v1\nkind: Pod\nx: &app {name: app, image: a}\nspec:\n  containers:\n  - <<: *app\n    tty: true\n',
    );
    expect(textUnder(container.object.file.text, nameRange(container))).toBe('<<');
  });
});

test('what is absent is placed at the deepest mapping that is written in the container', () => {
  const place = (rest: string, before = ''): string => {
    const container = containerIn(`apiVersion: v1\nkind: Pod\n${before}spec:\n  containers:\n  - name: app\n    image: a\n${rest}`);
    return textUnder(container.object.file.text, ownerRange(container, 'securityContext', 'capabilities', 'drop'));
  };
  expect(place('')).toBe('app');
  expect(place('    securityContext:\n')).toBe('securityContext');
  expect(place('    securityContext: {runAsUser: 1}\n')).toBe('securityContext');
  expect(place('    securityContext:\n      capabilities: {add: [KILL]}\n')).toBe('capabilities');
  expect(place('    securityContext: *ours\n', 'x: &ours {capabilities: {}}\n')).toBe('securityContext');
  expect(place('    <<: *ours\n', 'x: &ours {securityContext: {capabilities: {}}}\n')).toBe('app');
});

test('a container without an image is not whole in a custom resource, nor is any of a patch', () => {
  const pod = (containers: string): string => `apiVersion: v1\nkind: Pod\nspec: {containers: [${containers}]}\n`;
  expect(isWhole(containerIn(pod('{name: a, image: b}')))).toBe(true);
  expect(isWhole(containerIn(pod('{name: a}, {name: c, image: d}')))).toBe(true);
  expect(isWhole(containerIn('apiVersion: kafka.strimzi.io/v1\nkind: Kafka\nspec: {containers: [{name: a}, {name: c, image: d}]}\n'))).toBe(
    false,
  );
  expect(isWhole(containerIn(pod('{$patch: delete, name: a, image: b}')))).toBe(false);
});

test('volumes have the mounts of all containers', () => {
  const podSpec = onlyPodSpec(`
    apiVersion: v1
    kind: Pod
    spec:
      volumes:
        - name: data
          hostPath: {path: /data}
        - name: unused
      initContainers:
        - name: init
          image: a
          volumeMounts: [{name: data, mountPath: /data, readOnly: true}]
      containers:
        - name: app
          image: a
          volumeMounts:
            - {name: data, mountPath: /data, subPath: app}
            - {name: data, mountPath: /logs, subPathExpr: $(POD), readOnly: *nowhere}
  `);
  expect(volumesOf(podSpec).map(volume => volume.name)).toEqual(['data', 'unused']);
  const mounts = mountsByVolume(podSpec);
  expect(mounts.get('data')?.map(mount => [mount.container.name, mount.readOnly, mount.subPath])).toEqual([
    ['init', true, ''],
    ['app', false, 'app'],
    ['app', 'unknown', undefined],
  ]);
  expect(mounts.get('unused')).toBeUndefined();
});

describe('sameNamespace', () => {
  const pod = (namespace: string): KubernetesObject | undefined =>
    objects(`apiVersion: v1\nkind: Pod\nmetadata: {name: a${namespace}}\n`, 'helm')[0];

  test.each([
    ['', '', true],
    [', namespace: a', ', namespace: a', true],
    [', namespace: a', ', namespace: b', false],
    [', namespace: a', '', 'unknown'],
    [', namespace: "{{ .Release.Namespace }}"', ', namespace: a', 'unknown'],
  ])('of %j and %j is %s', (a, b, same) => {
    const [one, other] = [pod(a), pod(b)];
    expect(one && other && sameNamespace(one, other)).toBe(same);
  });
});

describe('isStaticSystemPod', () => {
  const pod = (head: string): boolean =>
    isStaticSystemPod(onlyPodSpec(`apiVersion: v1\n${head}\nspec: {containers: [{name: a, image: b}]}\n`));

  test.each([
    'metadata: {name: kube-apiserver, namespace: kube-system}',
    'metadata: {name: x, namespace: kube-system, labels: {component: etcd}}',
  ])('true for a pod with %s', metadata => {
    expect(pod(`kind: Pod\n${metadata}`)).toBe(true);
  });

  test.each([
    'metadata: {name: kube-apiserver}',
    'metadata: {name: kube-apiserver, namespace: default}',
    'metadata: {name: web, namespace: kube-system}',
    'metadata: {name: web, namespace: kube-system, labels: {component: web}}',
  ])('false for a pod with %s', metadata => {
    expect(pod(`kind: Pod\n${metadata}`)).toBe(false);
  });
});
