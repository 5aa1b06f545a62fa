import { expect, test } from 'vitest';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { activate } from '../../../src/engine/active-rule.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { runtimeSocketMounted } from '../../../src/rules/kubernetes/runtime-socket-mounted.ts';
import { textUnder } from '../../../src/text/range.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (path: string, mount = '{name: v, mountPath: /m}'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: a\n      volumeMounts: [${mount}]\n  volumes:\n    - name: v\n      hostPath:\n        path: ${path}\n`;

testRule(runtimeSocketMounted, {
  valid: {
    'an ordinary directory': pod('/data'),
    'another file below /run': pod('/run/xtables.lock'),
    'a directory of another service': pod('/var/run/openvswitch'),
    'the root is a sensitive path': pod('/'),
    'a part of /run without a socket': pod('/run', '{name: v, mountPath: /m, subPath: dbus}'),
    'the kubelet’s socket is none of a runtime': pod('/var/lib/kubelet/device-plugins/kubelet.sock'),
    'a mount path alone':
      'apiVersion: v1\nkind: Pod\nspec:\n  containers: [{name: a, image: b, volumeMounts: [{name: v, mountPath: /var/run/docker.sock}]}]\n  volumes: [{name: v, emptyDir: {}}]\n',
    'a path that a template gives': { text: pod('{{ .Values.socket }}'), path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    'Docker’s socket': {
      text: pod('⟦/var/run/docker.sock⟧'),
      expect: [
        {
          messageId: 'socket',
          severity: 'critical',
          subject: 'Pod/web',
          message: 'Volume "v" mounts the socket "/var/run/docker.sock" of the container runtime, which makes the pod root on its node.',
        },
      ],
    },
    'containerd’s socket, read only': {
      text: pod('⟦"/run/containerd/containerd.sock"⟧', '{name: v, mountPath: /m, readOnly: true}'),
      expect: ['socket'],
    },
    'CRI-O’s socket by a detour': { text: pod('⟦/var//run/./crio/crio.sock⟧'), expect: ['socket'] },
    'the socket of k3s, not mounted': { text: pod('⟦/run/k3s/containerd/containerd.sock⟧', ''), expect: ['socket'] },
    'the directory of the sockets': {
      text: pod('⟦/var/run/⟧'),
      expect: [
        {
          messageId: 'directory',
          message:
            'Volume "v" mounts "/var/run/", in which the socket of the container runtime lies, which makes the pod root on its node.',
        },
      ],
    },
    'containerd’s directory': { text: pod('⟦/run/containerd⟧'), expect: ['directory'] },
    'the socket as a part of the root': { text: pod('⟦/⟧', '{name: v, mountPath: /m, subPath: run/docker.sock}'), expect: ['socket'] },
    'one of several parts': {
      text: pod('⟦/run⟧', '{name: v, mountPath: /m, subPath: dbus}, {name: v, mountPath: /n, subPath: docker.sock}'),
      expect: ['socket'],
    },
    'a Windows pipe': { text: pod("⟦'\\\\.\\pipe\\docker_engine'⟧"), expect: ['socket'] },
    'an Argo Workflow and a Tekton task': {
      text:
        'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  volumes: [{name: d, hostPath: {path: ⟦/var/run/docker.sock⟧}}]\n  templates: [{name: m, container: {image: b}}]\n---\n' +
        'apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: b}\nspec:\n  steps: [{name: s, image: b}]\n  volumes: [{name: d, hostPath: {path: ⟦/var/run/docker.sock⟧, type: Socket}}]\n',
      expect: [
        { messageId: 'socket', subject: 'Workflow/a' },
        { messageId: 'socket', subject: 'Task/b' },
      ],
    },
    'a literal of a Helm template': {
      text: `---\n${pod('⟦/var/run/docker.sock⟧')}        type: {{ .Values.type }}\n`,
      path: 'chart/templates/pod.yaml',
      expect: ['socket'],
    },
  },
});

test('the mounts of the volume are shown with the finding', () => {
  const text = pod('/run/docker.sock');
  const artifact = parseKubernetes(sourceFile('pod.yaml', text));
  const { findings } = analyze({
    artifacts: [artifact],
    rules: [activate(runtimeSocketMounted)],
    facts: { today: '2026-11-24', buildContexts: new Map() },
  });
  expect(findings[0]?.related.map(related => [textUnder(text, related.range), related.note])).toEqual([
    ['{name: v, mountPath: /m}', 'Mounted here into container "app".'],
  ]);
});
