import type { Facts } from '../../../src/facts/facts.ts';
import { sensitiveFileCopied } from '../../../src/rules/dockerfile/sensitive-file-copied.ts';
import { testRule } from '../../support/rule-tester.ts';

/** A build context with these tracked files and this ignore file. */
const context = (trackedFiles: readonly string[], ignore?: string, dockerfile = 'Dockerfile'): Partial<Facts> => ({
  buildContexts: new Map([
    [
      dockerfile,
      {
        ignoreFile: ignore === undefined ? { state: 'absent' } : { state: 'known', value: { path: '.dockerignore', text: ignore } },
        trackedFiles: { state: 'known', value: trackedFiles },
      },
    ],
  ]),
});

testRule(sensitiveFileCopied, {
  valid: {
    'an ordinary file that is deleted later': 'FROM node:22\nCOPY setup.tgz tokens.go /tmp/\nRUN rm /tmp/setup.tgz /tmp/tokens.go\n',
    'a telling name that is deleted before': 'FROM node:22\nRUN rm -f /tmp/token\nCOPY token /tmp/token\n',
    'settings of Yarn, which it wants committed': 'FROM node:22\nCOPY package.json yarn.lock .yarnrc.yml ./\n',
    'settings that are committed': { text: 'FROM node:22\nCOPY .npmrc .yarnrc.yml ./\n', facts: context(['.npmrc', '.yarnrc.yml']) },
    'a package of source code that is called credentials': {
      text: 'FROM golang:1.26\nCOPY credentials credentials\nCOPY ./secrets/ ./secrets/\n',
      facts: context(['Dockerfile', 'credentials/credentials.go', 'credentials/helper_test.go', 'secrets/aws/store.go']),
    },
    'a folder with templates of a chart': {
      text: 'FROM node:22\nCOPY deploy /deploy\n',
      facts: context(['deploy/templates/secrets.yaml']),
    },
    'an ignore file beside the Dockerfile, whose folder is the context': {
      path: 'api/Dockerfile',
      text: 'FROM node:22\nCOPY pom.xml ./\nCOPY src ./src\n',
      facts: {
        buildContexts: new Map([
          [
            'api/Dockerfile',
            {
              ignoreFile: { state: 'known', value: { path: 'api/.dockerignore', text: 'target\n' } },
              trackedFiles: { state: 'known', value: ['api/pom.xml', 'src/web/secrets.yaml'] },
            },
          ],
        ]),
      },
    },
    'ordinary files': 'FROM node:22\nCOPY package.json package-lock.json ./\nCOPY src ./src\n',
    'an example': 'FROM node:22\nCOPY .env.example .env\n',
    'public keys and certificates': 'FROM node:22\nCOPY id_rsa.pub ca.pem server.crt rds-ca-bundle.pem /certs/\n',
    'a key for apt': 'FROM debian:13\nCOPY docker.key /etc/apt/keyrings/docker.asc\nADD vendor.pem /usr/local/share/ca-certificates/\n',
    'the certificates of another image':
      'FROM scratch\nCOPY --from=alpine:3.22 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\nCOPY --from=alpine:3.22 /etc/ssl/certs/x.pem /x.pem\n',
    'SSH settings without key': 'FROM node:22\nCOPY known_hosts config /root/.ssh/\nCOPY ssh_config /root/.ssh/config\n',
    'package manager settings in a build stage':
      'FROM node:22 AS build\nCOPY package.json .npmrc ./\nFROM scratch\nCOPY --from=build /a /a\n',
    'what the ignore file leaves out': { text: 'FROM node:22\nCOPY .env /app/\n', facts: context(['a'], '.env\n') },
    'an unknown source': 'FROM node:22\nARG FILE\nCOPY $FILE /app/\n',
    'a download': 'FROM node:22\nADD https://example.com/nodesource.pem /tmp/\n',
    'a mounted secret': 'FROM node:22\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n',
    'a folder without secrets': { text: 'FROM node:22\nCOPY config /app/config\n', facts: context(['config/a.json', 'certs/server.key']) },
    'a folder with keys for tests': { text: 'FROM node:22\nCOPY src /app/src\n', facts: context(['src/a.ts', 'src/testdata/server.key']) },
    'a folder whose secrets are left out': {
      text: 'FROM node:22\nCOPY config /app/config\n',
      facts: context(['config/.env'], '**/.env\n'),
    },
    'the whole context, judged by another rule': { text: 'FROM node:22\nCOPY . /app\n', facts: context(['.env']) },
    'a folder of the same name elsewhere': {
      text: 'FROM node:22\nCOPY config /app\n',
      path: 'api/Dockerfile',
      facts: context(['api/config/a.json', 'config/.env'], undefined, 'api/Dockerfile'),
    },
    'a credentials file that is mounted':
      'FROM node:22\nCOPY . /app/\nENV GOOGLE_APPLICATION_CREDENTIALS=/credentials/key.json KUBECONFIG=/run/kube\n',
    'a credentials file of another folder': 'FROM node:22\nCOPY src /srv/\nENV GOOGLE_APPLICATION_CREDENTIALS=/app/key.json\n',
    'a relative credentials file with a working directory':
      'FROM node:22\nWORKDIR /srv\nCOPY src /app/\nENV GOOGLE_APPLICATION_CREDENTIALS=app/key.json\n',
    'a place of the project': 'FROM node:22\nCOPY config $APP_CONFIG_FILE\n',
    'a file variable without file': 'FROM node:22\nCOPY . /app/\nENV GOOGLE_APPLICATION_CREDENTIALS="" AWS_CONFIG_FILE=/app/config\n',
    'source code with a telling name': 'FROM golang:1.24\nCOPY internal/credentials.go internal/secrets.go ./\n',
  },
  invalid: {
    'deleted in a later layer': {
      text: 'FROM node:22\nADD ⟦deploy-token⟧ /tmp/\nRUN npm ci && rm -f /tmp/deploy-token\n',
      expect: [
        {
          messageId: 'deletedLater',
          severity: 'high',
          confidence: 'medium',
          message: 'ADD puts "deploy-token" into a layer that keeps it, although line 3 deletes it.',
        },
      ],
    },
    'deleted in a later layer under another name': {
      text: 'FROM node:22\nCOPY ⟦key⟧ /root/.ssh/id_rsa\nRUN npm ci\nRUN rm -rf /root/.ssh/id_rsa\n',
      expect: [{ messageId: 'deletedLater', severity: 'high', confidence: 'high' }],
    },
    'deleted in a build stage': {
      text: 'FROM node:22 AS build\nCOPY ⟦.npmrc⟧ ./\nRUN npm ci && rm .npmrc\nFROM scratch\nCOPY --from=build /a /a\n',
      expect: [{ messageId: 'deletedLater', severity: 'medium' }],
    },
    'a text that is called secret': { text: 'FROM node:22\nADD ⟦secret.txt⟧ /\n', expect: [{ messageId: 'file', confidence: 'medium' }] },
    'a folder called credentials with code and more in it, and one of which nothing is known': {
      text: 'FROM golang:1.26\nCOPY ⟦credentials⟧ credentials\nCOPY ⟦secrets⟧ secrets\n',
      facts: context(['Dockerfile', 'credentials/load.go', 'credentials/prod']),
      expect: ['file', 'file'],
    },
    'an SSH key': {
      text: 'FROM node:22\nCOPY ⟦.ssh/id_rsa⟧ /root/.ssh/\n',
      expect: [
        {
          messageId: 'file',
          severity: 'high',
          confidence: 'high',
          message: 'COPY puts an SSH private key (".ssh/id_rsa") into the image.',
        },
      ],
    },
    'an SSH key under another name': { text: 'FROM node:22\nCOPY --chmod=600 ⟦deploy⟧ /root/.ssh/id_ed25519\n', expect: ['file'] },
    'an environment file': {
      text: 'FROM node:22\nCOPY package.json ⟦.env⟧ ./\n',
      expect: [{ messageId: 'file', severity: 'high', confidence: 'medium' }],
    },
    'environment files by wildcard': {
      text: 'FROM node:22\nADD ⟦.env*⟧ /app/\n',
      expect: [{ messageId: 'file', message: 'ADD puts an environment file (".env*") into the image.' }],
    },
    'each of several': { text: 'FROM node:22\nCOPY ⟦certs/*.key⟧ \\\n  ⟦store.p12⟧ \\\n  /certs/\n', expect: ['file', 'file'] },
    'in JSON form': { text: 'FROM node:22\nCOPY [⟦"my keys/server.key"⟧, "/certs/"]\n', expect: ['file'] },
    'credentials of clouds and tools': {
      text: 'FROM node:22\nCOPY ⟦.aws⟧ /root/.aws\nCOPY ⟦.kube/config⟧ /root/.kube/config\nCOPY ⟦docker.json⟧ /root/.docker/config.json\nCOPY ⟦terraform.tfstate⟧ /\n',
      expect: ['file', 'file', 'file', 'file'],
    },
    'below an unknown folder': { text: 'FROM node:22\nARG DIR\nCOPY ⟦${DIR}/id_rsa⟧ /root/.ssh/\n', expect: ['file'] },
    'in a build stage': {
      text: 'FROM node:22 AS build\nCOPY ⟦.netrc⟧ /root/\nFROM scratch\n',
      expect: [{ messageId: 'fileInBuildStage', severity: 'medium', subject: 'stage:build' }],
    },
    'out of a build stage': { text: 'FROM node:22 AS build\nFROM node:22\nCOPY --from=build ⟦/app/.env⟧ /app/.env\n', expect: ['file'] },
    'package manager settings': {
      text: 'FROM node:22\nCOPY package.json ⟦.npmrc⟧ ./\n',
      expect: [
        {
          messageId: 'file',
          severity: 'low',
          confidence: 'low',
          message: 'COPY puts package manager settings that may hold a registry token (".npmrc") into the image.',
        },
      ],
    },
    'package manager settings that are not in the repository': {
      text: 'FROM node:22\nCOPY package.json ⟦.npmrc⟧ ./\n',
      facts: context(['package.json']),
      expect: [{ messageId: 'file', severity: 'medium', confidence: 'medium' }],
    },
    'a folder with keys': {
      text: 'FROM node:22\nCOPY ⟦certs/⟧ /certs/\nCOPY ⟦config/*⟧ /config/\n',
      facts: context(['certs/server.key', 'certs/server.crt', 'config/a.json', 'config/prod/store.p12', 'config/.env']),
      expect: [
        {
          messageId: 'folder',
          severity: 'medium',
          message: 'COPY of "certs/" takes files along that hold keys or credentials by their names: "certs/server.key".',
        },
        {
          messageId: 'folder',
          severity: 'high',
          message:
            'COPY of "config/*" takes files along that hold keys or credentials by their names: "config/prod/store.p12" and "config/.env".',
        },
      ],
    },
    'a folder beside a Dockerfile below': {
      text: 'FROM node:22\nCOPY package.json ./\nCOPY ⟦config⟧ /app\n',
      path: 'api/Dockerfile',
      facts: context(['api/config/.env', 'api/package.json', 'config/b'], undefined, 'api/Dockerfile'),
      expect: [
        { messageId: 'folder', message: 'COPY of "config" takes files along that hold keys or credentials by their names: "config/.env".' },
      ],
    },
    'a folder of the root for a Dockerfile below': {
      text: 'FROM node:22\nCOPY package.json ./\nCOPY ⟦config⟧ /app\n',
      path: 'docker/api/Dockerfile',
      facts: context(['config/.env', 'package.json', 'docker/api/Dockerfile'], undefined, 'docker/api/Dockerfile'),
      expect: ['folder'],
    },
    'a credentials file that a variable names': {
      text: 'FROM node:22\nCOPY src /app/\nENV ⟦GOOGLE_APPLICATION_CREDENTIALS=/app/storage.json⟧\n',
      expect: [
        {
          messageId: 'namedByVariable',
          severity: 'medium',
          message:
            'The credentials file "/app/storage.json" that "GOOGLE_APPLICATION_CREDENTIALS" names comes into the image with the COPY in line 2.',
        },
      ],
    },
    'a credentials file beside the code': {
      text: 'FROM node:22\nCOPY . .\nENV ⟦GOOGLE_APPLICATION_CREDENTIALS="./news.json"⟧\n',
      expect: ['namedByVariable'],
    },
    'a credentials file by its name': {
      text: 'FROM node:22\nCOPY keys/news.json ./\nENV ⟦GOOGLE_APPLICATION_CREDENTIALS=/srv/news.json⟧\n',
      expect: ['namedByVariable'],
    },
    'a credentials file below the root, where relative paths begin': {
      text: 'FROM node:22\nCOPY /src /app/\nENV ⟦GOOGLE_APPLICATION_CREDENTIALS=./app/storage.json⟧\nARG ⟦KUBECONFIG=app/kube⟧\n',
      expect: ['namedByVariable', 'namedByVariable'],
    },
    'a file put where a variable of the environment says': {
      text: 'FROM node:22\nCOPY ⟦./config⟧ $AWS_CONFIG_FILE\nCOPY ⟦a.json⟧ ${GOOGLE_APPLICATION_CREDENTIALS}\n',
      expect: [
        {
          messageId: 'placeOfVariable',
          severity: 'medium',
          message: 'COPY puts "./config" into the image at "$AWS_CONFIG_FILE", the place of a credentials file.',
        },
        'placeOfVariable',
      ],
    },
    'in a trigger': { text: 'FROM node:22\nONBUILD COPY ⟦.env⟧ /app/\n', expect: ['file'] },
  },
});
