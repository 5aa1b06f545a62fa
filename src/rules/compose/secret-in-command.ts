import type { ContainerNode } from '../../artifacts/containers/container-uses.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import type { Range } from '../../text/range.ts';
import { assignedSecrets } from '../concepts/credentials/assigned-secrets.ts';
import { credentialPlaces } from '../concepts/credentials/command-credentials.ts';
import type { CredentialPlace } from '../concepts/credentials/text-credentials.ts';
import { imageProduct } from '../concepts/images/image-roles.ts';
import { couldBeSecret, type SecretVerdict } from '../concepts/secret-names.ts';
import { defineRule } from '../rule.ts';

interface Found {
  readonly verdict: SecretVerdict;
  readonly what: string;
  readonly at: Range;
}

/** What the entrypoint of an image starts, where the service writes only the options. */
const servers: ReadonlyMap<string, string> = new Map([
  ['Redis', 'redis-server'],
  ['Valkey', 'valkey-server'],
]);

const withProgram = (command: ShellCommand, { image }: ContainerNode): ShellCommand => {
  const { nameWord, args } = command;
  if (nameWord?.prefix.startsWith('-') !== true) return command;
  const program = servers.get((image && imageProduct(image)?.name) ?? '');
  return { ...command, name: program, args: [nameWord, ...args] };
};

const verdictOf = ({ part, proof, guessable }: CredentialPlace): SecretVerdict => {
  if (part.includes('\0')) return 'no';
  if (guessable) return 'placeholder';
  return proof === 'known' ? 'secret' : couldBeSecret(part);
};

/** Behind the entrypoint of an image the program has no name. */
const whatOf = ({ what }: CredentialPlace): string => what.replace(/ of ""$/, '');

const secretsOf = (command: ShellCommand): readonly Found[] => [
  ...credentialPlaces(command).map(place => ({ verdict: verdictOf(place), what: whatOf(place), at: place.word.range })),
  ...assignedSecrets(command).map(({ name, range }) => ({ verdict: 'secret' as const, what: `variable "${name}"`, at: range })),
];

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
        for (const { verdict, what, at } of secretsOf(withProgram(command, container))) {
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
