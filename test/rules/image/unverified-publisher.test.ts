import { unverifiedPublisher } from '../../../src/rules/image/unverified-publisher.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(unverifiedPublisher, {
  valid: {
    'official images, known publishers and projects':
      'FROM nginx:1.29\nFROM grafana/grafana:12.1.0\nFROM ghcr.io/fluxcd/flux-cli:v2.7.0\nFROM quay.io/prometheus/prometheus:v3.7.0\n',
    'an official image through a mirror': 'FROM public.ecr.aws/docker/library/redis:8\n',
    'registries in which not everybody can push':
      'FROM registry.k8s.io/pause:3.10\nFROM mcr.microsoft.com/dotnet/sdk:9.0\nFROM registry.example.com/someone42/tool:1\n',
    'one’s own, by the option': {
      text: 'FROM ghcr.io/acme/base:1\nFROM acme/tools/app:2\n',
      options: { publishers: ['ghcr.io/acme', 'docker.io/acme'] },
    },
    'what the file builds': 'services:\n  web:\n    build: .\n    image: someone42/web:1\n',
    'an image that a variable names': 'FROM ${BASE}/tool:1\n',
  },
  invalid: {
    'an account that nobody knows, told once': {
      text: 'FROM ⟦someone42/nginx-with-tools:1.2⟧ AS a\nFROM someone42/nginx-with-tools:1.3\n',
      expect: [
        {
          messageId: 'unknown',
          severity: 'low',
          message:
            'The image "someone42/nginx-with-tools:1.2" is published by "someone42", which is no verified or sponsored publisher that is known here.',
        },
      ],
    },
    'of GHCR and Quay, each by itself': {
      text: 'services:\n  a:\n    image: ⟦ghcr.io/someone42/tool:1⟧\n  b:\n    image: ⟦quay.io/someone42/tool:1⟧\n',
      expect: ['unknown', 'unknown'],
    },
    'a name that is known on another registry': { text: 'FROM ⟦quay.io/linuxserver/sonarr:4⟧\n', expect: ['unknown'] },
    'with an unknown tag': { text: 'FROM ⟦someone42/tool:${TAG}⟧\n', expect: ['unknown'] },
  },
});
