import { namedUserWithRunAsNonRoot } from '../../../src/rules/cross/named-user-with-run-as-non-root.ts';
import { testRule } from '../../support/rule-tester.ts';

const compose = 'services:\n  web: {build: ., image: ghcr.io/acme/web}\n';
const pod = (context: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  securityContext: {${context}}\n  containers:\n  - name: app\n    image: ghcr.io/acme/web:1.4\n${more}`;
const beside = (dockerfile: string) => ({ 'compose.yaml': compose, Dockerfile: dockerfile });

testRule(namedUserWithRunAsNonRoot, {
  valid: {
    'a number': { text: pod('runAsNonRoot: true'), others: beside('FROM debian:13\nUSER 10001:app\n') },
    'the pod has the number': { text: pod('runAsNonRoot: true, runAsUser: 10001'), others: beside('FROM debian:13\nUSER app\n') },
    'nobody asks': { text: pod('fsGroup: 5'), others: beside('FROM debian:13\nUSER app\n') },
    'root, of which another rule speaks': { text: pod('runAsNonRoot: true'), others: beside('FROM debian:13\nUSER root\n') },
    'a variable without a value': { text: pod('runAsNonRoot: true'), others: beside('FROM debian:13\nARG WHO\nUSER $WHO\n') },
  },
  invalid: {
    'a user that the file makes with a number': {
      text: pod('⟦runAsNonRoot: true⟧'),
      others: beside('FROM debian:13\nRUN useradd --uid 10001 app\nUSER app:app\n'),
      expect: [
        {
          messageId: 'named',
          severity: 'medium',
          safety: 'unsafe',
          message:
            '"runAsNonRoot: true" keeps container "app" from starting: its image runs as "app", and only a number shows that this is not root.',
        },
      ],
      fixed: pod('runAsNonRoot: true', '    securityContext:\n      runAsUser: 10001\n'),
    },
    'a user of the base, beside other settings': {
      text: pod('', '    securityContext: {⟦runAsNonRoot: true⟧}\n'),
      others: beside('FROM node:22\nUSER node\n'),
      expect: ['named'],
      fixed: pod('', '    securityContext: {runAsNonRoot: true, runAsUser: 1000}\n'),
    },
    'a user whose number is not known': {
      text: pod('⟦runAsNonRoot: true⟧'),
      others: beside('FROM debian:13\nRUN useradd app\nUSER app\n'),
      expect: ['named'],
    },
    'a user that is made twice': {
      text: pod('⟦runAsNonRoot: true⟧'),
      others: beside('FROM debian:13\nRUN useradd -u 5 app\nRUN userdel app && useradd -u 6 app\nUSER app\n'),
      expect: ['named'],
    },
  },
});
