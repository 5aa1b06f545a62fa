import type {
  CommandInstruction,
  CommandLine,
  Dockerfile,
  HealthcheckInstruction,
  Mount,
  RunInstruction,
} from '../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellRedirect, ShellScript } from '../../artifacts/shell/model.ts';
import type { Range } from '../../text/range.ts';
import { credentialPlaces } from '../concepts/command-credentials.ts';
import { couldBeSecret, judgeSecret } from '../concepts/secret-names.ts';
import { type CredentialPlace, configurationPart, variablesIn } from '../concepts/text-credentials.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'literal' | 'sample' | 'argument' | 'assignment' | 'keyFile';
type Host = RunInstruction | CommandInstruction | HealthcheckInstruction;

/** What surrounds the commands of one instruction. */
interface Setting {
  readonly host: Host;
  /** Names of the file's build arguments that neither the script assigns nor a secret mount sets. */
  readonly isArgument: (name: string) => boolean;
  readonly mounts: readonly Mount[];
}

const argumentNames = (dockerfile: Dockerfile): ReadonlySet<string> =>
  new Set(
    dockerfile.instructions.flatMap(instruction => (instruction.keyword === 'ARG' ? instruction.declarations.map(({ name }) => name) : [])),
  );

const assignedNames = ({ commands }: ShellScript): ReadonlySet<string> =>
  new Set(
    commands.flatMap(command => [
      ...command.assignments.map(({ name }) => name),
      ...(command.name === 'read' ? command.args.flatMap(arg => arg.value ?? []) : []),
    ]),
  );

const isSecretMount = ({ type }: Mount): boolean => type === 'secret' || type === 'ssh';

const setting = (host: Host, script: ShellScript, argumentsOfFile: ReadonlySet<string>): Setting => {
  const mounts = host.keyword === 'RUN' ? host.mounts.filter(isSecretMount) : [];
  const hidden = new Set([...assignedNames(script), ...mounts.flatMap(({ options }) => options.get('env') ?? [])]);
  return { host, mounts, isArgument: name => host.keyword === 'RUN' && argumentsOfFile.has(name) && !hidden.has(name) };
};

const shipped = ({ stage }: Host): boolean => stage?.shipped !== false;

function* judgePlace({ what, word, part, variables, proof }: CredentialPlace, { host, isArgument }: Setting): Iterable<Report<MessageId>> {
  const argument = variables.find(isArgument);
  const data = { what, keyword: host.keyword };
  if (argument !== undefined) {
    yield { messageId: 'argument', at: word.range, data: { ...data, argument }, ...(!shipped(host) && { severity: 'medium' as const }) };
    return;
  }
  // Why not variables that ENV sets: the ENV itself is reported.
  if (part.includes('\0') || variables.length > 0) return;
  const verdict = proof === 'known' ? 'secret' : couldBeSecret(part);
  if (verdict === 'secret')
    yield { messageId: 'literal', at: word.range, data, ...(proof === 'name' && { confidence: 'medium' as const }) };
  if (verdict === 'placeholder' && proof === 'place') yield { messageId: 'sample', at: word.range, data, severity: 'medium' };
}

/** `export API_TOKEN=…` and `API_TOKEN=… command`, with a literal that no sample is: dummies of build steps are left alone. */
function* assignmentReports(command: ShellCommand, { host }: Setting): Iterable<Report<MessageId>> {
  const exported = command.name === 'export' || command.name === 'declare' ? command.args : [];
  const words = [
    ...command.assignments.flatMap(({ name, value, range }) =>
      value?.value === undefined || value.variables.length > 0 ? [] : { name, value: value.value, range },
    ),
    ...exported.flatMap(({ value, variables, range }) => {
      const equals = value?.indexOf('=') ?? -1;
      return value === undefined || equals === -1 || variables.length > 0
        ? []
        : { name: value.slice(0, equals), value: value.slice(equals + 1), range };
    }),
  ];
  for (const { name, value, range } of words) {
    if (judgeSecret(name, value) === 'secret')
      yield { messageId: 'assignment', at: range, data: { name, keyword: host.keyword }, confidence: 'medium' };
  }
}

/** A here-document that writes a credential into a configuration file. */
function* heredocReports({ body }: ShellRedirect, { host, isArgument }: Setting): Iterable<Report<MessageId>> {
  const found = body && configurationPart(body.text);
  if (body === undefined || found === undefined) return;
  const argument = variablesIn(found.part).find(isArgument);
  const at: Range = { start: body.range.start, end: body.range.start + body.text.trimEnd().length };
  const data = { what: `"${found.key}" setting`, keyword: host.keyword };
  if (argument !== undefined) yield { messageId: 'argument', at, data: { ...data, argument } };
  else if (couldBeSecret(found.part) === 'secret') yield { messageId: 'literal', at, data };
}

/** `gcloud auth activate-service-account --key-file=key.json`: the file and the login both stay in the layers. */
function* keyFileReports({ name, args }: ShellCommand, { host, mounts }: Setting): Iterable<Report<MessageId>> {
  if (name !== 'gcloud' || !args.some(arg => arg.value === 'activate-service-account') || mounts.length > 0) return;
  const at = args.findIndex(arg => arg.pattern.startsWith('--key-file'));
  const word = args[at]?.pattern.includes('=') ? args[at] : args[at + 1];
  if (at !== -1 && word?.value !== undefined && !word.value.includes('/run/secrets/'))
    yield { messageId: 'keyFile', at: word.range, data: { keyword: host.keyword } };
}

function* scriptReports(script: ShellScript, place: Setting): Iterable<Report<MessageId>> {
  const seen = new Set<number>();
  for (const command of script.commands) {
    const reports = [
      ...credentialPlaces(command).flatMap(found => [...judgePlace(found, place)]),
      ...assignmentReports(command, place),
      ...command.redirects.flatMap(redirect => [...heredocReports(redirect, place)]),
      ...keyFileReports(command, place),
    ];
    for (const report of reports) {
      if (!seen.has(report.at.start)) yield report;
      seen.add(report.at.start);
    }
  }
}

// Why more than 120 lines: five ways in which one hazard shows, with the exemptions that they share.
export const secretInRun = defineRule({
  meta: {
    id: 'dockerfile/secret-in-run',
    kind: 'dockerfile',
    severity: 'high',
    confidence: 'high',
    enabled: true,
    title: 'Credential on a build command line',
    rationale:
      'The text of every instruction, and the value of every build argument that a `RUN` could see, is kept in the image’s history ' +
      'and in its provenance record. ' +
      'Everyone who can pull the image reads it with `docker history`; deleting a file later does not take it out of the layer that ' +
      'wrote it.',
    remediation:
      'Mount the secret only while the command runs: `RUN --mount=type=secret,id=token,env=TOKEN …` and `docker build --secret ' +
      'id=token,…`, or `--mount=type=ssh` ' +
      'for Git. Pass run-time credentials when the container starts. Revoke what was committed.',
    messages: {
      literal: 'The {what} is written on the command line of this {keyword} and stays readable in the image.',
      sample: 'The {what} on the command line of this {keyword} is a well-known sample value.',
      argument: 'The {what} comes from the build argument "{argument}", which the image keeps in its history.',
      assignment: 'The variable "{name}" in this {keyword} holds a secret that stays readable in the image.',
      keyFile: 'This {keyword} logs in with a key file that is part of the image or its layers.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM node:22\nARG NPM_TOKEN\nRUN npm config set //registry.npmjs.org/:_authToken $NPM_TOKEN && npm ci\n',
      good:
        'FROM node:22\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm config set //registry.npmjs.org/:_authToken $NPM_TOKEN && ' +
        'npm ci\n',
    },
    references: [
      'https://docs.docker.com/build/building/secrets/',
      'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
      'https://cwe.mitre.org/data/definitions/214.html',
      'https://attack.mitre.org/techniques/T1552/001/',
    ],
    since: '0.1.0',
  },
  create(dockerfile) {
    const argumentsOfFile = argumentNames(dockerfile);
    const reports = (host: Host, command: CommandLine | undefined): Iterable<Report<MessageId>> => {
      const script = command?.script;
      return script ? scriptReports(script, setting(host, script, argumentsOfFile)) : [];
    };
    return {
      run: host => reports(host, host.command),
      command: host => reports(host, host.command),
      healthcheck: host => reports(host, host.command),
    };
  },
});
