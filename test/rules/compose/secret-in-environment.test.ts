import { secretInEnvironment } from '../../../src/rules/compose/secret-in-environment.ts';
import { dedent } from '../../support/marked-text.ts';
import { testRule } from '../../support/rule-tester.ts';

const withVariable = (entry: string): string => `services:\n  db:\n    image: postgres\n    environment:\n      ${entry}\n`;

testRule(secretInEnvironment, {
  valid: {
    'no environment': 'services:\n  db:\n    image: postgres\n',
    'a file': withVariable('POSTGRES_PASSWORD_FILE: /run/secrets/db'),
    'a reference': withVariable('POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}'),
    'a mandatory reference': withVariable('POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?must be set}'),
    'an empty default': withVariable('POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-}'),
    empty: withVariable('POSTGRES_PASSWORD: ""'),
    null: withVariable('POSTGRES_PASSWORD:'),
    'from the host': withVariable('- POSTGRES_PASSWORD'),
    'empty in a list': withVariable('- POSTGRES_PASSWORD='),
    'a path': withVariable('SSL_KEY: /certs/server.key'),
    'a switch': withVariable('MYSQL_ALLOW_EMPTY_PASSWORD: "yes"'),
    'a number': withVariable('SESSION_TOKEN: 3600'),
    'about a secret': withVariable('TOKEN_TYPE: bearer'),
    'parallelism of tokenizers': withVariable('TOKENIZERS_PARALLELISM: "false"'),
    'a socket': withVariable('SSH_AUTH_SOCK: /ssh-agent'),
    'a public key': withVariable('NEXT_PUBLIC_API_KEY: abcdef123456'),
    'an address without password': withVariable('DATABASE_URL: postgres://app@db/app'),
    'an address with a reference': withVariable('DATABASE_URL: postgres://app:${PASSWORD}@db/app'),
    'an address with an escaped reference': withVariable('DATABASE_URL: postgres://app:$$PASSWORD@db/app'),
    'a hash': withVariable('ADMIN_PASSWORD: $$2y$$05$$abcdefghijk'),
    'the id of a public key': withVariable('GPG_KEY: E3FF2839C048B25C084DEBE9B26995E310250568'),
    'names of files of Kafka': withVariable('KAFKA_SSL_KEYSTORE_CREDENTIALS: broker_creds'),
    'a default that switches off': withVariable('- API_KEY=${API_KEY:-invalid}'),
    'a reference among the options of Java': withVariable('JAVA_OPTS: -Dkeystore.password=${KEYSTORE_PASSWORD}'),
    'a reference to a vault': withVariable('DB_PASSWORD: vault:secret/data/db#password'),
    'the base of an override is reported with the base': {
      path: 'compose.override.yaml',
      text: 'services:\n  db:\n    environment: {A: b}\n',
      companions: { 'compose.yaml': withVariable('POSTGRES_PASSWORD: Kx9vPq2mWz') },
    },
  },
  invalid: {
    'the default of an item of a list, and one within an address': {
      text:
        'services:\n  a:\n    image: acme/a:1\n    environment:\n      - DB_PASSWORD=⟦${DB_PASS:-Kx9vPq2mWz}⟧\n' +
        '      - DATABASE_URL=⟦postgres://app:${DB_PASS:-Kx9vPq2mWz}@db/app⟧\n      - OTHER_URL=postgres://app:${OTHER:-app}@db/app\n',
      expect: ['fallback', 'credential'],
      fixed:
        'services:\n  a:\n    image: acme/a:1\n    environment:\n      - DB_PASSWORD=${DB_PASS:?}\n' +
        '      - DATABASE_URL=postgres://app:${DB_PASS:-Kx9vPq2mWz}@db/app\n      - OTHER_URL=postgres://app:${OTHER:-app}@db/app\n',
    },
    'in a map': {
      text: withVariable('POSTGRES_PASSWORD: ⟦Kx9vPq2mWz⟧'),
      expect: [
        {
          messageId: 'secret',
          severity: 'high',
          subject: 'service:db',
          message: 'The environment variable "POSTGRES_PASSWORD" of the service "db" holds a secret in plain text.',
        },
      ],
      fixed: withVariable('POSTGRES_PASSWORD: "${POSTGRES_PASSWORD:?}"'),
    },
    'in quotes': {
      text: withVariable("JWT_SECRET: ⟦'a b c d9!'⟧ # old"),
      expect: ['secret'],
      fixed: withVariable("JWT_SECRET: '${JWT_SECRET:?}' # old"),
    },
    'in a list': { text: withVariable('- API_KEY=⟦9f8e7d6c5b⟧'), expect: ['secret'], fixed: withVariable('- API_KEY=${API_KEY:?}') },
    'in a list and quotes': {
      text: withVariable('- "API_KEY=⟦9f8e7d6c5b⟧"'),
      expect: ['secret'],
      fixed: withVariable('- "API_KEY=${API_KEY:?}"'),
    },
    'in a list in brackets': {
      text: 'services:\n  db:\n    image: postgres\n    environment: [API_KEY=⟦9f8e7d6c5b⟧, A=b]\n',
      expect: ['secret'],
      fixed: 'services:\n  db:\n    image: postgres\n    environment: ["API_KEY=${API_KEY:?}", A=b]\n',
    },
    'in a map in braces': {
      text: 'services:\n  db: {image: postgres, environment: {dbPassword: ⟦Kx9vPq2mWz⟧}}\n',
      expect: ['secret'],
      fixed: 'services:\n  db: {image: postgres, environment: {dbPassword: "${dbPassword:?}"}}\n',
    },
    'a number as a password': {
      text: withVariable('DB_PASSWORD: ⟦80438043⟧'),
      expect: ['secret'],
      fixed: withVariable('DB_PASSWORD: "${DB_PASSWORD:?}"'),
    },
    'a connection string that a variable falls back to goes as a whole': {
      text: withVariable('- ConnectionString=${CATALOG_DB:-Server=sql;User Id=sa;Password=⟦Kx9vPq2mWz⟧}'),
      expect: ['credential'],
      fixed: withVariable('- ConnectionString=${CATALOG_DB:?}'),
    },
    'a part of a value that is in the file for other reasons stays': {
      text: withVariable('- ConnectionString=Server=${SERVER:-sql};User Id=sa;Password=⟦Kx9vPq2mWz⟧'),
      expect: ['credential'],
    },
    'a name that is not a variable has no fix': { text: withVariable('spring.datasource.password: ⟦Kx9vPq2mWz⟧'), expect: ['secret'] },
    'a default': {
      text: withVariable('POSTGRES_PASSWORD: ⟦${DB_PASS:-Kx9vPq2mWz}⟧'),
      expect: ['fallback'],
      fixed: withVariable('POSTGRES_PASSWORD: "${DB_PASS:?}"'),
    },
    'a nested default has no fix': { text: withVariable('POSTGRES_PASSWORD: ⟦${A:-${B:-Kx9vPq2mWz}}⟧'), expect: ['fallback'] },
    'a sample value': {
      text: withVariable('POSTGRES_PASSWORD: ⟦changeme⟧'),
      expect: [{ messageId: 'known', severity: 'medium' }],
      fixed: withVariable('POSTGRES_PASSWORD: "${POSTGRES_PASSWORD:?}"'),
    },
    'the name of the user': {
      text: withVariable('POSTGRES_USER: shopkeeper\n      POSTGRES_PASSWORD: ⟦shopkeeper⟧'),
      expect: [{ messageId: 'known', severity: 'medium' }],
      fixed: withVariable('POSTGRES_USER: shopkeeper\n      POSTGRES_PASSWORD: "${POSTGRES_PASSWORD:?}"'),
    },
    'the same value under another name does not make it guessable': {
      text: withVariable('DB_ENTRY: Kx9vPq2mWz\n      DB_PASSWORD: ⟦Kx9vPq2mWz⟧'),
      expect: ['secret'],
      fixed: withVariable('DB_ENTRY: Kx9vPq2mWz\n      DB_PASSWORD: "${DB_PASSWORD:?}"'),
    },
    'made of the name of the user': {
      text: withVariable('MYSQL_USER: shopkeeper\n      MYSQL_PASSWORD: ⟦shopkeeper-pass1⟧'),
      expect: [{ messageId: 'known', severity: 'medium' }],
      fixed: withVariable('MYSQL_USER: shopkeeper\n      MYSQL_PASSWORD: "${MYSQL_PASSWORD:?}"'),
    },
    'a password in an address': {
      text: withVariable('DATABASE_URL: postgres://app:⟦Kx9vPq2mWz⟧@${DB_HOST}/app'),
      expect: [
        {
          messageId: 'credential',
          message: 'The environment variable "DATABASE_URL" of the service "db" contains a credential in plain text (password in a URL).',
        },
      ],
    },
    'a known password in an address': {
      text: withVariable('- DATABASE_URL=postgres://postgres:⟦postgres⟧@db/app'),
      expect: [{ messageId: 'knownCredential', severity: 'medium' }],
    },
    'a password among the options of Java': {
      text: withVariable('JAVA_OPTS: -Xmx1g -Dkeystore.file=/k.jks -Dkeystore.password=⟦Kx9vPq2mWz⟧ -Dx=y'),
      expect: [
        {
          messageId: 'credential',
          message:
            'The environment variable "JAVA_OPTS" of the service "db" contains a credential in plain text (password of a Java property).',
        },
      ],
    },
    "Java's own password among its options": {
      text: withVariable('- "JAVA_OPTS=-Djavax.net.ssl.trustStorePassword=⟦changeit⟧"'),
      expect: [{ messageId: 'knownCredential', severity: 'medium' }],
    },
    'a token by its form': {
      text: withVariable(`NPM_SETTINGS: "//registry:_authToken=⟦npm_${'aB3dE6gH9j'.repeat(4).slice(0, 36)}⟧"`),
      expect: ['credential'],
    },
    'a block text has no fix': { text: withVariable('SIGNING_KEY: ⟦|\n        Kx9vPq2mWz⟧'), expect: ['secret'], exact: true },
    'an anchor that two services merge is one finding': {
      text: dedent(`
        x-env: &env
          DB_PASSWORD: ⟦Kx9vPq2mWz⟧
        services:
          web:
            image: web
            environment: *env
          api:
            image: api
            environment:
              <<: *env
              A: b
      `),
      expect: [{ messageId: 'secret', subject: 'service:web' }],
      fixed: dedent(`
        x-env: &env
          DB_PASSWORD: "\${DB_PASSWORD:?}"
        services:
          web:
            image: web
            environment: *env
          api:
            image: api
            environment:
              <<: *env
              A: b
      `),
    },
    'different values under one name have no fix, for outside there is one': {
      text: 'services:\n  a:\n    image: a\n    environment: {DB_PASSWORD: ⟦Kx9vPq2mWz⟧}\n  b:\n    image: b\n    environment: {DB_PASSWORD: ⟦Zm4kTr8sQa⟧}\n',
      expect: ['secret', 'secret'],
    },
    'equal values under one name': {
      text: 'services:\n  a:\n    image: a\n    environment: {DB_PASSWORD: ⟦Kx9vPq2mWz⟧}\n  b:\n    image: b\n    environment: {DB_PASSWORD: ⟦Kx9vPq2mWz⟧}\n',
      expect: ['secret', 'secret'],
      fixed:
        'services:\n  a:\n    image: a\n    environment: {DB_PASSWORD: "${DB_PASSWORD:?}"}\n  b:\n    image: b\n    environment: {DB_PASSWORD: "${DB_PASSWORD:?}"}\n',
    },
    'a value that an alias repeats is one finding': {
      text: withVariable('DB_PASSWORD: &secret ⟦Kx9vPq2mWz⟧\n      OTHER_PASSWORD: *secret'),
      expect: [{ messageId: 'secret', subject: 'service:db' }],
      fixed: withVariable('DB_PASSWORD: &secret "${DB_PASSWORD:?}"\n      OTHER_PASSWORD: *secret'),
    },
    'a value that is kept elsewhere': {
      text: `x-secret: &secret Kx9vPq2mWz\n${withVariable('DB_PASSWORD: ⟦*secret⟧')}`,
      expect: ['secret'],
    },
    'a list whose items are maps by mistake': {
      text: withVariable('- DB_PASSWORD: ⟦Kx9vPq2mWz⟧'),
      expect: ['secret'],
      fixed: withVariable('- DB_PASSWORD: "${DB_PASSWORD:?}"'),
    },
    'from another file by extends': {
      text: 'services:\n  db:\n    image: postgres\n    extends: ⟦{file: base.yml, service: common}⟧\n',
      companions: { 'base.yml': 'services:\n  common:\n    environment: {DB_PASSWORD: Kx9vPq2mWz}\n' },
      expect: ['secret'],
    },
  },
});
