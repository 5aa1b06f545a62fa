import { container } from '../../../src/rules/forms/examples.ts';
import { hardcodedCredential } from '../../../src/rules/secrets/hardcoded-credential.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = ['AKIA', 'Q3EGRZ7YV5TSHK2M'].join('');
const token = ['ghp_', '16C7e42F292c6912E7710c838347Ae178B4a'].join('');
const hook = ['hooks.slack.com/services/', 'T0KX9VPQ2/B0MWZ71AB/kX9vPq2mWz71aBcDeFgHiJkL'].join('');
const annotated = (value: string): string => `apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  annotations:\n    note: ${value}\n`;

const annotation = (name: string, value: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  annotations:\n    ${name}: ${value}\n`;

testRule(hardcodedCredential, {
  valid: {
    'a variable in a URL': container`args: ["--db=postgres://shop:$(DB_PASSWORD)@db/shop"]`,
    'a variable, which another rule judges': container`env: [{name: KEY, value: ${key}}]`,
    'data, which another rule judges': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {key: ${key}}\n`,
    'a password that everybody can guess': container`args: ["--db=postgres://postgres:postgres@db/shop"]`,
    'the key of the documentation': annotated('AKIAIOSFODNN7EXAMPLE'),
    'settings that name a Secret, a file and what everybody knows': container`command: [helm, upgrade, shop, ./shop, --set, auth.existingSecret=shop-credentials-live, --set, auth.passwordFile=/run/p, --set=auth.password=changeme]`,
    'an expression of another program': container`command: [sed, -e, "PASSWORD=Kx9vPq2mWz", /etc/app]`,
    'a variable on a command line': container`args: ["redis-server", --requirepass, $(REDIS_PASSWORD)]`,
    'a variable of the shell': container`command: [sh, -c, 'redis-cli -a "$REDIS_PASSWORD" ping']`,
    'what another tool fills in': container`args: ["--password=\${DB_PASSWORD}", "--token={{ token }}"]`,
    'a password that everybody tries, on a command line': container`args: [--requirepass, password]`,
    'a file, a switch and a port': container`args: [--password-file, /run/secrets/db, --no-password, -p, "8080"]`,
    'the name of a Secret in an annotation': annotation('nginx.ingress.kubernetes.io/auth-secret', 'basic-auth-users'),
    'where an injector finds a password': annotation('vault.hashicorp.com/agent-inject-secret-password', 'database/creds/shop'),
    'a checksum of secrets': annotation('checksum/secret', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'),
    'how long a token lives': annotation('eks.amazonaws.com/token-expiration', '"86400"'),
    'a header that says nothing of who asks': container`livenessProbe: {httpGet: {port: 80, httpHeaders: [{name: Accept, value: Kx9vPq2mWz}]}}`,
    'what SOPS has encrypted': `sops: {mac: x}\n${container`args: ["--db-password=ENC[AES256_GCM,data:x]"]`}`,
    'the names of Secrets in options': container`args: ["--imagePullSecrets=regcred,mirror", --tls-secret, shop/web-tls]`,
    'a password of a data base that a job starts': {
      path: '.github/workflows/ci.yaml',
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: psql postgres://shop:Kx9vPq2mWz@localhost/shop\n',
    },
    'what another rule tells of a login': {
      path: 'Makefile',
      text: `login:\n\tdocker login -u bot -p ${token} ghcr.io\n`,
    },
    'a default of a chart, by its name': { path: 'chart/values.yaml', text: `token: ${token}\n` },
    'values of a release that name a Secret, and a sample':
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: db}\nspec: {values: {auth: {existingSecret: db-auth, password: db-password, token: changeme}, passwordPolicy: Strict1}}\n',
    'values in a text that name a Secret, a sample, and what is filled in':
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: db}\nspec:\n  source:\n    chart: db\n    helm:\n      values: |\n        auth:\n          existingSecret: db-auth\n          password: changeme\n          token: ${DB_TOKEN}\n',
    'values in a text that is no YAML':
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: db}\nspec:\n  source:\n    helm:\n      values: |\n        auth: [\n        password: Kx9vPq2mWz\n',
    'a digest': container`args: ["sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]`,
  },
  invalid: {
    'a password among values in a text of an Application': {
      text: 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: db}\nspec:\n  source:\n    chart: db\n    helm:\n      values: |\n        # for all\n        auth:\n          password: ⟦"Kx9vPq2mWz"⟧\n',
      expect: [
        {
          messageId: 'placed',
          message: 'There is a secret in plain text (value "auth.password"): everybody has it who can read the repository.',
        },
      ],
    },
    'one in what an ApplicationSet makes, and one of K3s': {
      text: 'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: db}\nspec:\n  template:\n    spec:\n      sources:\n        - chart: db\n          helm: {valuesObject: {auth: {password: ⟦Kx9vPq2mWz⟧}}}\n---\napiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: db}\nspec:\n  chart: db\n  valuesContent: |-\n    adminPassword: ⟦Kx9vPq2mWz⟧\n',
      expect: ['placed', 'placed'],
    },
    'a setting of Spark': {
      text: container`command: [spark-submit, --conf, ⟦jdbc.shop.password=Kx9vPq2mWz⟧, --conf, jdbc.shop.user=shop]`,
      expect: [
        {
          messageId: 'placed',
          message:
            'There is a secret in plain text ("jdbc.shop.password" of "spark-submit"): everybody has it who can read the repository.',
        },
      ],
    },
    'a setting behind an equals sign': {
      text: container`command: [helm, upgrade, ⟦--set-string=db.token=Kx9vPq2mWz⟧]`,
      expect: ['placed'],
    },
    'an argument, with a claim that SOPS has encrypted it': {
      text: `sops: {mac: x}\n${container`args: ["--db=postgres://shop:⟦Kx9vPq2mWz⟧@db/shop"]`}`,
      expect: ['credential'],
    },
    'an option, with the same claim': { text: `sops: {mac: x}\n${container`args: [⟦--db-password=Kx9vPq2mWz⟧]`}`, expect: ['placed'] },
    'an argument': {
      text: container`args: ["--db=postgres://shop:⟦Kx9vPq2mWz⟧@db/shop"]`,
      expect: [
        {
          messageId: 'credential',
          severity: 'high',
          message: 'There is a credential in plain text (password in a URL): everybody has it who can read the repository.',
        },
      ],
    },
    'a pipeline': {
      path: '.github/workflows/ci.yaml',
      text: `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    env: {GH: ⟦${token}⟧}\n    steps:\n      - run: gh pr list\n`,
      expect: ['credential'],
    },
    'a pipeline of GitLab': {
      path: '.gitlab-ci.yml',
      text: `build:\n  image: alpine:3.24\n  script: ["curl -H 'A: ⟦${token}⟧' https://example.com"]\n`,
      expect: ['credential'],
    },
    'a recipe of make': { path: 'Makefile', text: `run:\n\tdocker run -e GH=⟦${token}⟧ app\n`, expect: ['credential'] },
    'a script of the shell': { path: 'run.sh', text: `#!/bin/sh\nexport GH=⟦${token}⟧\ndocker run -e GH app\n`, expect: ['credential'] },
    'the receiver of alerts': {
      path: 'alertmanager.yml',
      text: `route: {receiver: chat}\nreceivers:\n  - name: chat\n    slack_configs: [{api_url: "https://⟦${hook}⟧"}]\n`,
      expect: ['credential'],
    },
    'a password of a monitoring program, by its name': {
      path: 'grafana.ini',
      text: '[security]\nadmin_password = ⟦Kx9vPq2mWz⟧\nsecret_key = SW2YcwTIb9zpOOhoPsMm\n',
      expect: [
        {
          messageId: 'placed',
          message: 'There is a secret in plain text ("admin_password"): everybody has it who can read the repository.',
        },
      ],
    },
    'one of a collector': {
      path: 'fluent-bit.conf',
      text: '[OUTPUT]\n    Name es\n    HTTP_User ${USER}\n    HTTP_Passwd ⟦Kx9vPq2mWz⟧\n',
      expect: ['placed'],
    },
    'a password among the values of a release': {
      text: 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: db}\nspec: {values: {auth: {user: app, password: ⟦Kx9vPq2mWz⟧}}}\n',
      expect: [
        {
          messageId: 'placed',
          message: 'There is a secret in plain text (value "auth.password"): everybody has it who can read the repository.',
        },
      ],
    },
    'values under any name': { path: 'chart/values.yaml', text: `extra: ⟦${token}⟧\n`, expect: ['credential'] },
    'an option of a program that is known': {
      text: container`args: ["redis-server", --requirepass, ⟦Kx9vPq2mWz⟧]`,
      expect: [
        {
          messageId: 'placed',
          severity: 'high',
          message: 'There is a secret in plain text (password of "redis-server"): everybody has it who can read the repository.',
        },
      ],
    },
    'an option by its name, behind the entrypoint of an image': { text: container`args: [⟦--db-password=Kx9vPq2mWz⟧]`, expect: ['placed'] },
    'a password within a script': {
      text: container`command: [sh, -c, "exec mysqladmin ping -uroot ⟦-pKx9vPq2mWz⟧"]`,
      expect: ['placed'],
    },
    'a variable in front of a command': {
      text: container`lifecycle: {postStart: {exec: {command: [sh, -c, "⟦PGPASSWORD=Kx9vPq2mWz⟧ psql -c 'select 1'"]}}}`,
      expect: ['placed'],
    },
    'the command of a probe': {
      text: container`livenessProbe: {exec: {command: [redis-cli, -a, ⟦Kx9vPq2mWz⟧, ping]}}`,
      expect: ['placed'],
    },
    'the header of a probe, behind its Base64': {
      text: container`livenessProbe: {httpGet: {port: 80, httpHeaders: [{name: Authorization, value: ⟦Basic YWRtaW46S3g5dlBxMm1Xeg==⟧}]}}`,
      expect: [
        {
          messageId: 'placed',
          message: 'There is a secret in plain text ("Authorization" header): everybody has it who can read the repository.',
        },
      ],
    },
    'a token by the form that it has, once': {
      text: container`args: [--token, ⟦${token}⟧]`,
      expect: ['credential'],
    },
    'an annotation by its name': {
      text: annotation('acme.example/db-password', '⟦Kx9vPq2mWz⟧'),
      expect: [
        {
          messageId: 'placed',
          message: 'There is a secret in plain text (annotation "acme.example/db-password"): everybody has it who can read the repository.',
        },
      ],
    },
    'an annotation of the pods of a workload': {
      text: `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  template:\n    metadata: {annotations: {api-key: ⟦Kx9vPq2mWz⟧}}\n    spec: {containers: [{name: a, image: a}]}\n`,
      expect: ['placed'],
    },
    'an annotation': { text: annotated(`⟦${key}⟧`), expect: ['credential'] },
    'a comment': { text: `${annotated('x')}# the old key was ⟦${key}⟧\n`, expect: ['credential'] },
    'a custom resource': {
      text: `apiVersion: example.com/v1\nkind: Bucket\nmetadata: {name: a}\nspec: {data: {accessKey: ⟦${key}⟧}}\n`,
      expect: ['credential'],
    },
    'a script': {
      text: container`command: [sh, -c, "curl -u a https://bot:⟦Kx9vPq2mWz⟧@example.com"]`,
      expect: ['credential'],
    },
  },
});
