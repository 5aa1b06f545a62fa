import type { Dockerfile, RunInstruction } from '../../artifacts/dockerfile/model.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { defineRule, type ReportFix } from '../rule.ts';

const isShellPath = (text: string | undefined): boolean => text === '/bin/sh' || text === '/usr/bin/sh';

/** True when the command puts another program in the place of `/bin/sh`. */
const replaces = ({ name, args }: ShellCommand): boolean => {
  if (name === 'dpkg-reconfigure') return args.some(({ value }) => value === 'dash');
  return (name === 'ln' || name === 'mv' || name === 'cp') && args.length > 1 && isShellPath(args.at(-1)?.value);
};

const isPart = (command: ShellCommand): boolean => replaces(command) || (command.name === 'rm' && isShellPath(command.args.at(-1)?.value));

/** The SHELL instruction that says the same, where the step does nothing else. */
const asShell = ({ file }: Dockerfile, run: RunInstruction, { args }: ShellCommand): ReportFix | undefined => {
  const commands = run.command.script?.commands ?? [];
  const target = args.at(-2)?.value ?? '';
  const shell = /^(?:\/(?:usr\/)?bin\/)?(bash|ash|dash|zsh)$/.exec(target)?.[1];
  if (shell === undefined || !commands.every(isPart) || run.onbuild || file.text.slice(run.range.start, run.range.end).includes('#'))
    return undefined;
  return { title: 'Name the shell of the build', edits: [{ range: run.range, newText: `SHELL ["/bin/${shell}", "-c"]` }] };
};

/** A step that runs another shell (`RUN powershell -command …`), as KICS has it, replaces none: it is that step's alone. */
export const defaultShellReplaced = defineRule({
  meta: {
    id: 'dockerfile/default-shell-replaced',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: '/bin/sh replaced by symlink',
    rationale: `Scripts of the system are written and tested for the \`/bin/sh\` of the distribution. With another one behind the name they behave
otherwise, and the next update of the package puts the old one back.`,
    remediation: 'Name the shell of the build steps: `SHELL ["/bin/bash", "-c"]`.',
    messages: { replaced: 'This step puts another shell in the place of /bin/sh, for the whole image.' },
    fix: 'unsafe',
    examples: {
      bad: 'FROM debian:13\nRUN ln -sf /bin/bash /bin/sh\n',
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\n',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#shell', 'https://github.com/hadolint/hadolint/wiki/DL4005'],
  },
  visit: {
    *run(run, dockerfile) {
      const command = run.command.script?.commands.find(replaces);
      if (command === undefined) return;
      const fix = asShell(dockerfile, run, command);
      yield { messageId: 'replaced', at: command.range, ...(fix && { fix }) };
    },
  },
});
