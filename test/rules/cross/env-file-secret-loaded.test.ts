import { envFileSecretLoaded } from '../../../src/rules/cross/env-file-secret-loaded.ts';
import { testRule } from '../../support/rule-tester.ts';

const db = (envFile: string): string => `services:\n  db:\n    image: postgres:17\n    env_file: ${envFile}\n`;
const secret = 'POSTGRES_USER=shop\nPOSTGRES_PASSWORD=Kx9vPq2mWz\n';

testRule(envFileSecretLoaded, {
  valid: {
    'the file is not in the repository': db('.env'),
    'the file holds no secret': { text: db('db.env'), companions: { 'db.env': 'POSTGRES_USER=shop\nLOG_LEVEL=debug\n' } },
    'the secret is a placeholder': { text: db('db.env'), companions: { 'db.env': 'POSTGRES_PASSWORD=changeme\n' } },
    'the secret is put in later': { text: db('db.env'), companions: { 'db.env': 'POSTGRES_PASSWORD=${DB_PASSWORD}\n' } },
    'the secret lies in a store': {
      text: db('db.env'),
      companions: { 'db.env': 'POSTGRES_PASSWORD=op://shop/db/password\nAPI_KEY="vault:secret/api#key"\n' },
    },
    'the values are encrypted': {
      text: db('db.env'),
      companions: { 'db.env': 'POSTGRES_PASSWORD=ENC[AES256_GCM,data:Kx9vPq2mWz,type:str]\n' },
    },
    'the values are encrypted by dotenvx': {
      text: db('db.env'),
      companions: { 'db.env': `POSTGRES_PASSWORD="encrypted:BD8x${'Kx9vPq2mWzT4'.repeat(8)}"\n` },
    },
    'the file is a sample': { text: db('db.env.example'), companions: { 'db.env.example': secret } },
    'the line is a comment': { text: db('db.env'), companions: { 'db.env': '# POSTGRES_PASSWORD=Kx9vPq2mWz\n' } },
    'the file of another folder': { text: db('db.env'), path: 'deploy/compose.yaml', companions: { 'db.env': secret } },
    'a variable decides which file it is': { text: db('"${ENVIRONMENT}.env"'), companions: { 'prod.env': secret } },
  },
  invalid: {
    'of a list': {
      text: db('[⟦db.env⟧]'),
      companions: { 'db.env': secret },
      expect: [
        {
          messageId: 'loaded',
          severity: 'high',
          subject: 'service:db',
          message: 'The service "db" is given the secrets "POSTGRES_PASSWORD" from "db.env", which is in the repository.',
        },
      ],
    },
    'of a single path, in a folder above': {
      text: db('⟦../env/db.env⟧'),
      path: 'deploy/compose.yaml',
      companions: {
        'env/db.env': 'export POSTGRES_PASSWORD="Kx9vPq2mWz"\r\nAPI_TOKEN=ghp_0123456789abcdefghijABCDEFGHIJ012345 # of the robot\r\n',
      },
      expect: ['loaded'],
    },
    'of a mapping that need not be there': {
      text: db('[{path: db.env, required: false}]').replace('{path: db.env, required: false}', '⟦{path: db.env, required: false}⟧'),
      companions: { 'db.env': secret },
      expect: ['loaded'],
    },
    'in an address of which a variable is another part': {
      text: db('⟦db.env⟧'),
      companions: { 'db.env': 'DATABASE_URL=postgres://shop:Kx9vPq2mWz@db:5432/${DB_NAME}\n' },
      expect: ['loaded'],
    },
    'of a file that is there to test something': {
      text: db('⟦tests/db.env⟧'),
      companions: { 'tests/db.env': secret },
      expect: [{ messageId: 'sample', severity: 'info' }],
    },
    'by a variable with a default': {
      text: db('["⟦${ENVIRONMENT:-prod}.env⟧"]').replace('["⟦', '[⟦"').replace('⟧"]', '"⟧]'),
      companions: { 'prod.env': secret },
      expect: ['loaded'],
    },
  },
});
