import { inlineSuppression } from '../../../src/rules/policy/inline-suppression.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(inlineSuppression, {
  valid: {
    'a file without one': 'FROM alpine:3.22\n# ignore what follows\nUSER root\n',
    'a comment that speaks of one': 'FROM alpine:3.22\n# We do not use hadolint ignore comments here.\nUSER root\n',
    'a manifest without one':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web, annotations: {team: web}}\nspec: {containers: [{name: a, image: b}]}\n',
    'a text that looks like one in a value':
      'services:\n  web:\n    image: nginx:1.29\n    command: "echo # tidewaiter: ignore[compose/root-user]"\n',
  },
  invalid: {
    'one of ours': {
      text: 'FROM alpine:3.22\n⟦# tidewaiter: ignore[dockerfile/root-user] -- it drops its rights itself⟧\nUSER root\n',
      expect: [{ messageId: 'found', severity: 'info', message: 'This suppression silences dockerfile/root-user in the file itself.' }],
    },
    'one of hadolint': {
      text: 'FROM alpine:3.22\n⟦# hadolint ignore=DL3002⟧\nUSER root\n',
      expect: [{ messageId: 'found', message: 'This suppression of hadolint silences DL3002 in the file itself.' }],
    },
    'one for a line of a Compose file': {
      text: 'services:\n  web:\n    image: nginx:1.29\n    ⟦# tidewaiter: ignore[compose/privileged-container] -- it manages devices⟧\n    privileged: true\n',
      expect: ['found'],
    },
    'an annotation of ours': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    ⟦tidewaiter.dev/ignore.kubernetes.host-network: "it is the network"⟧\nspec: {hostNetwork: true, containers: [{name: a, image: b}]}\n',
      expect: ['found'],
    },
  },
});
