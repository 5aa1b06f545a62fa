import { commandSecrets } from '../concepts/credentials/command-secrets.ts';
import { defineRule } from '../rule.ts';

/**
 * A sample value in the place of a password is told too, as low: whoever starts the project as it is has it for a password. What a variable
 * without a default brings is not: `docker compose config` and `docker inspect` show it, but the repository does not.
 */
export const secretInCommand = defineRule({
  meta: {
    id: 'compose/secret-in-command',
    kind: 'containers',
    severity: 'medium',
    title: 'Secret literal on the command line',
    rationale: `What stands in the file is in the repository for good, and everyone who can read it has the secret. The arguments of a process are shown by \`docker inspect\` and \`docker top\` and by
\`ps\` on the host to every user, and programs write them to their logs.`,
    remediation:
      'Give the program a file with the secret (`secrets:`, `--password-file`, `REDISCLI_AUTH` or `PGPASSFILE` from a file), or `${NAME:?}` from outside. Change a secret that was committed.',
    messages: {
      secret: '{title} has a secret in plain text among its commands ({what}).',
      known: '{title} has a secret that everybody can guess among its commands ({what}).',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  cache:\n    image: redis:8\n    command: redis-server --requirepass Kx9vPq2mWz\n',
      good: 'services:\n  cache:\n    image: redis:8\n    command: redis-server --requirepass ${REDIS_PASSWORD:?}\n',
    },
    standards: { cisDocker: ['4.10'], nsa: ['Network separation > Secrets'], mitre: ['T1552.001'] },
    references: [
      'https://docs.docker.com/compose/how-tos/use-secrets/',
      'https://cwe.mitre.org/data/definitions/214.html',
      'https://cwe.mitre.org/data/definitions/798.html',
    ],
    textIsHazard: true,
  },
  visit: {
    *container(container) {
      if (container.owner.kind !== 'service') return;
      const seen = new Set<number>();
      for (const command of [...container.commands, ...container.checks, ...container.hooks].flatMap(({ commands }) => commands)) {
        for (const { verdict, what, at } of commandSecrets(command, container.image)) {
          if (verdict === 'no' || seen.has(at.start)) continue;
          seen.add(at.start);
          const data = { title: container.title, what };
          if (verdict === 'secret') yield { messageId: 'secret', at, data };
          else yield { messageId: 'known', severity: 'low', at, data };
        }
      }
    },
  },
});
