import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Range } from '../../text/range.ts';
import { commandSecrets, type PlacedSecret } from '../concepts/credentials/command-secrets.ts';
import { defineRule, type ReportFix } from '../rule.ts';

/** A name for the variable: that which is set, the option's own where that says whose it is (`--admin-password`), else with the service before it. */
const variableFor = (service: string, what: string): string => {
  const [, set] = /^variable "(\w{1,60})"$/u.exec(what) ?? [];
  if (set !== undefined) return set;
  const option = /"-{1,2}([a-z][\w-]{0,60})"/iu.exec(what)?.[1] ?? 'password';
  const name = option.includes('-') ? option : `${service}-${option}`;
  return name.toUpperCase().replaceAll(/[^A-Z0-9]+/gu, '_');
};

/** True for a word without quotes in a list in brackets, where braces would be a mapping. */
const isBareInList = (source: string, { start }: Range): boolean =>
  /[[,][ \t\r\n]{0,99}$/u.test(source.slice(Math.max(0, start - 100), start)) && !/["']/u.test(source.charAt(start));

/** Writes a variable in the place of the secret, where that stands but once in what is reported. What a variable falls back to is left out. */
const fixOf = ({ text: source }: SourceFile, service: string, { what, text, at }: PlacedSecret): ReportFix | undefined => {
  const written = source.slice(at.start, at.end);
  const from = written.indexOf(text);
  const [before, after] = [written.slice(0, from), written.slice(from + text.length)];
  const name = variableFor(service, what);
  if (text === '' || from === -1 || from !== written.lastIndexOf(text) || !/^[A-Z_]\w*$/u.test(name)) return undefined;
  const [fallback] = after.startsWith('}') ? (/(?<=\$\{\w{1,200}):?-$/u.exec(before) ?? []) : [];
  const [kept, reference] = fallback === undefined ? [before, `\${${name}:?}`] : [before.slice(0, -fallback.length), ':?'];
  const newText = isBareInList(source, at) ? `"${kept}${reference}${after}"` : `${kept}${reference}${after}`;
  return { title: 'Take it from outside the file', edits: [{ range: at, newText }] };
};

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
    fix: 'unsafe',
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
    *container(container, { file }) {
      if (container.owner.kind !== 'service') return;
      const { name } = container.owner.service;
      const seen = new Set<number>();
      for (const command of [...container.commands, ...container.checks, ...container.hooks].flatMap(({ commands }) => commands)) {
        for (const secret of commandSecrets(command, container.image)) {
          const { verdict, what, at } = secret;
          if (verdict === 'no' || seen.has(at.start)) continue;
          seen.add(at.start);
          const shared = { at, data: { title: container.title, what }, fix: () => fixOf(file, name, secret) };
          if (verdict === 'secret') yield { messageId: 'secret', ...shared };
          else yield { messageId: 'known', severity: 'low', ...shared };
        }
      }
    },
  },
});
