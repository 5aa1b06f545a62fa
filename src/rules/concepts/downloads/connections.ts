import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
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

const has =
  (pattern: RegExp): ((words: string) => boolean) =>
  words =>
    pattern.test(words);

/** `aws s3 cp s3://… -`. Why in two steps: one pattern for both would look on from each place at which the first is found. */
const copiesOut = (words: string): boolean => {
  const at = words.search(/\bs3 cp\b/u);
  return at !== -1 && / -(?:\s|$)/u.test(words.slice(at));
};

/** Programs that print what another machine has, with the words that make them: `dig +short TXT x`, `ssh host cat x`, `gsutil cat gs://…`. */
const senders: ReadonlyMap<string, (words: string) => boolean> = new Map([
  ['dig', has(/\btxt\b/iu)],
  ['drill', has(/\btxt\b/iu)],
  ['ssh', has(/\S\s\S/u)],
  ['gsutil', has(/\bcat\b/u)],
  ['rclone', has(/\bcat\b/u)],
  ['aws', copiesOut],
  ['gh', has(/^(?:api|gist view|release download)\b/u)],
]);

/** The connections that a program opens and whose other side it prints; a server that waits is none. */
export const connectionsOf = (command: ShellCommand): readonly Connection[] => {
  const { name = '', args } = command;
  if (connecting.has(name)) {
    const url = otherSide(command);
    return url === undefined || args.some(({ pattern }) => /^-[a-z]*l/u.test(pattern)) ? [] : [connectionTo(command, url)];
  }
  const sends = senders.get(name)?.(args.map(({ pattern }) => pattern).join(' ')) === true;
  const url = sends ? args.findLast(word => !isOption(word)) : undefined;
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
