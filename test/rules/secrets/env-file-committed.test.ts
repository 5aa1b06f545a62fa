import { envFileCommitted } from '../../../src/rules/secrets/env-file-committed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(envFileCommitted, {
  valid: {
    'settings that are no secrets': 'NODE_ENV=production\nPORT=8080\nAPI_URL=https://api.example.com\nSECRET_NAME=web\nTOKEN_TTL=3600\n',
    'what everybody knows': 'POSTGRES_PASSWORD=postgres\nAPI_KEY=changeme\nSECRET_KEY=\nTOKEN="your-token-here"\n',
    'references to where the secret is':
      'DB_PASSWORD=${DB_PASSWORD}\nAPI_TOKEN=op://vault/api/token\nKEY_SECRET=vault:secret/data/app#key\n',
    'values that dotenvx has encrypted': `DOTENV_PUBLIC_KEY="03f1b2"\nDB_PASSWORD="encrypted:BD8x${'Kx9vPq2mWzT4'.repeat(8)}"\n`,
    'values that SOPS has encrypted': 'DB_PASSWORD=ENC[AES256_GCM,data:Kx9vPq2mWzT4,iv:x,tag:y,type:str]\nsops_version=3.10.2\n',
    'a key that is to be filled in':
      'WEB_PRIVATE_KEY="-----BEGIN PRIVATE KEY-----\nYOURPRIVATEKEYHERE\n-----END PRIVATE KEY-----"\nTLS_KEY="-----BEGIN EC PRIVATE KEY-----\\nput it here\\n-----END EC PRIVATE KEY-----"\n',
    'a comment that shows how it looks': '# DB_PASSWORD=Kx9vPq2mWzT4\n',
    'the path of the secret’s file': 'DB_PASSWORD_FILE=/run/secrets/db\nSSL_KEY=/etc/ssl/tls.key\n',
  },
  invalid: {
    'under telling names': {
      text: 'DB_HOST=db\nDB_PASSWORD=⟦Kx9vPq2mWzT4⟧\nexport API_TOKEN="⟦q7RtZ1nVbX5s⟧" # of the shop\n',
      expect: [
        {
          messageId: 'secret',
          severity: 'high',
          message: 'The variable "DB_PASSWORD" holds a secret that everybody has who can read the repository.',
        },
        'secret',
      ],
    },
    'by its own form, under any name': {
      path: 'deploy/.env.production',
      text: `UPLINK=⟦ghp_${'a8Kd93hfQwErTy7ZxCvBn5'.repeat(2).slice(0, 36)}⟧\nDATABASE_URL=⟦postgres://shop:Kx9vPq2mWz@db:5432/shop⟧\n`,
      expect: ['secret', 'secret'],
    },
    'of a service, over several lines': {
      path: 'db.env',
      text: 'JWT_SECRET="⟦Kx9vPq2m\nWzT4nB8s⟧"\nA=1\n',
      expect: ['secret'],
      exact: true,
    },
    'in one for tests': { path: '.env.test', text: 'DB_PASSWORD=⟦Kx9vPq2mWzT4⟧\n', expect: [{ messageId: 'sample', severity: 'info' }] },
  },
});
