import type { Dockerfile, RunInstruction, ShellInstruction } from '../../artifacts/dockerfile/model.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import type { BaseSystem } from '../concepts/images/base-systems.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';
import { isDownloadOrCheck } from './concepts/commands/download-or-check.ts';
import { insertAbove } from './concepts/commands/instruction-lines.ts';
import { StageStates } from './concepts/commands/stage-state.ts';
import { unseenFailures } from './concepts/commands/unseen-failures.ts';
import { systemOf } from './concepts/packages/build-system.ts';

type Message = 'pipe' | 'download';

const pipefail = /pipefail/;

const setsPipefail = ({ name, args }: ShellCommand): boolean =>
  name === 'set' && args.some(({ value }) => value !== undefined && pipefail.test(value));

/** The shell with its option. Alpine's `ash` has it, and what is built on Debian or by RPM packages has bash. */
const shells: Readonly<Record<BaseSystem, string>> = {
  alpine: 'SHELL ["/bin/ash", "-eo", "pipefail", "-c"]',
  debian: 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
  redhat: 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
  rpm: 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
};

export const pipeWithoutPipefail = defineRule({
  meta: {
    id: 'dockerfile/pipe-without-pipefail',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    raisedTo: 'medium',
    title: 'Pipeline failure is ignored',
    rationale: `A shell takes the status of a pipeline from its last command. When a download or a check before it fails, the step goes on with
half a file, or with nothing at all, and the image is made as if all were well.`,
    remediation:
      'Set the option for all steps (`SHELL ["/bin/bash", "-o", "pipefail", "-c"]`), or in the step (`set -o pipefail`, in a shell that knows it). Or let the commands work on a file, one after the other.',
    messages: {
      pipe: 'When a command before the last of this pipeline fails, the step goes on.',
      download: 'When "{command}" fails, the step goes on with what it had by then; it is medium because that is a download or a check.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'FROM debian:13\nRUN wget -qO- https://example.com/list | wc -l > /count\n',
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN wget -qO- https://example.com/list | wc -l > /count\n',
    },
    standards: { mitre: ['T1195.002'] },
    references: [
      'https://docs.docker.com/build/building/best-practices/#using-pipes',
      'https://www.gnu.org/software/bash/manual/html_node/Pipelines.html',
      'https://github.com/hadolint/hadolint/wiki/DL4006',
      'https://cwe.mitre.org/data/definitions/252.html',
    ],
  },
  prepare(dockerfile) {
    const states = new StageStates(dockerfile);
    /** One SHELL mends all steps behind it: it stands above the first of a stage that needs it. */
    const fixes = new Map<unknown, ReportFix | undefined>();
    return { states, fixes, dockerfile };
  },
  visit: {
    *run(run, { states, fixes, dockerfile }) {
      const { form, shell, script } = run.command;
      const hasOption = form === 'shell' && states.before(run).shell?.words.some(({ text }) => pipefail.test(text)) === true;
      if (shell !== 'posix' || script === undefined || hasOption || script.commands.some(setsPipefail)) return;
      for (const pipeline of script.pipelines) {
        const unseen = unseenFailures(dockerfile.file.text, pipeline);
        if (unseen.length === 0) continue;
        if (form === 'shell' && !fixes.has(run.stage)) fixes.set(run.stage, fixOf(dockerfile, run, states));
        yield reportOf(unseen, pipeline.range, form === 'shell' ? fixes.get(run.stage) : undefined);
        return;
      }
    },
  },
});

const reportOf = (unseen: readonly ShellCommand[], at: Range, fix: ReportFix | undefined): Report<Message> => {
  const download = unseen.find(isDownloadOrCheck);
  return {
    messageId: download ? 'download' : 'pipe',
    at,
    data: { command: download?.name ?? '' },
    ...(download && { severity: 'medium' }),
    ...(fix && { fix }),
  };
};

/** Shells that know the option. Those called `sh` are several. */
const knowing = /(?:^|\/)(?:bash|ash|zsh|ksh)$/;

/** The option before the `-c` of a shell that the file sets itself. */
const addOption = ({ file }: Dockerfile, { words, onbuild }: ShellInstruction): TextEdit | undefined => {
  const last = words.at(-1);
  if (onbuild || last?.expanded.value !== '-c' || !knowing.test(words[0]?.expanded.value ?? '')) return undefined;
  const { start } = last.range;
  return file.text[start] === '"' ? { range: { start, end: start }, newText: '"-o", "pipefail", ' } : undefined;
};

const fixOf = (dockerfile: Dockerfile, run: RunInstruction, states: StageStates): ReportFix | undefined => {
  if (run.onbuild || run.stage === undefined) return undefined;
  const { shell } = states.before(run);
  const system = shell === undefined ? systemOf(run.stage) : undefined;
  const edit = shell ? addOption(dockerfile, shell) : system && insertAbove(dockerfile.file, run, shells[system]);
  return edit && { title: 'Let a pipeline fail with its commands', edits: [edit] };
};
