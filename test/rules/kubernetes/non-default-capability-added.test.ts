import { container, pod } from '../../../src/rules/forms/examples.ts';
import { nonDefaultCapabilityAdded } from '../../../src/rules/kubernetes/non-default-capability-added.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(nonDefaultCapabilityAdded, {
  valid: {
    'what the baseline allows, of all that is dropped': container`securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE, CHOWN, SETUID]}}`,
    'what the restricted profile allows, too': container`securityContext: {capabilities: {add: [NET_BIND_SERVICE]}}`,
    'one that is dropped besides, in another spelling': container`securityContext: {capabilities: {drop: [cap_chown], add: [CHOWN]}}`,
    'one beside a list that a template may complete': {
      text: container`securityContext: {capabilities: {drop: {{ toYaml .Values.drop }}, add: [CHOWN]}}`,
      path: 'chart/templates/pod.yaml',
    },
    'what another rule calls dangerous': container`securityContext: {capabilities: {add: [SYS_ADMIN, ALL, NET_ADMIN]}}`,
    'dropped and not added': container`securityContext: {capabilities: {drop: [NET_RAW]}}`,
  },
  invalid: {
    'one of the baseline in other letters, which Pod Security admission does not know': {
      text: container`securityContext: {capabilities: {drop: [ALL], add: [⟦chown⟧, ⟦CAP_KILL⟧, SETUID]}}`,
      expect: [
        {
          messageId: 'spelled',
          severity: 'low',
          message:
            'Container "app" adds capability "chown", which Kubernetes spells otherwise; it is low because runtimes may understand it, and Pod Security admission refuses it.',
        },
        'spelled',
      ],
      fixed: container`securityContext: {capabilities: {drop: [ALL], add: [SETUID]}}`,
    },
    'each item of its own': {
      text: container`
        securityContext:
          capabilities:
            drop: [ALL]
            add: [⟦NET_RAW⟧, CHOWN, ⟦CAP_IPC_LOCK⟧]
      `,
      expect: [
        {
          messageId: 'added',
          severity: 'medium',
          subject: 'Pod/web#container:app',
          message: 'Container "app" adds capability "NET_RAW", which containers do not have by default.',
        },
        'added',
      ],
      fixed: container`
        securityContext:
          capabilities:
            drop: [ALL]
            add: [CHOWN]
      `,
    },
    'one that the container has anyway': {
      text: container`securityContext: {capabilities: {drop: [NET_RAW], add: [⟦CHOWN⟧, NET_BIND_SERVICE]}}`,
      expect: [
        {
          messageId: 'idle',
          severity: 'info',
          advice: 'write "drop: [ALL]" beside it',
          message:
            'Container "app" adds capability "CHOWN", which it has anyway as long as it does not drop ALL; it is info because the line changes nothing, though the restricted Pod Security level refuses it.',
        },
      ],
    },
    'the same of an init container that drops nothing': {
      text: pod`initContainers: [{name: own, image: acme/tool:1, securityContext: {capabilities: {add: [⟦FOWNER⟧]}}}]`,
      expect: [{ messageId: 'idle', subject: 'Pod/web#initContainer:own' }],
    },
    'software that works with packets': {
      text: pod`containers: [{name: vpn, image: "acme/openvpn:2", securityContext: {capabilities: {add: [⟦NET_RAW⟧]}}}]`,
      expect: [{ messageId: 'added', advice: 'It changes routes, interfaces or firewall rules' }],
    },
  },
});
