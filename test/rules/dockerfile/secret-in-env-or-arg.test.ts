import { secretInEnvOrArg } from '../../../src/rules/dockerfile/secret-in-env-or-arg.ts';
import { testRule } from '../../support/rule-tester.ts';

const github = `ghp_${'aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW2xY4'}`;

testRule(secretInEnvOrArg, {
  valid: {
    'ordinary variables': 'FROM node:22\nENV NODE_ENV=production PORT=8080\nARG VERSION=1.2.3\n',
    'where a secret lies': 'FROM node:22\nENV DB_PASSWORD_FILE=/run/secrets/db TOKEN_PATH=/t SSH_KEY_DIR=/k SSH_AUTH_SOCK=/s\n',
    'what is about a secret':
      'FROM node:22\nENV KMS_KEY_ALIAS=alias/x TOKEN_TTL=3600 SECRET_NAME=db PASSWORD_MIN_LENGTH=12 SECRETS_MANAGER_URL=https://x\nARG SECRET_VERSION=3\n',
    'words that contain secret words':
      'FROM node:22\nENV TOKENIZERS_PARALLELISM=false TRAVIS_OS_NAME=linux KEYBOARD=us USERNAME=app PRIVATE_SUBNETS=a,b COMPASS=x\n',
    'public keys': 'FROM node:22\nENV NEXT_PUBLIC_API_KEY=pk_abcdefgh12345 STRIPE_PUBLISHABLE_KEY=pk_live_x VAPID_PUBLIC_KEY=BMx9\n',
    'the fingerprint of a signing key':
      'FROM debian:13\nENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305\nENV GPG_KEY 7169605F62C751356D054A26A821E680E5FA6305\n',
    'empty values that a run fills': 'FROM node:22\nENV DB_PASSWORD="" API_TOKEN=\n',
    'switches, numbers and paths': 'FROM node:22\nENV USE_TOKEN=true REQUIRE_PASSWORD=false ACCESS_TOKEN=0 SECRET_KEY=/run/secrets/key\n',
    'an unknown variable': 'FROM acme/base:1\nENV DB_PASSWORD=$BASE_PASSWORD API_TOKEN=${TOKEN_FROM_BASE}\n',
    'a build secret': 'FROM node:22\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci\n',
    'a database address with sample values': 'FROM node:22 AS build\nENV DATABASE_URL=postgresql://build:build@localhost:5432/build\n',
    'an ARG with an ordinary name from ENV': 'FROM node:22\nARG VERSION\nENV APP_VERSION=$VERSION\n',
  },
  invalid: {
    'a literal in ENV': {
      text: 'FROM node:22\nENV ⟦DB_PASSWORD=Xk39dkQ2lpq⟧\n',
      expect: [{ messageId: 'env', severity: 'high', message: 'ENV "DB_PASSWORD" stores a secret in the image.' }],
    },
    'without equals sign': { text: 'FROM node:22\nENV ⟦API_KEY abcd1234efgh⟧\n', expect: ['env'] },
    'among others': {
      text: 'FROM node:22\nENV A=1 ⟦apiKey="abcd1234efgh"⟧ \\\n    ⟦githubToken=\'Xk39dkQ2lpq\'⟧ B=2\n',
      expect: ['env', 'env'],
    },
    'a numeric password': { text: 'FROM mysql:8\nENV ⟦MYSQL_ROOT_PASSWORD=82734912⟧\n', expect: ['env'] },
    'a well-known value': {
      text: 'FROM mysql:8\nENV ⟦MYSQL_ROOT_PASSWORD=changeme⟧ ⟦POSTGRES_PASSWORD=postgres⟧\n',
      expect: [
        { messageId: 'envSample', severity: 'medium' },
        { messageId: 'envSample', severity: 'medium' },
      ],
    },
    'in a build stage': {
      text: 'FROM node:22 AS build\nENV ⟦DB_PASSWORD=Xk39dkQ2lpq⟧ ⟦SECRET_KEY=build-time-placeholder⟧\nFROM scratch\n',
      expect: [
        { messageId: 'env', severity: 'medium', subject: 'stage:build' },
        { messageId: 'envSample', severity: 'low' },
      ],
    },
    'a known form under any name': {
      text: `FROM node:22\nENV ⟦FOO=${github}⟧ ⟦DATABASE_URL=postgres://app:Xk39dkQ2lpq@db/app⟧\n`,
      expect: [{ messageId: 'credential', message: 'The value of "FOO" holds a credential (GitHub token).' }, 'credential'],
    },
    'an AWS key id with its secret': {
      text: 'FROM node:22\nENV ⟦AWS_ACCESS_KEY_ID=abcdefghijklmnopqrstuvwxyz⟧\nENV ⟦AWS_SECRET_ACCESS_KEY=wJ4lrXUtnF3EMIK7MDENGbPxRfiCYzQ81kLmP0s2⟧\n',
      expect: ['env', 'env'],
    },
    'what keeps the value in a file is not only mounted': {
      text: 'FROM node:22\nARG ⟦A_TOKEN⟧\nRUN git clone https://$A_TOKEN@example.com/a.git\nARG ⟦B_TOKEN⟧\nRUN echo "//x.io/:_authToken=$B_TOKEN" > .npmrc && npm ci\nARG ⟦C_TOKEN⟧\nRUN cat <<EOF | tee /etc/x\ntoken=$C_TOKEN\nEOF\nARG ⟦D_TOKEN⟧\nRUN npm config set token $D_TOKEN\n',
      expect: ['argPassed', 'argPassed', 'argPassed', 'argPassed'],
    },
    'a build argument handed on to itself': {
      text: 'FROM node:22\nARG ⟦API_TOKEN=${API_TOKEN}⟧\n',
      expect: ['argPassed'],
    },
    'a build argument kept in ENV': {
      text: 'FROM node:22\nARG ⟦NPM_TOKEN⟧\nENV ⟦NPM_TOKEN=$NPM_TOKEN⟧\nRUN npm ci\n',
      expect: [
        { messageId: 'argPassed', severity: 'high' },
        {
          messageId: 'envFromArgument',
          severity: 'high',
          message: 'ENV "NPM_TOKEN" stores the value of the build argument "NPM_TOKEN" in the image.',
        },
      ],
    },
    'a build argument of another name kept in ENV': {
      text: 'FROM node:22\nARG PW\nENV ⟦DB_PASSWORD=${PW:-}⟧\n'.replace('ARG PW', 'ARG VALUE').replace('PW:-', 'VALUE:-'),
      expect: ['envFromArgument'],
    },
    'of several build arguments, the one with a secret’s name': {
      text: 'FROM node:22\nARG HOST\nARG ⟦API_TOKEN⟧\nENV ⟦ADDRESS=$HOST/$API_TOKEN⟧\n',
      expect: [
        'argPassed',
        { messageId: 'envFromArgument', message: 'ENV "ADDRESS" stores the value of the build argument "API_TOKEN" in the image.' },
      ],
    },
    'of several without a secret’s name, the first': {
      text: 'FROM node:22\nARG ONE\nARG TWO\nENV ⟦DB_PASSWORD=$ONE$TWO⟧ BOTH=$ONE$TWO\n',
      expect: [{ messageId: 'envFromArgument', message: 'ENV "DB_PASSWORD" stores the value of the build argument "ONE" in the image.' }],
    },
    'a default value': { text: 'FROM node:22\nARG ⟦ACCESS_TOKEN=xyz789abc⟧\n', expect: [{ messageId: 'argDefault', severity: 'high' }] },
    'a default value before the first FROM': {
      text: 'ARG ⟦ACCESS_TOKEN=xyz789abc⟧\nFROM node:22\nARG ACCESS_TOKEN\nRUN x\n',
      expect: [{ messageId: 'argDefault', subject: '' }],
    },
    'a sample as default': {
      text: 'FROM node:22\nARG ⟦GITHUB_TOKEN=placeholder⟧\n',
      expect: [{ messageId: 'argSample', severity: 'medium' }],
    },
    'an ARG without use': { text: 'FROM scratch\nARG ⟦SECRET_PASSPHRASE⟧\n', expect: [{ messageId: 'argPassed', severity: 'medium' }] },
    'an empty default': { text: 'FROM node:22\nARG ⟦NPM_TOKEN=⟧\nARG ⟦GH_TOKEN=""⟧\nRUN npm ci\n', expect: ['argPassed', 'argPassed'] },
    'before the first FROM only': {
      text: 'ARG ⟦AWS_ACCESS_KEY_ID⟧\nFROM debian:13\nRUN foobar\n',
      expect: [{ messageId: 'argPassed', severity: 'medium' }],
    },
    'before the first FROM and in a stage': { text: 'ARG NPM_TOKEN\nFROM node:22\nARG ⟦NPM_TOKEN⟧\nRUN npm ci\n', expect: ['argPassed'] },
    'in a build stage without shipping': {
      text: 'FROM node:22 AS build\nARG ⟦NPM_TOKEN⟧\nRUN npm ci\nFROM scratch\n',
      expect: [{ messageId: 'argPassed', severity: 'medium' }],
    },
    'used in RUN: becomes a build secret': {
      text: 'FROM node:22\nARG ⟦NPM_TOKEN⟧\nARG VERSION\nRUN echo "$NPM_TOKEN" | login && \\\n    npm ci\nRUN test\nRUN --network=none use ${NPM_TOKEN}\n',
      expect: [{ messageId: 'argPassed', safety: 'unsafe' }],
      fixed:
        'FROM node:22\nARG VERSION\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN echo "$NPM_TOKEN" | login && \\\n    npm ci\nRUN test\n' +
        'RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN --network=none use ${NPM_TOKEN}\n',
    },
    'used fifty times in RUN: becomes a build secret': {
      text: `FROM node:22\nARG ⟦NPM_TOKEN⟧\nRUN use${' $NPM_TOKEN'.repeat(50)}\n`,
      expect: [{ messageId: 'argPassed', safety: 'unsafe' }],
      fixed: `FROM node:22\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN use${' $NPM_TOKEN'.repeat(50)}\n`,
    },
    'used more often than that: no edit': {
      text: `FROM node:22\nARG ⟦NPM_TOKEN⟧\nRUN use${' $NPM_TOKEN'.repeat(51)}\n`,
      expect: ['argPassed'],
    },
    'also used elsewhere: no edit': {
      text: 'FROM node:22\nARG ⟦NPM_TOKEN⟧\nRUN use $NPM_TOKEN\nLABEL a=$NPM_TOKEN\n',
      expect: ['argPassed'],
    },
    'used in an exec form: no edit': { text: 'FROM node:22\nARG ⟦NPM_TOKEN⟧\nRUN ["sh", "-c", "use $NPM_TOKEN"]\n', expect: ['argPassed'] },
    'declared with others: no edit': { text: 'FROM node:22\nARG ⟦NPM_TOKEN⟧ VERSION=1\nRUN use $NPM_TOKEN\n', expect: ['argPassed'] },
    'a longer name does not count as use': { text: 'FROM node:22\nARG ⟦TOKEN⟧\nRUN use $TOKEN_FILE\n', expect: ['argPassed'] },
    'in a trigger': {
      text: 'FROM node:22\nONBUILD ARG ⟦NPM_TOKEN⟧\nONBUILD ENV ⟦DB_PASSWORD=Xk39dkQ2lpq⟧\n',
      expect: ['argPassed', 'env'],
    },
  },
});
