import type { Step } from '../../artifacts/pipeline/model.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Severity } from '../../findings/severity.ts';
import { credentialPlaces } from '../concepts/credentials/command-credentials.ts';
import { couldBeSecret } from '../concepts/credentials/secret-names.ts';
import { defineRule, type Report } from '../rule.ts';

type Message = 'literal' | 'sample' | 'argument';

const severities: Readonly<Record<Message, Severity>> = { literal: 'high', sample: 'medium', argument: 'low' };

const clients = new Set(['docker', 'podman', 'nerdctl', 'buildah', 'helm', 'skopeo', 'oras', 'crane', 'regctl']);

/** A word that asks for a login is among the first: `docker login`, `helm registry login`, `crane auth login`. */
const isLogin = ({ name = '', args }: ShellCommand): boolean =>
  clients.has(name) && args.slice(0, 3).some(({ value }) => value === 'login');

const verdictOf = (part: string): Message | undefined => {
  const verdict = couldBeSecret(part);
  return verdict === 'no' ? undefined : verdict === 'secret' ? 'literal' : 'sample';
};

const report = (messageId: Message, at: Report['at'], { title }: Step): Report<Message> => ({
  messageId,
  severity: severities[messageId],
  at,
  data: { title },
});

/** Places of a login's password. What a variable holds is on the command line of a process all the same, unless it comes by standard input. */
function* commandReports(command: ShellCommand, step: Step): Iterable<Report<Message>> {
  for (const { what, word, part, variables } of credentialPlaces(command)) {
    const isKnown = !part.includes('\0') && variables.length === 0;
    const messageId = isKnown ? verdictOf(part) : what.startsWith('password piped') ? undefined : 'argument';
    if (messageId) yield report(messageId, word.range, step);
  }
}

/** `docker/login-action` and others that take a password as an input. */
function* inputReports(step: Step): Iterable<Report<Message>> {
  const { uses } = step;
  if (uses === undefined || !/(?:^|\/)(?:docker-|podman-)?login(?:-action)?$/u.test(uses.name)) return;
  const node = nodeAt(uses.inputs, 'password');
  const text = stringAt(uses.inputs, 'password');
  const messageId = node === undefined || text === undefined || text.includes('${{') ? undefined : verdictOf(text);
  if (node && messageId) yield report(messageId, node.range, step);
}

export const registryLoginLiteral = defineRule({
  meta: {
    id: 'ci/registry-login-literal',
    kind: 'steps',
    severity: 'high',
    title: 'Registry password written on the command line',
    rationale: `A password in a pipeline or script is in the repository for everyone who reads it, now and in its history, and lets him push images that others pull. As an argument it is besides
in the list of processes and in traces of the shell (\`set -x\`), also when it comes from a variable.`,
    remediation:
      'Keep the password in the secrets of the pipeline and hand it over by standard input: `echo "$PASSWORD" | docker login --username ci --password-stdin`. Better still log in without one (OpenID Connect, the token of the job). Revoke what was committed.',
    messages: {
      literal: '{title} logs in to a registry with a password that is written in the file.',
      sample: '{title} logs in to a registry with a password that everybody tries; it is medium because it may be one for tests.',
      argument: '{title} hands the password of a registry over as an argument; it is low because it comes from a variable.',
    },
    fix: 'none',
    examples: {
      bad: 'on: push\njobs:\n  push:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker login -u ci -p q7Rm2xV9tKp4wZ1cB8 ghcr.io\n',
      good: 'on: push\njobs:\n  push:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo "${{ secrets.TOKEN }}" | docker login -u ci --password-stdin ghcr.io\n',
    },
    standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
    references: [
      'https://docs.docker.com/reference/cli/docker/login/#password-stdin',
      'https://cwe.mitre.org/data/definitions/798.html',
      'https://cwe.mitre.org/data/definitions/214.html',
    ],
    textIsHazard: true,
  },
  visit: {
    *step(step) {
      for (const command of step.scripts.flatMap(({ commands }) => commands)) if (isLogin(command)) yield* commandReports(command, step);
      yield* inputReports(step);
    },
  },
});
