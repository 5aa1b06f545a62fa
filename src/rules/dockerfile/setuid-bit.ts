import type { CopyInstruction, Dockerfile } from '../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellWord } from '../../artifacts/shell/model.ts';
import type { TextEdit } from '../../text/range.ts';
import { defineRule, type Report } from '../rule.ts';
import { isLiteral } from './concepts/commands/command-edits.ts';
import { specialBits } from './concepts/files/file-mode.ts';
import { modeGrant } from './concepts/files/mode-grant.ts';

type Message = 'setuid' | 'setgid';

/** Where programs are. A set-group-ID bit elsewhere is nearly always that of a directory, whose files get its group. */
const holdsPrograms = /(?:^|\/)(?:s?bin|libexec)\/[^/]+$/;

const messageOf = (mode: string, paths: readonly string[]): Message | undefined => {
  const bits = specialBits(mode);
  if (bits.setuid) return 'setuid';
  return bits.setgid && paths.some(path => holdsPrograms.test(path)) ? 'setgid' : undefined;
};

/** `4755` without its first digit. */
const withoutBits = (dockerfile: Dockerfile, word: ShellWord, mode: string): TextEdit | undefined =>
  /^0*[2-7][0-7]{3}$/.test(mode) && isLiteral(dockerfile, word) && word.text === mode
    ? { range: word.range, newText: mode.slice(-3) }
    : undefined;

function* commandReports(dockerfile: Dockerfile, command: ShellCommand): Iterable<Report<Message>> {
  const grant = modeGrant(command);
  const isDirectory = command.name === 'mkdir' || command.args.some(({ value }) => value === '-d' || value === '--directory');
  const messageId =
    grant && !isDirectory
      ? messageOf(
          grant.text,
          grant.paths.map(({ prefix }) => prefix),
        )
      : undefined;
  if (grant === undefined || messageId === undefined) return;
  const edit = withoutBits(dockerfile, grant.mode, grant.text);
  const data = { path: grant.paths[0]?.text ?? '', mode: grant.text };
  yield { messageId, at: grant.mode.range, data, ...(edit && { fix: { title: 'Leave the bit out', edits: [edit] } }) };
}

const copyReport = ({ chmod, destination, sources }: CopyInstruction): Report<Message> | undefined => {
  const mode = chmod?.expanded.value;
  const messageId =
    mode === undefined
      ? undefined
      : messageOf(
          mode,
          [destination, ...sources].map(word => word?.expanded.value ?? ''),
        );
  if (chmod === undefined || mode === undefined || messageId === undefined) return undefined;
  const isOctal = /^0*[2-7][0-7]{3}$/.test(mode) && chmod.text === mode && chmod.range.end - chmod.range.start === mode.length;
  const fix = isOctal && { fix: { title: 'Leave the bit out', edits: [{ range: chmod.range, newText: mode.slice(-3) }] } };
  return { messageId, at: chmod.range, data: { path: destination?.text ?? '', mode }, ...fix };
};

export const setuidBit = defineRule({
  meta: {
    id: 'dockerfile/setuid-bit',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'Setuid or setgid bit set on a file',
    rationale: `A program with the setuid bit runs as its owner, mostly root, whoever starts it. A flaw in it, or an option that nobody thought of,
makes an ordinary user of the container root.`,
    remediation:
      'Leave the bit out. Start the container with the rights that its program needs, and take the bit off programs that the base brings: `find / -perm /6000 -type f -exec chmod a-s {} +`.',
    messages: {
      setuid: '"{path}" runs as its owner, whoever starts it (mode {mode}).',
      setgid: '"{path}" runs with the group of its file, whoever starts it (mode {mode}).',
    },
    fix: 'unsafe',
    examples: { bad: 'FROM debian:13\nRUN chmod 4755 /usr/bin/tool\n', good: 'FROM debian:13\nRUN chmod 755 /usr/bin/tool\n' },
    standards: { cisDocker: ['4.8'], mitre: ['T1548.001'] },
    references: ['https://man7.org/linux/man-pages/man1/chmod.1.html', 'https://cwe.mitre.org/data/definitions/250.html'],
  },
  visit: {
    *run({ stage, command }, dockerfile) {
      if (stage?.shipped === false) return;
      for (const one of command.script?.commands ?? []) yield* commandReports(dockerfile, one);
    },
    *copy(copy) {
      const report = copy.stage?.shipped === false ? undefined : copyReport(copy);
      if (report !== undefined) yield report;
    },
  },
});
