import { container, pod } from '../../../src/rules/forms/examples.ts';
import { nonDefaultCapabilityAdded } from '../../../src/rules/kubernetes/non-default-capability-added.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(nonDefaultCapabilityAdded, {
  valid: {
    'a template decides': {
      text: container`securityContext: {capabilities: {add: [{{ .Values.capability }}]}}`,
      path: 'chart/templates/pod.yaml',
    },
    'all of the baseline at once': container`securityContext: {capabilities: {add: [AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT]}}`,
    'what the baseline allows': container`securityContext: {capabilities: {add: [NET_BIND_SERVICE, CHOWN, SETUID]}}`,
    'what another rule calls dangerous': container`securityContext: {capabilities: {add: [SYS_ADMIN, ALL, NET_ADMIN]}}`,
    'dropped and not added': container`securityContext: {capabilities: {drop: [NET_RAW]}}`,
  },
  invalid: {
    'of a container that begins before the others, and of one that is put beside them': {
      text: pod`
        initContainers: [{name: init, image: a, securityContext: {capabilities: {add: [⟦SYS_NICE⟧, KILL]}}}]
        containers: [{name: app, image: a}]
        ephemeralContainers: [{name: debug, image: a, securityContext: {capabilities: {add: [⟦NET_BROADCAST⟧, KILL]}}}]
      `,
      expect: [
        { messageId: 'added', subject: 'Pod/web#initContainer:init' },
        { messageId: 'added', subject: 'Pod/web#ephemeralContainer:debug' },
      ],
      fixed: pod`
        initContainers: [{name: init, image: a, securityContext: {capabilities: {add: [KILL]}}}]
        containers: [{name: app, image: a}]
        ephemeralContainers: [{name: debug, image: a, securityContext: {capabilities: {add: [KILL]}}}]
      `,
    },
    'one of the baseline in other letters, which Pod Security admission does not know': {
      text: container`securityContext: {capabilities: {add: [⟦chown⟧, ⟦CAP_KILL⟧, SETUID]}}`,
      expect: [
        {
          messageId: 'spelled',
          severity: 'low',
          message:
            'Container "app" adds capability "chown", which Kubernetes spells otherwise; it is low because runtimes may understand it, and Pod Security admission refuses it.',
        },
        'spelled',
      ],
      fixed: container`securityContext: {capabilities: {add: [SETUID]}}`,
    },
    'each item of its own': {
      text: container`
        securityContext:
          capabilities:
            add: [⟦NET_RAW⟧, CHOWN, ⟦CAP_IPC_LOCK⟧]
      `,
      expect: [
        {
          messageId: 'raw',
          severity: 'medium',
          subject: 'Pod/web#container:app',
          message:
            'Container "app" adds capability "NET_RAW", with which it forges packets of other pods; Pod Security admission lets no pod of the baseline add it.',
        },
        {
          messageId: 'added',
          message: 'Container "app" adds capability "CAP_IPC_LOCK", which containers do not have by default.',
        },
      ],
      fixed: container`
        securityContext:
          capabilities:
            add: [CHOWN]
      `,
    },
    'software that works with packets': {
      text: pod`containers: [{name: vpn, image: "acme/openvpn:2", securityContext: {capabilities: {add: [⟦NET_RAW⟧]}}}]`,
      expect: [{ messageId: 'raw', advice: 'It changes routes, interfaces or firewall rules' }],
    },
  },
});
