import { secretInBuildArg } from '../../../src/rules/compose/secret-in-build-arg.ts';
import { testRule } from '../../support/rule-tester.ts';

const build = (args: string): string => `services:\n  web:\n    build:\n      context: .\n      args:\n${args}`;

testRule(secretInBuildArg, {
  valid: {
    'versions and switches': build('        NODE_VERSION: "24"\n        USE_TOKEN_AUTH: "true"\n'),
    'what a bundler shows to everybody': build(
      '        VITE_GOOGLE_API_KEY: ${VITE_GOOGLE_API_KEY}\n        NEXT_PUBLIC_API_KEY: abc1234567\n',
    ),
    'a path of a secret': build('        - TOKEN_FILE=/run/secrets/token\n'),
    'a key that is public': build('        GPG_KEY: E3FF2839C048B25C084DEBE9B26995E310250568\n'),
    'a build secret':
      'services:\n  web:\n    build:\n      context: .\n      secrets: [npm]\nsecrets:\n  npm:\n    environment: NPM_TOKEN\n',
    'a build without arguments': 'services:\n  web:\n    build: .\n',
    'of a file whose own review tells it': {
      path: 'compose.override.yaml',
      text: 'services:\n  web:\n    ports: ["80"]\n',
      companions: { 'compose.yaml': build('        NPM_TOKEN: Kx9vPq2mWz71\n') },
    },
  },
  invalid: {
    'a literal': {
      text: build('        NPM_TOKEN: ⟦Kx9vPq2mWz71⟧\n'),
      expect: [
        {
          messageId: 'literal',
          severity: 'high',
          subject: 'service:web',
          message: 'The build argument "NPM_TOKEN" of the service "web" holds a secret in plain text.',
        },
      ],
    },
    'in a list': { text: build('        - ⟦DB_PASSWORD=Kx9vPq2mWz⟧\n'), expect: ['literal'] },
    'a variable from outside': {
      text: build('        GITHUB_TOKEN: ⟦${GITHUB_TOKEN}⟧\n'),
      expect: [{ messageId: 'passed', severity: 'medium' }],
    },
    'only the name, which takes it from outside': { text: build('        - ⟦NPM_TOKEN⟧\n'), expect: ['passed'] },
    'a name without value': { text: build('        ⟦NPM_TOKEN⟧:\n'), expect: ['passed'] },
    'the default of a variable': { text: build('        API_SECRET: ⟦${API_SECRET:-Kx9vPq2mWz71}⟧\n'), expect: ['literal'] },
    'a dummy for the build': { text: build('        SECRET_KEY_BASE: ⟦dummy⟧\n'), expect: [{ messageId: 'known', severity: 'low' }] },
    'a credential under any name': {
      text: build('        INDEX: ⟦https://ci:Kx9vPq2mWz@pypi.acme.example/simple⟧\n'),
      expect: ['literal'],
    },
    'arguments that services share count once': {
      text: 'x-args: &args\n  NPM_TOKEN: ⟦Kx9vPq2mWz71⟧\nservices:\n  a:\n    build: {context: a, args: *args}\n  b:\n    build: {context: b, args: *args}\n',
      expect: ['literal'],
    },
  },
});
