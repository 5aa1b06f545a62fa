import type { CommandInstruction, Dockerfile } from '../../artifacts/dockerfile/model.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';
import { StageStates } from './concepts/commands/stage-state.ts';

type Message = 'shell' | 'quotes';

const plainWord = /^[\w@%+:,./=-]+$/;
/** Words that only a shell understands at the beginning of a command. */
const builtin =
  /^(?:[A-Za-z_]\w*=|(?:exec|cd|source|\.|export|set|if|for|while|until|case|eval|trap|ulimit|umask|wait|time|command|\[|!|:)$)/;

/** The words as a JSON array, where a shell would do nothing with them but split them. */
const asJson = ({ file }: Dockerfile, { command, startLine, endLine }: CommandInstruction): string | undefined => {
  const text = file.text.slice(command.range.start, command.range.end).trim();
  const words = text.split(/[ \t]+/);
  if (
    startLine !== endLine ||
    text === '' ||
    words.length > 200 ||
    !words.every(word => plainWord.test(word)) ||
    builtin.test(text.split(/[ \t]/, 1)[0] ?? '')
  )
    return undefined;
  return `[${words.map(word => `"${word}"`).join(', ')}]`;
};

const fixOf = (dockerfile: Dockerfile, start: CommandInstruction): ReportFix | undefined => {
  const newText = asJson(dockerfile, start);
  if (newText === undefined) return undefined;
  // Why: an ENTRYPOINT in exec form is given the words of CMD, of the base image's, too.
  const safety = start.keyword === 'ENTRYPOINT' ? { safety: 'unsafe' as const } : {};
  return { title: 'Write it in exec form', edits: [{ range: start.command.range, newText }], ...safety };
};

/** Not where the file names the shell by SHELL, as BuildKit has it: whoever chooses the shell wants one. */
export const shellFormCommand = defineRule({
  meta: {
    id: 'dockerfile/shell-form-command',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'Start command runs through a shell',
    rationale: `In shell form process 1 is a shell, which passes no signals on: the program is not told to end and is killed after ten seconds,
with what it was writing. It also needs a shell in the image, which an intruder can use.`,
    remediation:
      'Write the words as a JSON array: `CMD ["serve", "--port", "80"]`. Where a shell has to do something first, end with `exec`.',
    messages: {
      shell: '{keyword} is started by a shell, which passes no signals on.',
      quotes:
        '{keyword} looks like a JSON array and is not one, so that a shell gets it as text: its quotes must be double, its brackets and commas in place.',
    },
    fix: 'safe',
    examples: { bad: 'FROM node:22\nCMD node server.js\n', good: 'FROM node:22\nCMD ["node", "server.js"]\n' },
    references: [
      'https://docs.docker.com/reference/build-checks/json-args-recommended/',
      'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
    ],
  },
  prepare(dockerfile) {
    const states = new StageStates(dockerfile);
    return { states, dockerfile };
  },
  visit: {
    *command(start, { states, dockerfile }): Iterable<Report<Message>> {
      const { keyword, command, stage } = start;
      if (command.form === 'exec' || stage?.shipped === false) return;
      const at = command.range;
      if (/^\s*\[/.test(dockerfile.file.text.slice(at.start, at.end)) && /\]\s*$/.test(dockerfile.file.text.slice(at.start, at.end))) {
        yield { messageId: 'quotes', at, data: { keyword } };
        return;
      }
      if (states.before(start).shell !== undefined || command.shell !== 'posix') return;
      if (/(?:^|[;&|]\s*)exec\s/.test(dockerfile.file.text.slice(at.start, at.end))) return;
      const fix = fixOf(dockerfile, start);
      yield { messageId: 'shell', at, data: { keyword }, ...(fix && { fix }) };
    },
  },
});
