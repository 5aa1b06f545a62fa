import { type OptionSyntax, readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../../../artifacts/shell/model.ts';
import { type Download, lastPart } from './downloads.ts';
import type { WebAddress } from './web-address.ts';

/** Source: ssh(1), scp(1). */
const sshSyntax: OptionSyntax = { short: 'BbcDEeFIiJLlmOoPpQRSWw', untilOperand: true };
const scpSyntax: OptionSyntax = { short: 'cDFiJloPSX' };

const addressOf = (host: string, path: string): WebAddress => ({
  scheme: 'ssh',
  explicit: true,
  host: host.replace(/^.*@/su, '').toLowerCase(),
  path,
});

/** `ssh user@host 'cat install.sh'`: what another machine prints. */
const bySsh = (command: ShellCommand): readonly Download[] => {
  const [host, asked] = readArguments(command.args, sshSyntax).operands;
  if (host === undefined || asked === undefined) return [];
  const address = addressOf(host.pattern.replace(/^ssh:\/\//u, ''), '');
  return [{ command, url: host, address, output: { to: 'standard-output' } }];
};

/** `scp host:x /tmp/y`, `rsync host:x /tmp/y`: files of another machine. */
const byCopy = (command: ShellCommand): readonly Download[] => {
  const { operands } = readArguments(command.args, command.name === 'scp' ? scpSyntax : { short: 'efT' });
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

/** What the commands of a script have of other machines over a shell there. */
export const shellFetches = ({ commands }: ShellScript): readonly Download[] =>
  commands.flatMap(command => {
    if (command.name === 'ssh') return bySsh(command);
    return command.name === 'scp' || command.name === 'rsync' ? byCopy(command) : [];
  });
