import { dangerousCapabilityAdded } from '../../../src/rules/kubernetes/dangerous-capability-added.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const container = (rest: string): string => pod(`  containers:\n    - name: app\n      image: a\n      securityContext:\n${rest}`);

testRule(dangerousCapabilityAdded, {
  valid: {
    'none added': container('        capabilities: {drop: [ALL]}\n'),
    'harmless ones': container('        capabilities: {add: [NET_BIND_SERVICE, CHOWN, KILL]}\n'),
    'a dangerous one dropped': container('        capabilities: {drop: [SYS_ADMIN]}\n'),
    'unknown ones': {
      text: container('        capabilities:\n          add: {{ .Values.capabilities }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    numbers: container('        capabilities: {add: [21]}\n'),
    'a schema':
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: x}\nspec: {containers: [{name: a, image: b, securityContext: {capabilities: {add: [SYS_ADMIN]}}}]}\n',
  },
  invalid: {
    'one of several': {
      text: container(
        '        capabilities:\n          add:\n            - CHOWN\n            - ⟦NET_ADMIN⟧ # routes\n            - KILL\n',
      ),
      expect: [
        {
          messageId: 'dangerous',
          severity: 'high',
          safety: 'unsafe',
          message: 'Capability "NET_ADMIN" lets container "app" change interfaces, routes and firewall rules.',
        },
      ],
      fixed: container('        capabilities:\n          add:\n            - CHOWN\n            - KILL\n'),
    },
    'SYS_ADMIN, after which escalation must be blocked': {
      text: container('        capabilities:\n          add: [⟦"CAP_SYS_ADMIN"⟧]\n          drop: [ALL]\n'),
      expect: [{ messageId: 'dangerous', severity: 'high' }],
      fixed: container('        capabilities:\n          drop: [ALL]\n        allowPrivilegeEscalation: false\n'),
    },
    'the only one of a list at the end goes with it, where the block on escalation has room': {
      text: container('        capabilities:\n          drop: [ALL]\n          add:\n            - ⟦SYS_TIME⟧ # for ntp\n'),
      expect: ['dangerous'],
      fixed: container('        capabilities:\n          drop: [ALL]\n'),
    },
    'and stays as an empty one where it has none': {
      text: container('        capabilities:\n          drop: [ALL]\n          add:\n            - ⟦SYS_ADMIN⟧\n'),
      expect: ['dangerous'],
      fixed: container('        capabilities:\n          drop: [ALL]\n          add: []\n        allowPrivilegeEscalation: false\n'),
    },
    'any spelling, in every list of containers': {
      text: pod(
        '  initContainers:\n    - name: a\n      image: x\n      securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [⟦sys_ptrace⟧, KILL]}}\n' +
          '  containers:\n    - name: b\n      image: x\n      securityContext: {privileged: true, capabilities: {add: [⟦all⟧]}}\n' +
          '  ephemeralContainers:\n    - name: c\n      image: x\n      securityContext: {capabilities: {add: [⟦CAP_BPF⟧, ⟦PERFMON⟧]}}\n',
      ),
      expect: [
        { messageId: 'dangerous', subject: 'Pod/web#initContainer:a' },
        { messageId: 'dangerous', subject: 'Pod/web#container:b' },
        { messageId: 'dangerous', subject: 'Pod/web#ephemeralContainer:c' },
        { messageId: 'dangerous', subject: 'Pod/web#ephemeralContainer:c' },
      ],
      fixed: pod(
        '  initContainers:\n    - name: a\n      image: x\n      securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [KILL]}}\n' +
          '  containers:\n    - name: b\n      image: x\n      securityContext: {privileged: true, capabilities: {}}\n' +
          '  ephemeralContainers:\n    - name: c\n      image: x\n      securityContext: {capabilities: {add: [PERFMON]}}\n',
      ),
    },
    'critical beside the processes of the node': {
      text: pod(
        '  hostPID: true\n  containers:\n    - name: app\n      image: a\n      securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [⟦SYS_ADMIN⟧, ⟦SYS_PTRACE⟧]}}\n',
      ),
      expect: [
        {
          messageId: 'takeover',
          severity: 'critical',
          message:
            'Capability "SYS_ADMIN" lets container "app" mount file systems and change namespaces, which is nearly the same as being root on the host; it is critical because the pod also shares processes or directories of the node.',
        },
        { messageId: 'dangerous', severity: 'high' },
      ],
      fixed: pod(
        '  hostPID: true\n  containers:\n    - name: app\n      image: a\n      securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [SYS_PTRACE]}}\n',
      ),
    },
    'critical beside a host path': {
      text: pod(
        '  volumes: [{name: x, hostPath: {path: /data}}]\n  containers:\n    - name: app\n      image: a\n      securityContext: {capabilities: {add: [⟦SYS_MODULE⟧]}}\n',
      ),
      expect: [{ messageId: 'takeover', severity: 'critical' }],
      fixed: pod(
        '  volumes: [{name: x, hostPath: {path: /data}}]\n  containers:\n    - name: app\n      image: a\n      securityContext: {capabilities: {}}\n',
      ),
    },
    'a routing daemon lives by it': {
      text: pod(
        '  containers:\n    - name: router\n      image: quay.io/frrouting/frr:10.2\n      securityContext: {capabilities: {add: [⟦NET_ADMIN⟧, ⟦SYS_ADMIN⟧]}}\n',
      ),
      expect: [
        { messageId: 'dangerous', advice: 'It changes routes, interfaces or firewall rules for its living' },
        { messageId: 'dangerous' },
      ],
      fixed: pod(
        '  containers:\n    - name: router\n      image: quay.io/frrouting/frr:10.2\n      securityContext: {capabilities: {add: [NET_ADMIN]}, allowPrivilegeEscalation: false}\n',
      ),
    },
    'a time server lives by it': {
      text: pod('  containers:\n    - name: ntp\n      image: acme/chrony:4\n      securityContext: {capabilities: {add: [⟦SYS_TIME⟧]}}\n'),
      expect: [{ messageId: 'dangerous', advice: 'It sets the clock of the node for its living' }],
    },
    'not critical in a storage driver of the cluster': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: csi-nfs-node, namespace: kube-system}\nspec: {selector: {}, template: {spec: {volumes: [{name: x, hostPath: {path: /data}}], containers: [{name: a, image: b, securityContext: {privileged: true, capabilities: {add: [⟦SYS_ADMIN⟧], drop: [ALL]}}}]}}}\n',
      expect: [{ messageId: 'dangerous', severity: 'high', advice: 'It works on the node itself' }],
    },
    'medium for the init container of a mesh, high for others that ask for more': {
      text: pod(
        '  initContainers:\n    - name: istio-init\n      image: docker.io/istio/proxyv2:1.27.0\n      securityContext: {capabilities: {add: [⟦NET_ADMIN⟧, NET_RAW], drop: [ALL]}}\n' +
          '    - name: setup\n      image: a\n      securityContext: {capabilities: {add: [⟦NET_ADMIN⟧]}}\n    - name: x\n      image: ghcr.io/linkerd/proxy-init:v2\n      securityContext: {capabilities: {add: [⟦NET_ADMIN⟧, ⟦SYS_TIME⟧]}}\n' +
          '  containers:\n    - name: proxyinit\n      image: docker.io/istio/proxyv2:1.27.0\n      securityContext: {capabilities: {add: [⟦NET_ADMIN⟧]}}\n',
      ),
      expect: [
        { messageId: 'mesh', severity: 'medium' },
        { messageId: 'dangerous', severity: 'high' },
        { messageId: 'dangerous', severity: 'high' },
        { messageId: 'dangerous', severity: 'high' },
        { messageId: 'dangerous', severity: 'high' },
      ],
      fixed: pod(
        '  initContainers:\n    - name: istio-init\n      image: docker.io/istio/proxyv2:1.27.0\n      securityContext: {capabilities: {add: [NET_RAW], drop: [ALL]}}\n' +
          '    - name: setup\n      image: a\n      securityContext: {capabilities: {}}\n    - name: x\n      image: ghcr.io/linkerd/proxy-init:v2\n      securityContext: {capabilities: {add: [SYS_TIME]}}\n' +
          '  containers:\n    - name: proxyinit\n      image: docker.io/istio/proxyv2:1.27.0\n      securityContext: {capabilities: {}}\n',
      ),
    },
    'a literal among those that a template prints': {
      text:
        '---\n' +
        container(
          '        capabilities:\n          add:\n            - ⟦SYS_ADMIN⟧\n            {{- toYaml .Values.capabilities | nindent 12 }}\n',
        ),
      path: 'chart/templates/pod.yaml',
      expect: ['dangerous'],
    },
  },
});
