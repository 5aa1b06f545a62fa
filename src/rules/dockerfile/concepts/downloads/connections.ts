import type { ShellCommand, ShellWord } from '../../../../artifacts/shell/model.ts';
import type { WebAddress } from './web-address.ts';

/** What the other side of a connection sends to a command. */
export interface Connection {
  readonly command: ShellCommand;
  /** The word that names the other side. */
  readonly url: ShellWord;
  /** Without a scheme: what is sent is not a file at an address, which other rules look at. */
  readonly address: WebAddress;
}

const connectionTo = (command: ShellCommand, url: ShellWord, host = url.pattern): Connection => ({
  command,
  url,
  address: { scheme: '', explicit: true, host, path: '' },
});

const isOption = ({ pattern }: ShellWord): boolean => pattern.startsWith('-');

/** `nc host 80`, `socat - TCP:host:80`, `openssl s_client -connect host:443`: the word that names the other side. */
const otherSide = ({ name, args }: ShellCommand): ShellWord | undefined => {
  const operands = args.filter(word => !isOption(word));
  if (name === 'socat') return args.find(({ pattern }) => /^(?:tcp|openssl|ssl)\d?(?:-connect)?:/iu.test(pattern));
  if (name === 'openssl') return operands[0]?.value === 's_client' ? operands[1] : undefined;
  return operands[0];
};

const connecting: ReadonlySet<string> = new Set(['nc', 'ncat', 'netcat', 'telnet', 'socat', 'openssl']);

/** Programs that print what another machine has, with the words that make them: `dig +short TXT x`, `ssh host cat x`, `gsutil cat gs://…`. */
const senders: ReadonlyMap<string, RegExp> = new Map([
  ['dig', /\btxt\b/iu],
  ['drill', /\btxt\b/iu],
  ['ssh', /\S\s+\S/u],
  ['gsutil', /\bcat\b/u],
  ['rclone', /\bcat\b/u],
  ['aws', /\bs3 cp\b.* -(?:\s|$)/su],
  ['gh', /^(?:api|gist view|release download)\b/u],
]);

/** The connections that a program opens and whose other side it prints; a server that waits is none. */
export const connectionsOf = (command: ShellCommand): readonly Connection[] => {
  const { name = '', args } = command;
  if (connecting.has(name)) {
    const url = otherSide(command);
    return url === undefined || args.some(({ pattern }) => /^-[a-z]*l/u.test(pattern)) ? [] : [connectionTo(command, url)];
  }
  const words = senders.get(name);
  const url = words?.test(args.map(({ pattern }) => pattern).join(' ')) === true ? args.findLast(word => !isOption(word)) : undefined;
  return url === undefined ? [] : [connectionTo(command, url)];
};

/** What Bash takes for a connection in the place of a file. Source: Bash manual, "Redirections". */
const socketPath = /^\/dev\/(?:tcp|udp)\/([^/]{1,255})\/[^/]{1,64}$/u;

const socketOperators: ReadonlySet<string> = new Set(['<', '<>', '>&', '&>']);

/** `< /dev/tcp/host/80`, and `<>` of what is written to first: connections that the shell itself opens. */
export const socketsOf = (command: ShellCommand): readonly Connection[] =>
  command.redirects.flatMap(({ operator, target }) => {
    const [, host] = (target && socketPath.exec(target.pattern)) ?? [];
    return target === undefined || host === undefined || !socketOperators.has(operator) ? [] : [connectionTo(command, target, host)];
  });
