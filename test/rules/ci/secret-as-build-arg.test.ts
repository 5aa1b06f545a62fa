import { secretAsBuildArg } from '../../../src/rules/ci/secret-as-build-arg.ts';
import { testRule } from '../../support/rule-tester.ts';
import { gitlab, gitlabPath, workflow } from './support.ts';

const action = (inputs: string): string =>
  workflow([`uses: docker/build-push-action@v6\nwith:\n  context: .\n  ${inputs.replaceAll('\n', '\n  ')}`]);

testRule(secretAsBuildArg, {
  valid: {
    'a build secret': workflow(['run: docker build --secret id=npm,env=NPM_TOKEN .\nenv:\n  NPM_TOKEN: ${{ secrets.NPM_TOKEN }}']),
    'the input for secrets': action('secrets: |\n  npm=${{ secrets.NPM_TOKEN }}'),
    'arguments that are no secrets': action('build-args: |\n  VERSION=${{ github.ref_name }}\n  NODE_ENV=production'),
    'a name about a secret': workflow(['run: docker build --build-arg TOKEN_FILE=/run/secrets/token --build-arg VERSION=1.4 .']),
    'another command': workflow(['run: docker run x --build-arg NPM_TOKEN=$NPM_TOKEN']),
    'an empty value': workflow(['run: docker build --build-arg NPM_TOKEN= .']),
  },
  invalid: {
    'a target of bake': {
      path: 'docker-bake.hcl',
      text: 'target "web" {\n  args = {\n    VERSION = "1"\n    ⟦API_TOKEN = "Kx9vPq2mWz71aaB"⟧\n  }\n}\n',
      expect: [
        {
          messageId: 'literal',
          severity: 'high',
          message: 'The definition of builds passes the build argument "API_TOKEN" with a secret in plain text.',
        },
      ],
    },
    'a variable of bake': {
      path: 'docker-bake.hcl',
      text: 'target "web" { args = { ⟦NPM_TOKEN = NPM_TOKEN⟧ } }\n',
      expect: ['passed'],
    },
    'a secret of the pipeline': {
      text: workflow(['run: docker build --build-arg ⟦NPM_TOKEN=${{ secrets.NPM_TOKEN }}⟧ .']),
      expect: [
        {
          messageId: 'passed',
          severity: 'high',
          subject: 'job build',
          message: 'The job "build" passes a secret as the build argument "NPM_TOKEN", which stays readable in the image.',
        },
      ],
    },
    'under a name that does not say so': {
      text: action('build-args: |\n  VERSION=1.4\n  ⟦EXTRA=${{ secrets.LICENSE }}⟧\nprovenance: true'),
      expect: ['passed'],
    },
    'from the environment, by its name': {
      text: gitlab(
        'docker buildx build --push --build-arg ⟦GITHUB_TOKEN⟧ .',
        '"podman build --build-arg=A=1 ⟦--build-arg=DB_PASSWORD=$DB_PASSWORD⟧ ."',
      ),
      path: gitlabPath,
      expect: ['passed', 'passed'],
    },
    'in plain text': {
      path: 'build.sh',
      text: '#!/bin/sh\ndocker build --build-arg ⟦API_KEY=q7Rm2xV9tKp4wZ1cB8⟧ .\n',
      expect: [{ messageId: 'literal', severity: 'high' }],
    },
    'that everybody can guess': {
      path: 'Makefile',
      text: 'build:\n\tdocker compose build --build-arg ⟦DB_PASSWORD=password⟧ web\n',
      expect: [{ messageId: 'known', severity: 'low' }],
    },
    'with kaniko, and with bake': {
      text: workflow([
        'run: /kaniko/executor --destination ghcr.io/acme/web:1.4 ⟦--build-arg=NPM_TOKEN=$NPM_TOKEN⟧',
        'uses: docker/bake-action@v6\nwith:\n  set: |\n    ⟦*.args.NPM_TOKEN=${{ secrets.NPM_TOKEN }}⟧\n    *.platform=linux/amd64',
      ]),
      expect: ['passed', 'passed'],
    },
  },
});
