import { findOption, readArguments } from '../../artifacts/shell/command-arguments.ts';
import { commandRule } from '../forms/command-rule.ts';
import { insertArgument, isLiteral } from './concepts/commands/command-edits.ts';

const syntax = {
  short: 'bcdefgkKpRPsuZG',
  long: [
    'uid',
    'gid',
    'groups',
    'home-dir',
    'shell',
    'comment',
    'password',
    'key',
    'skel',
    'base-dir',
    'expiredate',
    'inactive',
    'root',
    'prefix',
  ],
};

export const useraddSparseLog = commandRule({
  id: 'dockerfile/useradd-sparse-log',
  severity: 'info',
  profile: 'strict',
  title: 'High UID without -l bloats the image',
  in: 'run',
  stages: 'all',
  judge: (command, { dockerfile }) => {
    const { name, nameWord, args } = command;
    if (name !== 'useradd' || nameWord === undefined) return undefined;
    const read = readArguments(args, syntax);
    const uid = findOption(read, '-u', '--uid')?.value;
    if (uid === undefined || !/^\d{6,20}$/.test(uid) || findOption(read, '-l', '--no-log-init') !== undefined) return undefined;
    const edits = [insertArgument(command, nameWord, '-l')];
    return {
      messageId: 'sparse',
      at: nameWord.range,
      data: { uid },
      ...(isLiteral(dockerfile, nameWord) && { fix: { title: 'Add -l', edits } }),
    };
  },
  rationale: `\`useradd\` notes each user in \`/var/log/lastlog\` at an offset that grows with the number. The file is sparse on a disk, but not in a
layer: with a high number the image grows by gigabytes, and builds end for want of space.`,
  remediation: 'Add `-l` (`--no-log-init`), or take a lower number.',
  messages: { sparse: '"useradd" with the number {uid} writes a log file that is very large in the image; "-l" is missing.' },
  fix: 'safe',
  examples: { bad: 'FROM debian:13\nRUN useradd -u 123456 app\n', good: 'FROM debian:13\nRUN useradd -l -u 123456 app\n' },
  references: ['https://docs.docker.com/build/building/best-practices/#user', 'https://github.com/hadolint/hadolint/wiki/DL3046'],
});
