import { secretInCommand } from '../../../src/rules/compose/secret-in-command.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (image: string, rest: string): string => `services:\n  db:\n    image: ${image}\n${rest}`;

testRule(secretInCommand, {
  valid: {
    'a variable without default': service('redis:8', '    command: redis-server --requirepass ${REDIS_PASSWORD}\n'),
    'a variable of the container': service('redis:8', '    command: sh -c "redis-server --requirepass $$REDIS_PASSWORD"\n'),
    'a file': service('acme/web:1', '    command: ["web", "--password-file=/run/secrets/db"]\n'),
    'a path in the place of a password': service('acme/web:1', '    command: web --password /run/secrets/db\n'),
    'a port, not a password': service('acme/web:1', '    command: web -p 8080\n'),
    'a switch': service('acme/web:1', '    command: web --no-password --token-auth=true\n'),
    'a check without a password': service('postgres:17', '    healthcheck:\n      test: ["CMD-SHELL", "pg_isready -U postgres"]\n'),
    'a URL without credentials': service('acme/web:1', '    command: web --db postgres://db:5432/app\n'),
    'the command of a manifest, of which secrets/hardcoded-credential tells':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: a\n      image: redis:8\n      args: [--requirepass, Kx9vPq2mWz]\n',
  },
  invalid: {
    'the password of Redis': {
      text: service('redis:8', '    command: redis-server --appendonly yes --requirepass ⟦Kx9vPq2mWz⟧\n'),
      expect: [
        {
          messageId: 'secret',
          severity: 'medium',
          subject: 'service:db',
          message: 'The service "db" has a secret in plain text among its commands (password of "redis-server").',
          safety: 'unsafe',
        },
      ],
      fixed: service('redis:8', '    command: redis-server --appendonly yes --requirepass ${DB_PASSWORD:?}\n'),
    },
    'options behind the entrypoint of the image': {
      text: service('valkey/valkey:8', '    command: ["--requirepass", ⟦"Kx9vPq2mWz"⟧]\n'),
      expect: ['secret'],
      fixed: service('valkey/valkey:8', '    command: ["--requirepass", "${DB_PASSWORD:?}"]\n'),
    },
    'a secret of plain words, where no objects have names': {
      text: service('acme/web:1', '    command: ["web", ⟦"--client-secret=correct-horse-battery"⟧]\n'),
      expect: ['secret'],
      fixed: service('acme/web:1', '    command: ["web", "--client-secret=${CLIENT_SECRET:?}"]\n'),
    },
    'the default of a variable': {
      text: service('redis:8', '    command: ⟦redis-server --requirepass ${REDIS_PASSWORD:-Kx9vPq2mWz}⟧\n'),
      expect: ['secret'],
      fixed: service('redis:8', '    command: redis-server --requirepass ${REDIS_PASSWORD:?}\n'),
    },
    'an option of any program, by its name': {
      text: service('acme/web:1', '    entrypoint: ["/web", ⟦"--api-token=Kx9vPq2mWz71"⟧]\n'),
      expect: ['secret'],
      fixed: service('acme/web:1', '    entrypoint: ["/web", "--api-token=${API_TOKEN:?}"]\n'),
    },
    'an option behind the entrypoint of an image that is not known': {
      text: service('ghcr.io/acme/documentdb:1', '    command: ["--password", ⟦"Kx9vPq2mWz"⟧]\n'),
      expect: [{ messageId: 'secret', message: 'The service "db" has a secret in plain text among its commands ("--password").' }],
      fixed: service('ghcr.io/acme/documentdb:1', '    command: ["--password", "${DB_PASSWORD:?}"]\n'),
    },
    'a URL with a password': {
      text: service('acme/web:1', '    command: web --db ⟦postgres://app:Kx9vPq2mWz@db:5432/app⟧\n'),
      expect: ['secret'],
      fixed: service('acme/web:1', '    command: web --db postgres://app:${DB_PASSWORD:?}@db:5432/app\n'),
    },
    'a variable before a command of a check': {
      text: service('postgres:17', '    healthcheck:\n      test: ["CMD-SHELL", "⟦PGPASSWORD=Kx9vPq2mWz⟧ psql -U app -c \'select 1\'"]\n'),
      expect: ['secret'],
      fixed: service(
        'postgres:17',
        '    healthcheck:\n      test: ["CMD-SHELL", "PGPASSWORD=${PGPASSWORD:?} psql -U app -c \'select 1\'"]\n',
      ),
    },
    'a password that everybody knows in a check': {
      text: service('mysql:9', '    healthcheck:\n      test: ["CMD", "mysqladmin", "ping", "-uroot", ⟦"-ppassword"⟧]\n'),
      expect: [{ messageId: 'known', severity: 'low' }],
      fixed: service('mysql:9', '    healthcheck:\n      test: ["CMD", "mysqladmin", "ping", "-uroot", "-p${DB_PASSWORD:?}"]\n'),
    },
    'words of a list without quotes, where braces would be a mapping': {
      text: service('acme/web:1', '    command: [web, ⟦--password=Kx9vPq2mWz71⟧]\n'),
      expect: ['secret'],
      fixed: service('acme/web:1', '    command: [web, "--password=${DB_PASSWORD:?}"]\n'),
    },
  },
});
