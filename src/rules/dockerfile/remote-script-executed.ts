import type { CommandLine, Dockerfile, Heredoc, Instruction } from '../../artifacts/dockerfile/model.ts';
import { interpretedDownload } from '../concepts/downloads/interpreted-downloads.ts';
import { type RemoteScriptMessage, remoteScriptReport } from '../concepts/downloads/remote-script-report.ts';
import { type RemoteScript, remoteScripts } from '../concepts/downloads/remote-scripts.ts';
import { defineRule, type Report } from '../rule.ts';
import { carriedFiles } from './concepts/downloads/carried-downloads.ts';
import { carriedScripts, powershellScripts, presetScripts, startedScripts } from './concepts/downloads/carried-scripts.ts';
import { clonedScripts } from './concepts/downloads/cloned-scripts.ts';
import { powershellDownload } from './concepts/downloads/powershell-downloads.ts';
import { writtenScripts } from './concepts/files/written-scripts.ts';

type MessageId = RemoteScriptMessage | 'powershell';

/** What a here-document loads and runs that names its own interpreter in its first line. */
const ofShebang = ({ body, range }: Heredoc, { script }: CommandLine): RemoteScript | undefined => {
  const [, program] = /^#!\s{0,9}(?:\S{1,200}\/)?(?:env\s{1,9}(?:-S\s{1,9})?)?([\w.+-]{1,100})/u.exec(body) ?? [];
  return script === undefined && program !== undefined ? interpretedDownload(body, range, program) : undefined;
};

/** What a Dockerfile writes and carries from step to step. */
interface Steps {
  readonly dockerfile: Dockerfile;
  readonly written: ReturnType<typeof writtenScripts>;
  readonly carried: ReturnType<typeof carriedFiles>;
  readonly cloned: ReturnType<typeof clonedScripts>;
}

const reportsOf = (
  instruction: Instruction,
  command: CommandLine,
  { dockerfile, written, carried, cloned }: Steps,
): readonly Report<MessageId>[] => {
  const { script } = command;
  const own = script === undefined ? [] : [script, ...written.printed(script)].flatMap(remoteScripts);
  const at = powershellDownload(dockerfile.file.text, command.range);
  const byPowershell: readonly Report<MessageId>[] =
    at === undefined ? [] : [{ messageId: 'powershell', at, facts: { value: dockerfile.file.text.slice(at.start, at.end) } }];
  const others = [
    ...powershellScripts(dockerfile, command),
    ...carriedScripts(carried.runs.get(instruction)),
    ...(cloned.get(instruction) ?? []),
  ];
  return [...own.map(remoteScriptReport), ...byPowershell, ...others.map(remoteScriptReport)];
};

export const remoteScriptExecuted = defineRule({
  meta: {
    id: 'dockerfile/remote-script-executed',
    kind: 'dockerfile',
    severity: 'high',
    title: 'Downloaded script executed without verification',
    rationale:
      'Whatever the server sends at build time is run, as root in most builds. Who takes over the server, the account, the domain or (with plain HTTP) the connection decides what the ' +
      'image holds, and a server can send something else to a build than to a browser. When the connection breaks, half of the script is run.',
    remediation:
      'Install from a package repository whose packages are signed. Or download to a file at a fixed version, compare its checksum (`echo "<sha256>  install.sh" | sha256sum -c -`) or ' +
      'its signature, and run it then. `ADD --checksum=sha256:…` does both.',
    messages: {
      piped: '"{program}" runs what "{url}" sends, without any check.',
      plain: '"{program}" runs what "{url}" sends over an unencrypted connection, so anyone on the way can replace it.',
      pinned: '"{program}" runs what "{url}" sends; the address names a commit, but nothing checks the content.',
      saved: '"{program}" is downloaded from "{url}" and run without any check.',
      powershell: 'PowerShell runs what it downloads, without any check.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM debian:13\nRUN curl -fsSL https://get.example.com | sh\n',
      good: 'FROM debian:13\nRUN curl -fsSLo install.sh https://example.com/v1.2/install.sh \\\n    && echo "0f5c0b7f0e3c0a3d  install.sh" | sha256sum -c - \\\n    && sh install.sh\n',
    },
    standards: { cisDocker: ['4.11'], mitre: ['T1195.002'] },
    references: [
      'https://docs.docker.com/build/building/best-practices/#run',
      'https://cwe.mitre.org/data/definitions/494.html',
      'https://attack.mitre.org/techniques/T1195/002/',
    ],
  },
  prepare: (dockerfile): Steps => ({
    dockerfile,
    written: writtenScripts(dockerfile),
    carried: carriedFiles(dockerfile),
    cloned: clonedScripts(dockerfile),
  }),
  visit: {
    run: (run, steps) => [
      ...reportsOf(run, run.command, steps),
      ...run.heredocs.flatMap(heredoc => ofShebang(heredoc, run.command) ?? []).map(remoteScriptReport),
      ...startedScripts(run, steps.carried).map(remoteScriptReport),
    ],
    command: (start, steps) => reportsOf(start, start.command, steps),
    copy: (copy, { written, carried }) =>
      [...written.copied(copy).flatMap(remoteScripts), ...startedScripts(copy, carried)].map(remoteScriptReport),
    env: (env, { carried }) => presetScripts(env, carried).map(remoteScriptReport),
    shell: (shell, { carried }) => presetScripts(shell, carried).map(remoteScriptReport),
    healthcheck: (healthcheck, steps) => (healthcheck.command ? reportsOf(healthcheck, healthcheck.command, steps) : []),
  },
});
