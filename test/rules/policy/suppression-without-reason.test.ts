import { suppressionWithoutReason } from '../../../src/rules/policy/suppression-without-reason.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(suppressionWithoutReason, {
  valid: {
    'a reason': 'FROM alpine:3.22\n# tidewaiter: ignore[dockerfile/root-user] -- it drops its rights itself\nUSER root\n',
    'a reason for hadolint': 'FROM alpine:3.22\n# hadolint ignore=DL3002 # it drops its rights itself\nUSER root\n',
    'a reason for checkov': 'FROM alpine:3.22\n#checkov:skip=CKV_DOCKER_8:it drops its rights itself\nUSER root\n',
    'a reason in an annotation':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web, annotations: {tidewaiter.dev/ignore.kubernetes.host-network: "it is the network"}}\nspec: {hostNetwork: true, containers: [{name: a, image: b}]}\n',
    'no suppression': 'FROM alpine:3.22\n# tidewaiter looks at this\nUSER root\n',
  },
  invalid: {
    'one of ours': {
      text: 'FROM alpine:3.22\n⟦# tidewaiter: ignore[dockerfile/root-user]⟧\nUSER root\n',
      expect: [
        { messageId: 'missing', severity: 'low', message: 'This suppression silences dockerfile/root-user and says nothing of why.' },
      ],
    },
    'one with an end alone': {
      text: 'FROM alpine:3.22\n⟦# tidewaiter: ignore[dockerfile/root-user] until 2027-01-31⟧\nUSER root\n',
      expect: ['missing'],
    },
    'one of hadolint': { text: 'FROM alpine:3.22\n⟦# hadolint ignore=DL3002⟧\nUSER root\n', expect: ['missing'] },
    'one for several rules in a Compose file': {
      text: 'services:\n  web:\n    image: nginx:1.29\n    ⟦# tidewaiter: ignore[compose/privileged-container, compose/root-user]⟧\n    privileged: true\n',
      expect: [
        {
          messageId: 'missing',
          message: 'This suppression silences compose/privileged-container, compose/root-user and says nothing of why.',
        },
      ],
    },
    'one for everything in a file': {
      text: '⟦# tidewaiter: ignore-file[*]⟧\nFROM alpine:3.22\nUSER root\n',
      expect: [{ messageId: 'everything', severity: 'medium' }],
    },
  },
});
