import { untrustedSyntaxFrontend } from '../../../src/rules/dockerfile/untrusted-syntax-frontend.ts';
import { testRule } from '../../support/rule-tester.ts';

const digest = `sha256:${'a'.repeat(64)}`;

testRule(untrustedSyntaxFrontend, {
  valid: {
    'no directive': 'FROM a\n',
    'a version': '# syntax=docker/dockerfile:1\nFROM a\n',
    'a full version, with its registry': '#syntax = docker.io/docker/dockerfile:1.17-labs\nFROM a\n',
    'the one upstream': '# syntax=docker/dockerfile-upstream:master\nFROM a\n',
    'a digest': `# syntax=acme/dockerfile:2@${digest}\nFROM a\n`,
    'a comment': '# Build with care.\n# syntax=acme/dockerfile:2\nFROM a\n',
    'one’s own': {
      text: '# syntax=ghcr.io/acme/dockerfile:2\nFROM a\n',
      options: { frontends: ['ghcr.io/acme/dockerfile'] },
    },
  },
  invalid: {
    'a stranger': {
      text: '⟦# syntax=acme/dockerfile:2⟧\nFROM a\n',
      expect: [
        {
          messageId: 'foreign',
          severity: 'medium',
          message: 'The build is done by the frontend "acme/dockerfile:2", which may be another one at any time.',
        },
      ],
    },
    'a stranger behind a shebang': { text: '#!/usr/bin/env docker\n⟦# syntax=acme/dockerfile:2⟧\nFROM a\n', expect: ['foreign'] },
    'another registry': { text: '⟦# syntax=ghcr.io/docker/dockerfile:1⟧\nFROM a\n', expect: ['foreign'] },
    'a name that looks like it': { text: '⟦#syntax=d0cker/dockerfile:1⟧\nFROM a\n', expect: ['foreign'] },
    'no version': { text: '⟦# syntax=docker/dockerfile⟧\nFROM a\n', expect: [{ messageId: 'latest', severity: 'info' }] },
    'the latest version': { text: '⟦# syntax=docker/dockerfile:latest⟧\nFROM a\n', expect: ['latest'] },
  },
});
