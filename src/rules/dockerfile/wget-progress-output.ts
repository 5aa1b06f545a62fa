import { findOption, readArguments } from '../../artifacts/shell/command-arguments.ts';
import { commandRule } from '../forms/command-rule.ts';
import { insertArgument, isLiteral } from './concepts/commands/command-edits.ts';

const quiet = [
  '-q',
  '--quiet',
  '--no-verbose',
  '--progress',
  '--report-speed',
  '-o',
  '--output-file',
  '-a',
  '--append-output',
  '-b',
  '--background',
  '--version',
  '-V',
  '--spider',
];

export const wgetProgressOutput = commandRule({
  id: 'dockerfile/wget-progress-output',
  severity: 'info',
  profile: 'strict',
  title: 'wget floods the build log',
  in: 'run',
  stages: 'all',
  judge: (command, { dockerfile }) => {
    const { name, nameWord, args } = command;
    if (name !== 'wget' || nameWord === undefined || args.length === 0) return undefined;
    const read = readArguments(args, { short: 'oaOPeUTtiB' });
    if (findOption(read, ...quiet) !== undefined || args.some(({ value }) => /^-\w{0,6}nv/.test(value ?? ''))) return undefined;
    const edits = [insertArgument(command, nameWord, '--progress=dot:giga')];
    return { messageId: 'progress', at: nameWord.range, ...(isLiteral(dockerfile, nameWord) && { fix: { title: 'Print less', edits } }) };
  },
  rationale: `Without a terminal \`wget\` prints a line for each fifty kilobytes. In a build log the messages that matter drown in them, and logs have
bounds past which they are cut off.`,
  remediation: 'Add `--progress=dot:giga`, or `-q` where the status is looked at.',
  messages: { progress: '"wget" prints its progress into the build log.' },
  fix: 'safe',
  examples: {
    bad: 'FROM debian:13\nRUN wget https://example.com/a.tar.gz\n',
    good: 'FROM debian:13\nRUN wget --progress=dot:giga https://example.com/a.tar.gz\n',
  },
  references: ['https://www.gnu.org/software/wget/manual/wget.html#Download-Options', 'https://github.com/hadolint/hadolint/wiki/DL3047'],
});
