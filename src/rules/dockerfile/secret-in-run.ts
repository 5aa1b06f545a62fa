import type { CommandHost, CommandLine } from '../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellRedirect, ShellScript } from '../../artifacts/shell/model.ts';
import type { Range } from '../../text/range.ts';
import { assignedSecrets, loginKeyFile } from '../concepts/credentials/assigned-secrets.ts';
import { credentialPlaces } from '../concepts/credentials/command-credentials.ts';
import { couldBeSecret } from '../concepts/credentials/secret-names.ts';
import { type CredentialPlace, variablesIn } from '../concepts/credentials/text-credentials.ts';
import { defineRule, type Report } from '../rule.ts';
import { buildArguments } from './concepts/commands/build-arguments.ts';
import { type CommandSetting, commandSetting } from './concepts/commands/command-setting.ts';
import { heredocCredentials, heredocSecret } from './concepts/credentials/heredoc-credentials.ts';

type MessageId = 'literal' | 'sample' | 'argument' | 'assignment' | 'written' | 'keyFile';

const shipped = ({ stage }: CommandHost): boolean => stage?.shipped !== false;

function* judgePlace(
  { what, word, part, variables, proof, guessable }: CredentialPlace,
  { host, isArgument }: CommandSetting,
): Iterable<Report<MessageId>> {
  const argument = variables.find(isArgument);
  const data = { what, keyword: host.keyword };
  if (argument !== undefined) {
    yield { messageId: 'argument', at: word.range, data: { ...data, argument }, ...(!shipped(host) && { severity: 'medium' as const }) };
    return;
  }
  // Why not variables that ENV sets: the ENV itself is reported.
  if (part.includes('\0') || (variables.length > 0 && !guessable)) return;
  const verdict = guessable ? 'placeholder' : proof === 'known' ? 'secret' : couldBeSecret(part);
  if (verdict === 'secret')
    yield { messageId: 'literal', at: word.range, data, ...(proof === 'name' && { confidence: 'medium' as const }) };
  if (verdict === 'placeholder' && proof === 'place') yield { messageId: 'sample', at: word.range, data, severity: 'medium' };
}

/** A here-document that writes a credential into a file. */
function* heredocReports(file: string, { body }: ShellRedirect, { host, isArgument }: CommandSetting): Iterable<Report<MessageId>> {
  for (const { what, at, part } of body ? heredocCredentials(file, body.range) : []) {
    const argument = variablesIn(part ?? '').find(isArgument);
    const data = { what, keyword: host.keyword };
    if (argument !== undefined) yield { messageId: 'argument', at, data: { ...data, argument } };
    else if (part === undefined || couldBeSecret(part) === 'secret') yield { messageId: 'literal', at, data };
  }
}

/** Files of keys that it logs in with. */
const keyFiles = (command: ShellCommand, { mounts }: CommandSetting): readonly Range[] =>
  mounts.length > 0 ? [] : [loginKeyFile(command)?.range ?? []].flat();

/** Dummies of build steps are left alone: only a literal that no sample is counts. */
const assignmentReports = (command: ShellCommand, { host }: CommandSetting): readonly Report<MessageId>[] =>
  assignedSecrets(command).map(({ name, range }) => ({
    messageId: 'assignment',
    at: range,
    data: { name, keyword: host.keyword },
    confidence: 'medium',
  }));

function* scriptReports(file: string, script: ShellScript, place: CommandSetting): Iterable<Report<MessageId>> {
  const seen = new Set<number>();
  for (const command of script.commands) {
    const reports = [
      ...credentialPlaces(command).flatMap(found => [...judgePlace(found, place)]),
      ...assignmentReports(command, place),
      ...command.redirects.flatMap(redirect => [...heredocReports(file, redirect, place)]),
      ...keyFiles(command, place).map(at => ({ messageId: 'keyFile' as const, at, data: { keyword: place.host.keyword } })),
    ];
    for (const report of reports) {
      if (!seen.has(report.at.start)) yield report;
      seen.add(report.at.start);
    }
  }
}

// Why more than 120 lines: six ways in which one hazard shows.
export const secretInRun = defineRule({
  meta: {
    id: 'dockerfile/secret-in-run',
    kind: 'dockerfile',
    severity: 'high',
    title: 'Credential on a build command line',
    rationale:
      "The text of every instruction, and the value of every build argument that a `RUN` could see, is kept in the image's history " +
      'and in its provenance record. ' +
      'Everyone who can pull the image reads it with `docker history`; deleting a file later does not take it out of the layer that ' +
      'wrote it.',
    remediation:
      'Mount the secret only while the command runs: `RUN --mount=type=secret,id=token,env=TOKEN …` and `docker build --secret ' +
      'id=token,…`, or `--mount=type=ssh` ' +
      'for Git. Pass run-time credentials when the container starts. Give accounts no password at all: `useradd` makes them locked. Revoke ' +
      'what was committed.',
    messages: {
      literal: 'The {what} is written on the command line of this {keyword} and stays readable in the image.',
      sample: 'The {what} on the command line of this {keyword} is a well-known sample value.',
      argument: 'The {what} comes from the build argument "{argument}", which the image keeps in its history.',
      assignment: 'The variable "{name}" in this {keyword} holds a secret that stays readable in the image.',
      written: 'The {what} is written into the image by the here-document of this {keyword}.',
      keyFile: 'This {keyword} logs in with a key file that is part of the image or its layers.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM node:22\nARG NPM_TOKEN\nRUN npm config set //registry.npmjs.org/:_authToken $NPM_TOKEN && npm ci\n',
      good: 'FROM node:22\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n',
    },
    standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
    references: [
      'https://docs.docker.com/build/building/secrets/',
      'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
      'https://cwe.mitre.org/data/definitions/214.html',
      'https://attack.mitre.org/techniques/T1552/001/',
    ],
    textIsHazard: true,
  },
  prepare(dockerfile) {
    const { text } = dockerfile.file;
    const { names } = buildArguments(dockerfile);
    const reports = (host: CommandHost, { script }: Partial<CommandLine> = {}): Iterable<Report<MessageId>> =>
      script ? scriptReports(text, script, commandSetting(host, script, names)) : [];
    return { text, reports };
  },
  visit: {
    run: (host, { reports }) => reports(host, host.command),
    command: (host, { reports }) => reports(host, host.command),
    healthcheck: (host, { reports }) => reports(host, host.command),
    *copy({ heredocs, keyword }, { text }) {
      const found = heredocs.map(({ bodyRange }) => heredocSecret(text, bodyRange));
      for (const secret of found) if (secret) yield { messageId: 'written', at: secret.at, data: { what: secret.what, keyword } };
    },
  },
});
