import { type OptionSyntax, readArguments } from '../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../../artifacts/shell/model.ts';
import { type Download, lastPart } from './downloads.ts';
import type { WebAddress } from './web-address.ts';

/** Sources: scp(1), rsync(1). */
const scpSyntax: OptionSyntax = { short: 'cDFiJloPSX' };
const rsyncSyntax: OptionSyntax = { short: 'efT' };

const addressOf = (host: string, path: string): WebAddress => ({
  scheme: 'ssh',
  explicit: true,
  host: host.replace(/^.*@/su, '').toLowerCase(),
  path,
});

/** `scp host:x /tmp/y`, `rsync host:x /tmp/y`: files of another machine. */
const byCopy = (command: ShellCommand): readonly Download[] => {
  const { operands } = readArguments(command.args, command.name === 'scp' ? scpSyntax : rsyncSyntax);
  const target = operands.at(-1);
  if (target === undefined) return [];
  return operands.slice(0, -1).flatMap(url => copied(url, target, command));
};

const copied = (url: ShellWord, target: ShellWord, command: ShellCommand): readonly Download[] => {
  const [, host, path] = /^([^/:\s]{1,200}):(?!\/\/)(.{1,1000})$/su.exec(url.pattern) ?? [];
  if (host === undefined || path === undefined) return [];
  const isFolder = /(?:^|\/)\.{0,2}$/u.test(target.pattern);
  const name = lastPart(isFolder ? path : target.pattern);
  const to = isFolder ? `${target.pattern.replace(/\/$/u, '')}/${name}` : target.pattern;
  return [{ command, url, address: addressOf(host, `/${path.replace(/^\//u, '')}`), output: { to: 'file', path: to, name } }];
};

/** The files that a script copies from other machines. */
export const remoteCopies = ({ commands }: ShellScript): readonly Download[] =>
  commands.flatMap(command => (command.name === 'scp' || command.name === 'rsync' ? byCopy(command) : []));
