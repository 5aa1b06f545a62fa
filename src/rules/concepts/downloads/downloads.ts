import { type Arguments, findOption, type OptionSyntax, readArguments } from '../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../../artifacts/shell/model.ts';
import { onceFor } from '../../../text/once-for.ts';
import { connectionsOf, socketsOf } from './connections.ts';
import { readWebAddress, type WebAddress } from './web-address.ts';

/** Where a download goes. */
export type DownloadOutput =
  | { readonly to: 'standard-output' }
  /** `name` is the last part of the path, with `\0` for unknown parts; `word` is the one that gives it, unless it is the address. */
  | { readonly to: 'file'; readonly path: string; readonly name: string; readonly word?: ShellWord };

/** One address that a command loads. */
export interface Download {
  readonly command: ShellCommand;
  readonly url: ShellWord;
  readonly address: WebAddress;
  readonly output: DownloadOutput;
  /** True for a connection that the shell itself opens for a redirect. */
  readonly isSocket?: true;
}

/** Options of curl that take a value. Source: curl(1). */
export const curlSyntax: OptionSyntax = {
  short: 'AbCcDdEeFHKmoPQrTtuUwxXyYz',
  long: [
    ...[
      'output',
      'output-dir',
      'request',
      'header',
      'proxy-header',
      'data',
      'data-raw',
      'data-ascii',
      'data-binary',
      'data-urlencode',
      'json',
      'form',
      'form-string',
    ],
    ...[
      'user',
      'user-agent',
      'proxy-user',
      'url',
      'cacert',
      'capath',
      'cert',
      'cert-type',
      'key',
      'key-type',
      'pass',
      'crlfile',
      'ciphers',
      'tls-max',
      'tls13-ciphers',
    ],
    ...[
      'retry',
      'retry-delay',
      'retry-max-time',
      'max-time',
      'connect-timeout',
      'proxy',
      'preproxy',
      'noproxy',
      'resolve',
      'connect-to',
      'referer',
      'cookie',
      'cookie-jar',
    ],
    ...[
      'write-out',
      'range',
      'upload-file',
      'config',
      'proto',
      'proto-redir',
      'proto-default',
      'interface',
      'limit-rate',
      'max-redirs',
      'dump-header',
      'oauth2-bearer',
    ],
    ...[
      'socks5',
      'socks5-hostname',
      'socks4',
      'unix-socket',
      'speed-time',
      'speed-limit',
      'keepalive-time',
      'etag-save',
      'etag-compare',
      'stderr',
      'trace',
      'trace-ascii',
    ],
    ...[
      'dns-servers',
      'aws-sigv4',
      'variable',
      'pinnedpubkey',
      'create-file-mode',
      'max-filesize',
      'time-cond',
      'parallel-max',
      'netrc-file',
      'continue-at',
      'rate',
    ],
  ],
};

const wgetSyntax: OptionSyntax = {
  short: 'oaeiBtOTwQPUlARDIX',
  long: [
    ...[
      'output-document',
      'output-file',
      'append-output',
      'execute',
      'input-file',
      'base',
      'tries',
      'timeout',
      'wait',
      'quota',
      'directory-prefix',
      'user-agent',
      'level',
    ],
    ...[
      'accept',
      'reject',
      'domains',
      'header',
      'user',
      'password',
      'http-user',
      'http-password',
      'post-data',
      'post-file',
      'method',
      'body-data',
      'ca-certificate',
      'referer',
    ],
    ...[
      'connect-timeout',
      'read-timeout',
      'dns-timeout',
      'waitretry',
      'limit-rate',
      'progress',
      'secure-protocol',
      'ca-directory',
      'certificate',
      'private-key',
    ],
  ],
};

/** `https://host/a/b.tgz?x=1` gives `b.tgz`. */
export const addressName = ({ path }: WebAddress): string => lastPart(path.split(/[?#]/, 1)[0] ?? '');

/** The last part of a path; for a path that ends in an unknown part, all of it. */
export const lastPart = (pattern: string): string => pattern.slice(pattern.lastIndexOf('/') + 1);

const toFile = (pattern: string, word?: ShellWord): DownloadOutput =>
  pattern === '-' || pattern === '/dev/stdout'
    ? { to: 'standard-output' }
    : { to: 'file', path: pattern, name: lastPart(pattern), ...(word && { word }) };

/** What `> file` makes of standard output. */
const redirected = ({ redirects }: ShellCommand, otherwise: DownloadOutput): DownloadOutput => {
  const redirect = redirects.find(({ takesOutput }) => takesOutput);
  return redirect?.target === undefined || otherwise.to === 'file' ? otherwise : toFile(redirect.target.pattern, redirect.target);
};

type Reader = (command: ShellCommand) => readonly Download[];

/** An address that begins with a variable. */
const unknownAddress = (pattern: string): WebAddress => {
  const slash = pattern.indexOf('/');
  return { scheme: '', explicit: true, host: '\0', path: slash === -1 ? '' : pattern.slice(slash) };
};

/** `installer/run.sh`, `mirror:8080`: a host without a dot, as the last way to read an operand that must be an address. */
const undottedAddress = (pattern: string): WebAddress | undefined => {
  const address = /^[a-z0-9][a-z0-9-]{0,62}(?::\d{1,5})?(?:\/|$)/i.test(pattern) ? readWebAddress(`http://${pattern}`) : undefined;
  return address && { ...address, explicit: false };
};

/**
 * Operands that are addresses; `bare` programs take any operand for one, so that without a known one the last that begins with a variable
 * is it, or else the last that may be a host without a dot.
 */
const addressed = (words: readonly ShellWord[], bare: boolean): readonly (readonly [ShellWord, WebAddress])[] => {
  const known = words.flatMap(word => {
    const address = readWebAddress(word.pattern, { bare });
    return address === undefined ? [] : [[word, address] as const];
  });
  if (!bare || known.length > 0) return known;
  const unknown = words.findLast(word => word.pattern.startsWith('\0'));
  if (unknown !== undefined) return [[unknown, unknownAddress(unknown.pattern)]];
  const last = words.at(-1);
  const address = last && undottedAddress(last.pattern);
  return last === undefined || address === undefined ? [] : [[last, address]];
};

/** Requests that send or ask, and load nothing. */
const asksOnly = (read: Arguments): boolean => {
  const method = findOption(read, '-X', '--request')?.value?.toUpperCase();
  return (
    (method !== undefined && method !== 'GET') ||
    findOption(
      read,
      '-I',
      '--head',
      '-d',
      '--data',
      '--data-raw',
      '--data-binary',
      '--json',
      '-F',
      '--form',
      '-T',
      '--upload-file',
      '--spider',
    ) !== undefined
  );
};

const curl: Reader = command => {
  const read = readArguments(command.args, curlSyntax);
  if (asksOnly(read)) return [];
  const outputs = read.options.filter(({ name }) => name === '-o' || name === '--output');
  const remoteName = findOption(read, '-O', '--remote-name', '--remote-name-all') !== undefined;
  const urls = [...read.options.flatMap(({ name, valueWord }) => (name === '--url' && valueWord ? [valueWord] : [])), ...read.operands];
  return addressed(urls, true).map(([url, address], at) => {
    const output = outputs[at];
    const stdout: DownloadOutput = { to: 'standard-output' };
    const plain = output !== undefined ? toFile(output.pattern, output.valueWord) : remoteName ? toFile(addressName(address)) : stdout;
    return { command, url, address, output: redirected(command, plain) };
  });
};

const wget: Reader = command => {
  const read = readArguments(command.args, wgetSyntax);
  if (asksOnly({ ...read, options: read.options.filter(({ name }) => name === '--spider') })) return [];
  const document = findOption(read, '-O', '--output-document');
  return addressed(read.operands, true).map(([url, address]) => ({
    command,
    url,
    address,
    output: redirected(command, toFile(document?.pattern ?? addressName(address), document?.valueWord)),
  }));
};

/** Programs that write to a file named by an option, or like the address. */
const others: ReadonlyMap<string, OptionSyntax> = new Map([
  ['aria2c', { short: 'odxsjkU', long: ['out', 'dir', 'split', 'checksum', 'header'] }],
  ['axel', { short: 'onHU', long: ['output', 'num-connections', 'header'] }],
  ['fetch', { short: 'ohTw', long: [] }],
]);

const other =
  (syntax: OptionSyntax): Reader =>
  command => {
    const read = readArguments(command.args, syntax);
    const file = findOption(read, '-o', '--out', '--output');
    return addressed(read.operands, false).map(([url, address]) => ({
      command,
      url,
      address,
      output: toFile(file?.pattern ?? addressName(address), file?.valueWord),
    }));
  };

const standardOutput: Reader = command =>
  addressed(readArguments(command.args).operands, false).map(([url, address]) => ({
    command,
    url,
    address,
    output: redirected(command, { to: 'standard-output' }),
  }));

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['curl', curl],
  ['wget', wget],
  ...[...others].map(([name, syntax]) => [name, other(syntax)] as const),
  ...['lynx', 'links', 'http', 'GET', 'lwp-request'].map(name => [name, standardOutput] as const),
]);

/**
 * What a command loads from the network, with a download program or by a connection. An address that is only known at run time has an empty scheme.
 */
const downloadsOf = (command: ShellCommand): readonly Download[] => [
  ...(readers.get(command.name ?? '')?.(command) ?? []),
  ...connectionsOf(command).map(one => ({ ...one, output: redirected(command, { to: 'standard-output' }) })),
  ...socketsOf(command).map(one => ({ ...one, output: { to: 'standard-output' as const }, isSocket: true as const })),
];

/** Why once: several rules ask for them. */
const downloadsOfScript = onceFor(({ commands }: ShellScript): readonly Download[] => commands.flatMap(downloadsOf));

/** The downloads of all commands of a script. */
export const downloadsIn = (script: ShellScript | undefined): readonly Download[] =>
  script === undefined ? [] : downloadsOfScript(script);
