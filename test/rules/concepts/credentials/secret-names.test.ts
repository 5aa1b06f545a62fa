import { describe, expect, test } from 'vitest';
import { couldBeSecret, judgeSecret, nameWords, secretName } from '../../../../src/rules/concepts/credentials/secret-names.ts';
import { inLinearTime } from '../../../support/linear-time.ts';

const each = (values: string): readonly string[] => values.trim().split(/\s+/);

describe('words of a name', () => {
  test('split at separators and camelCase, acronyms kept whole', () => {
    expect(nameWords('dbPassword')).toEqual(['db', 'password']);
    expect(nameWords('APIKeyV2')).toEqual(['api', 'key', 'v2']);
    expect(nameWords('spring.datasource-password')).toEqual(['spring', 'datasource', 'password']);
    expect(nameWords('NEO4J_AUTH')).toEqual(['neo4j', 'auth']);
    expect(nameWords('__')).toEqual([]);
  });
});

describe('names of secrets', () => {
  test.each(
    each(`SERVER_KEY AUTHENTICATION_APIKEY_ALLOWED_KEYS POSTGRES_PASSWORD dbPassword PGPASSWORD SECRET_KEY_BASE APIKey apikey AWS_SECRET_ACCESS_KEY LOGGED_IN_KEY NONCE_SALT spring.datasource.password
      TOKEN1 TOKEN_2 GITHUB_PAT NEO4J_AUTH DB_PASS MYSQL_PWD JWT_SECRET DJANGO_SECRET_KEY APP_KEY TS_AUTHKEY CREDENTIALS GITHUBTOKEN APPSECRET CSRF_SECRET PASSWORD_ADMIN
      AIRFLOW__CORE__FERNET_KEY client-secret SIGNING_KEY_V1 PASSWORD_PEPPER MONGODB_REPLICA_SET_KEY LDAP_BINDPW VAULT_DEV_ROOT_TOKEN_ID SUPABASE_SERVICE_ROLE_KEY_SECRET AZURE_BATCH_KEY jwt USER_JWT BEARER password`),
  )('%s', name => {
    expect(secretName(name)).toBe(true);
  });
});

describe('names that are not of secrets', () => {
  test.each(
    each(`CACHE_SERVER_KEY ALLOWED_KEYS TOKENIZERS_PARALLELISM KMS_KEY_ALIAS SSH_AUTH_SOCK SSH_KEY_DIR PASSWORD_FILE AWS_ACCESS_KEY_ID NEXT_PUBLIC_API_KEY STRIPE_PUBLISHABLE_KEY server-tokens
      external_secrets_replicas admin_email PASS_MAX_DAYS KEY KAFKA_KEY PRIMARY_KEY TOKEN_TTL COMPASS SECRET_MANAGER TOKEN_URI TOKEN_TYPE PASSWORD_MIN_LENGTH MAX_TOKEN
      PASSTHROUGH PASS_THROUGH TRAVIS_OS_NAME SECRET_NAME secretKeyRef GPG_KEY_VERSION KAFKA_SSL_KEYSTORE_CREDENTIALS KAFKA_SSL_KEY_CREDENTIALS ETCD_INITIAL_CLUSTER_TOKEN TOKEN_EXPIRES_IN JWT_SECRET_TTL_DAYS PASSWORD_ATTRIBUTE PUSHER_APP_KEY MONKEY TURKEY AUTH_METHOD BYPASS AWS_KEY_ID JWT_ALGORITHM`),
  )('%s', name => {
    expect(secretName(name)).toBe(false);
  });
});

describe('values', () => {
  test.each([
    'S3cureP@ss',
    'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEKEY',
    'postgres://app:t0pS3cr3t@db/app',
    'base64:Kmf02mK==',
    'correct horse battery',
    'MTA4NjI0MzQ5ODk3NjE2.GhXyZ1.a8Cd3fGh1jKlMn0pQr5tUv',
    `django-insecure-${'x3-Vd#k9'.repeat(5)}`,
  ])('%s could be a secret', value => {
    expect(couldBeSecret(value)).toBe('secret');
  });

  test.each([
    'changeme',
    'postgres',
    'your-secret-key',
    'CHANGE_ME',
    'FAKE_TO_GENERATE_WARNING_OUTPUT',
    'abc',
    'my_jwt_secret',
    'django-insecure-key',
    '1x00000000000000000000AA',
    'postgres://postgres:postgres@db/app',
    'AKIAIOSFODNN7EXAMPLE',
  ])('%s is a placeholder', value => {
    expect(couldBeSecret(value)).toBe('placeholder');
  });

  test.each([
    '',
    '  ',
    'true',
    'No',
    '3600',
    '15m',
    '0.5',
    '/run/secrets/db',
    '/usr/local/bin:/usr/bin/:~/bin',
    './secret',
    'C:\\secrets\\db',
    'tls.key',
    '$PASSWORD',
    '${PASSWORD}',
    '$(cat x)',
    '{{ .Values.x }}',
    '<password>',
    'vault:secret/data#x',
    'op://vault/item',
    'ENC[AES256_GCM,data:x]',
    'https://idp.example.com/token',
    '********',
    'xxxxx',
    'php-fpm:9000',
    'pbkdf2:sha256:260000$abcdefgh',
    'admin:$apr1$abcdefgh$xyz',
    '{SSHA}abcdefgh',
    'pk_live_aB3dE6gH9jK2mN5p',
    'pk.eyJ1IjoiYSJ9.aB3dE6gH9jK2mN5p',
    'invalid',
    '[token]',
    '$2y$05$abcdefgh',
    'org.acme.auth.Token',
    'postgres://app:${PW}@db/app',
  ])('%j is none', value => {
    expect(couldBeSecret(value)).toBe('no');
  });
});

describe('name and value together', () => {
  test('a number is a password under a password, and a setting elsewhere', () => {
    expect(judgeSecret('DB_PASSWORD', '80438043')).toBe('secret');
    expect(judgeSecret('DB_PASSWORD', '123456')).toBe('placeholder');
    expect(judgeSecret('DB_PASSWORD', '111')).toBe('placeholder');
    expect(judgeSecret('DB_PASSWORD', '1')).toBe('no');
    expect(judgeSecret('SESSION_TOKEN', '3600')).toBe('no');
  });

  test('what is sealed for the controller of a cluster is none, and what begins otherwise is', () => {
    const sealed = (bits: number): string => {
      const key = Array.from({ length: bits / 8 + 30 }, (_, at) => (at * 37 + 11) % 256);
      return Buffer.from([bits / 8 / 256, 0, ...key]).toString('base64');
    };
    expect(judgeSecret('adminPassword', sealed(4096))).toBe('no');
    expect(judgeSecret('adminPassword', sealed(2048))).toBe('no');
    expect(judgeSecret('adminPassword', sealed(2048).slice(0, 300))).toBe('secret');
    expect(judgeSecret('AWS_SESSION_TOKEN', `AQoDYXdz${sealed(4096).slice(8)}`)).toBe('secret');
  });

  test('a kind of token, or a way to sign in, is no secret', () => {
    expect(judgeSecret('STRATEGIES_ACCESS_TOKEN', 'jwt')).toBe('no');
    expect(judgeSecret('AUTH_TOKEN', 'OIDC')).toBe('no');
    expect(judgeSecret('AUTH_TOKEN', 'jwtjwt9x')).not.toBe('no');
  });

  test('a value that repeats the name is a placeholder', () => {
    expect(judgeSecret('API_TOKEN', 'api_token')).toBe('placeholder');
  });

  test('a value made of the words of its name, or of given ones, is a placeholder', () => {
    expect(judgeSecret('GITEA__database__PASSWD', 'gitea')).toBe('placeholder');
    expect(judgeSecret('DB_PASSWORD', 'shopkeeper_pass')).toBe('secret');
    expect(judgeSecret('DB_PASSWORD', 'shopkeeper_pass', new Set(['shopkeeper']))).toBe('placeholder');
  });

  test('the id of a public key is none', () => {
    expect(judgeSecret('GPG_KEY', 'E3FF2839C048B25C084DEBE9B26995E310250568')).toBe('no');
    expect(judgeSecret('GPG_KEY', '0xE3FF2839C048B25C 7169605F62C751356D054A26A821E680E5FA6305')).toBe('no');
    expect(judgeSecret('API_KEY', 'E3FF2839C048B25C084DEBE9B26995E310250568')).toBe('secret');
  });

  test('the name decides first', () => {
    expect(judgeSecret('GREETING', 'S3cureP@ss')).toBe('no');
  });
});

test.each([
  ['aA', 'secret'],
  ['_', 'no'],
  ['/a', 'no'],
  ['a.', 'secret'],
  ['1_', 'no'],
  ['change', 'secret'],
])('names and values of many %j take linear time', (part, value) => {
  const repeated = (size: number): string => part.repeat(size / part.length);
  expect(inLinearTime(200_000, repeated, secretName)).toBe(false);
  expect(inLinearTime(200_000, repeated, couldBeSecret)).toBe(value);
});
