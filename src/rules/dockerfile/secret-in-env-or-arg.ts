import type { ArgInstruction, Dockerfile, EnvInstruction, KeyValue } from '../../artifacts/dockerfile/model.ts';
import type { Severity } from '../../findings/severity.ts';
import { findCredential } from '../concepts/credentials/credential-formats.ts';
import { defineRule, type Report } from '../rule.ts';
import { type BuildArguments, buildArguments, hasText } from './concepts/commands/build-arguments.ts';
import { secretMountEdits } from './concepts/credentials/secret-mount.ts';
import { isSecretVariable, judgeVariable } from './concepts/credentials/variable-secrets.ts';

type MessageId = 'env' | 'envSample' | 'envFromArgument' | 'credential' | 'argDefault' | 'argSample' | 'argPassed';

const isShipped = ({ stage }: EnvInstruction | ArgInstruction): boolean => stage?.shipped !== false;

/** A literal of a vendor's format under any name. Samples are left alone: build steps are full of `postgres://user:pass@localhost`. */
function* formatReports(pair: KeyValue, value: string): Iterable<Report<MessageId>> {
  const found = findCredential(value);
  if (found?.verdict === 'secret') yield { messageId: 'credential', at: pair.range, data: { name: pair.name, kind: found.kind } };
}

/** The build argument that a value takes its secret from: any under a secret's name, or one with a secret's name under any. */
const secretArgument = (pair: KeyValue, { names }: BuildArguments): string | undefined => {
  const used = pair.value?.expanded.variables.filter(name => names.has(name)) ?? [];
  return used.find(isSecretVariable) ?? (isSecretVariable(pair.name) ? used[0] : undefined);
};

function* envReports(env: EnvInstruction, declared: BuildArguments): Iterable<Report<MessageId>> {
  const severity: Severity = isShipped(env) ? 'high' : 'medium';
  for (const pair of env.pairs) {
    const value = pair.value?.expanded.value;
    const argument = secretArgument(pair, declared);
    const data = { name: pair.name };
    if (argument !== undefined) yield { messageId: 'envFromArgument', at: pair.range, data: { ...data, argument }, severity };
    if (argument !== undefined || value === undefined || pair.value?.expanded.variables.length !== 0) continue;
    const judged = judgeVariable(pair.name, value);
    if (judged === 'secret') yield { messageId: 'env', at: pair.range, data, severity };
    else if (judged === 'placeholder') yield { messageId: 'envSample', at: pair.range, data, severity: isShipped(env) ? 'medium' : 'low' };
    else yield* formatReports(pair, value);
  }
}

/** A build with `--build-arg` is what an ARG without value is for; its RUNs write the value into the history of the stage. */
const passed = (arg: ArgInstruction, pair: KeyValue, declared: BuildArguments, dockerfile: Dockerfile): Report<MessageId> => {
  const inHistory =
    isShipped(arg) && (arg.stage?.instructions ?? []).some(({ keyword, range }) => keyword === 'RUN' && range.start > arg.range.start);
  const edits = declared.repeated.has(pair.name) ? undefined : secretMountEdits(dockerfile, arg);
  return {
    messageId: 'argPassed',
    at: pair.range,
    data: { name: pair.name },
    severity: inHistory ? 'high' : 'medium',
    ...(edits && { fix: { title: `Mount "${pair.name}" as a build secret`, edits } }),
  };
};

/** `ARG TOKEN=${TOKEN}`: a value that only the build gives. */
const isHandedOn = ({ name, value }: KeyValue): boolean => value?.expanded.value === undefined && value?.expanded.variables[0] === name;

function* argReports(arg: ArgInstruction, declared: BuildArguments, dockerfile: Dockerfile): Iterable<Report<MessageId>> {
  const isGlobal = arg.stage === undefined;
  for (const pair of arg.declarations) {
    const value = pair.value?.expanded.value;
    const elsewhere = isGlobal ? declared.inStages.has(pair.name) : declared.globalDefaults.has(pair.name);
    if (!hasText(pair.value) || isHandedOn(pair)) {
      // Why once: a name declared before the first FROM and again in a stage is one secret, reported where it is used or set.
      if (isSecretVariable(pair.name) && !elsewhere) yield passed(arg, pair, declared, dockerfile);
    } else if (value !== undefined && pair.value?.expanded.variables.length === 0) {
      const judged = judgeVariable(pair.name, value);
      if (judged === 'secret') yield { messageId: 'argDefault', at: pair.range, data: { name: pair.name } };
      else if (judged === 'placeholder') yield { messageId: 'argSample', at: pair.range, data: { name: pair.name }, severity: 'medium' };
      else yield* formatReports(pair, value);
    }
  }
}

export const secretInEnvOrArg = defineRule({
  meta: {
    id: 'dockerfile/secret-in-env-or-arg',
    kind: 'dockerfile',
    severity: 'high',
    title: 'Secret passed through ENV or ARG',
    rationale:
      "`ENV` values are part of the image's configuration: everyone who can pull it reads them, and every process of the container " +
      'inherits them. Values of `ARG` ' +
      'are recorded in the history of each `RUN` behind it and in provenance attestations. Both stay when a later instruction ' +
      'overwrites them.',
    remediation:
      'Mount build secrets with `RUN --mount=type=secret,id=token,env=TOKEN` and pass them with `docker build --secret`. Give ' +
      'run-time secrets to the container when ' +
      "it starts (a secret file or the orchestrator's secret). Revoke what was committed.",
    messages: {
      env: 'ENV "{name}" stores a secret in the image.',
      envSample: 'ENV "{name}" gives every container of this image the same well-known secret, unless someone replaces it.',
      envFromArgument: 'ENV "{name}" stores the value of the build argument "{argument}" in the image.',
      credential: 'The value of "{name}" holds a credential ({kind}).',
      argDefault: 'ARG "{name}" has a secret as its default value.',
      argSample: 'ARG "{name}" has a well-known sample secret as its default value.',
      argPassed: 'ARG "{name}" passes a secret to the build, which keeps build arguments in the image\'s history and provenance.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'FROM node:22\nARG NPM_TOKEN\nENV DB_PASSWORD=Xk39dkQ2lpq\nRUN npm ci\n',
      good: 'FROM node:22\nENV DB_PASSWORD_FILE=/run/secrets/db\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci\n',
    },
    standards: { cisDocker: ['4.10'], nsa: ['Network separation > Secrets'], mitre: ['T1552.001'] },
    references: [
      'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
      'https://docs.docker.com/build/building/secrets/',
      'https://www.cisecurity.org/benchmark/docker',
      'https://attack.mitre.org/techniques/T1552/001/',
      'https://cwe.mitre.org/data/definitions/526.html',
      'https://cwe.mitre.org/data/definitions/522.html',
    ],
    textIsHazard: true,
  },
  prepare(dockerfile) {
    const declared = buildArguments(dockerfile);
    return { declared, dockerfile };
  },
  visit: {
    env: (env, { declared }) => envReports(env, declared),
    arg: (arg, { declared, dockerfile }) => argReports(arg, declared, dockerfile),
  },
});
