import { registryLoginLiteral } from '../../../src/rules/ci/registry-login-literal.ts';
import { testRule } from '../../support/rule-tester.ts';
import { gitlab, gitlabPath, workflow } from './support.ts';

testRule(registryLoginLiteral, {
  valid: {
    'by standard input': workflow(['run: echo "${{ secrets.TOKEN }}" | docker login ghcr.io -u ci --password-stdin']),
    'by the action, from a secret': workflow(['uses: docker/login-action@v3\nwith:\n  username: ci\n  password: ${{ secrets.TOKEN }}']),
    'from a variable of GitLab, by standard input': {
      path: gitlabPath,
      text: gitlab('\'echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin $CI_REGISTRY\''),
    },
    'a port that is no password': workflow(['run: docker run -p 8080:80 nginx:1.29']),
    'no password at all': workflow(['run: docker login ghcr.io']),
    'a password of another program': workflow(['run: docker ps && mysql -pq7Rm2xV9tKp4wZ1cB8']),
  },
  invalid: {
    literal: {
      text: workflow(['run: docker login -u ci -p ⟦q7Rm2xV9tKp4wZ1cB8⟧ ghcr.io']),
      expect: [
        {
          messageId: 'literal',
          severity: 'high',
          subject: 'job build',
          message: 'The job "build" logs in to a registry with a password that is written in the file.',
        },
      ],
    },
    'of other clients': {
      text: workflow([
        'run: |\n  helm registry login ghcr.io -u ci ⟦--password=q7Rm2xV9tKp4wZ1cB8⟧\n  skopeo login -u ci -p ⟦q7Rm2xV9tKp4wZ1cB9⟧ quay.io',
      ]),
      expect: ['literal', 'literal'],
    },
    'an input of the action': {
      text: workflow(['uses: docker/login-action@v3\nwith:\n  username: ci\n  password: ⟦q7Rm2xV9tKp4wZ1cB8⟧']),
      expect: ['literal'],
    },
    'a literal before the pipe': {
      path: 'push.sh',
      text: '#!/bin/sh\necho ⟦q7Rm2xV9tKp4wZ1cB8⟧ | docker login -u ci --password-stdin\n',
      expect: ['literal'],
    },
    'a variable on the command line': {
      text: gitlab('docker login -u "$USER" -p ⟦"$CI_REGISTRY_PASSWORD"⟧ $CI_REGISTRY'),
      path: gitlabPath,
      expect: [{ messageId: 'argument', severity: 'low' }],
    },
    'a sample': {
      text: workflow(['run: docker login localhost:5000 -u admin -p ⟦password⟧']),
      expect: [{ messageId: 'sample', severity: 'medium' }],
    },
  },
});
