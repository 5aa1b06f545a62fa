import type { Dockerfile } from '../../../../artifacts/dockerfile/model.ts';
import { type Option, readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../../../artifacts/shell/model.ts';
import { downstream } from '../../../../artifacts/shell/walk.ts';
import { appendAll } from '../../../../text/append-all.ts';
import type { Range } from '../../../../text/range.ts';
import { downloadName, verifiedDownloads } from '../../../concepts/downloads/download-verification.ts';
import { addressName, type Download, downloadsIn } from '../../../concepts/downloads/downloads.ts';
import { isInternal, readWebAddress, type WebAddress } from '../../../concepts/downloads/web-address.ts';
import { findWritten, writtenTexts } from '../files/written-settings.ts';
import { packageCommand } from '../packages/package-managers.ts';
import { pipArguments } from '../packages/pip.ts';

/**
 * What is loaded over an unencrypted connection: a `download`, `implicit` one whose scheme is left to the program, a signing `key`,
 * `source` code, a package `index` of a language, a `repository` of the distribution.
 */
export type PlainUse = 'download' | 'implicit' | 'key' | 'source' | 'index' | 'repository';

/** An unencrypted address in a command. `word` is the argument that holds it. */
export interface PlainAddress {
  readonly use: PlainUse;
  readonly word: ShellWord;
  readonly address: WebAddress;
}

const plainSchemes = new Set(['http', 'ftp', 'git', 'git+http', 'svn']);

/** An address outside the own network over an unencrypted connection; undefined for other texts. */
export const plainAddress = (text: string): WebAddress | undefined => {
  const address = readWebAddress(text);
  return address !== undefined && plainSchemes.has(address.scheme) && !isInternal(address) && address.host !== '' ? address : undefined;
};

const inWords = (use: PlainUse, words: readonly ShellWord[]): readonly PlainAddress[] =>
  words.flatMap(word => {
    const address = plainAddress(word.pattern);
    return address === undefined ? [] : [{ use, word, address }];
  });

const inOptions = (use: PlainUse, options: readonly Option[], names: readonly string[]): readonly PlainAddress[] =>
  options.flatMap(({ name, pattern, word, valueWord }) => {
    const address = names.includes(name) ? plainAddress(pattern) : undefined;
    return address === undefined ? [] : [{ use, word: valueWord ?? word, address }];
  });

const keyName = /\.(?:gpg|asc|key|pub|pem)$|(?:^|[-_/])(?:gpg|pgp|key)(?:[-_.]|$)/i;

const isKey = (download: Download): boolean =>
  [downloadName(download), addressName(download.address)].some(name => keyName.test(name)) ||
  downstream(download.command).some(({ name }) => name === 'apt-key' || name === 'gpg' || name === 'gpg2');

/** `--proto =https` and `--proto-default https` decide what an address without scheme means. */
const isKeptToHttps = ({ args }: ShellCommand): boolean =>
  args.some(({ value }) => value !== undefined && /^(?:--proto(?:-default)?=)?=?https$/.test(value));

const downloads = (script: ShellScript): readonly PlainAddress[] => {
  const all = downloadsIn(script);
  if (all.length === 0) return [];
  const verified = verifiedDownloads(script, all);
  return all.flatMap(download => {
    const { address, url, command } = download;
    if (!plainSchemes.has(address.scheme) || isInternal(address) || verified.has(download)) return [];
    if (!address.explicit && isKeptToHttps(command)) return [];
    return [{ use: isKey(download) ? 'key' : address.explicit ? 'download' : 'implicit', word: url, address }];
  });
};

const loadingVerbs = new Set(['clone', 'fetch', 'pull', 'ls-remote', 'remote', 'submodule', 'checkout', 'co', 'export']);

const sources = ({ name, args }: ShellCommand): readonly PlainAddress[] => {
  if (name !== 'git' && name !== 'svn' && name !== 'hg') return [];
  const { operands } = readArguments(args, { short: 'cCbjo', long: ['config', 'branch', 'depth', 'origin', 'reference'] });
  return loadingVerbs.has(operands[0]?.value ?? '') ? inWords('source', operands) : [];
};

const pipIndexes = ['-i', '--index-url', '--extra-index-url', '-f', '--find-links', '--index', '--default-index'];
const nodeTools = new Set(['npm', 'yarn', 'pnpm', 'bun', 'npx', 'cnpm']);

/** `npm config set proxy http://…`, also `https-proxy` and `set proxy=…`: the address of a proxy is not an index. */
const isProxySetting = (words: readonly ShellWord[]): boolean =>
  words.some(({ value }) => value === 'set') && words.some(({ prefix }) => /^(?:https?-?)?proxy(?:=|$)/i.test(prefix));

const indexes = (command: ShellCommand): readonly PlainAddress[] => {
  const pip = pipArguments(command);
  if (pip !== undefined) return [...inOptions('index', pip.options, pipIndexes), ...inWords('index', pip.operands)];
  const { name = '', args } = command;
  if (nodeTools.has(name)) {
    const read = readArguments(args, { long: ['registry'] });
    return [...inOptions('index', read.options, ['--registry']), ...inWords('index', isProxySetting(read.operands) ? [] : read.operands)];
  }
  if (name !== 'gem' && name !== 'bundle') return [];
  const read = readArguments(args, { short: name === 'gem' ? 'savi' : '', long: ['source', 'add', 'version'] });
  return [
    ...inOptions('index', read.options, ['-s', '--source', '-a', '--add']),
    ...(name === 'bundle' ? inWords('index', read.operands) : []),
  ];
};

const repositoryTools = new Set(['add-apt-repository', 'apt-add-repository', 'yum-config-manager']);

const packages = (command: ShellCommand): readonly PlainAddress[] => {
  const { name = '', args } = command;
  if (name === 'rpm' || name === 'rpmkeys') return inWords(args.some(({ value }) => value === '--import') ? 'key' : 'download', args);
  if (name === 'apt-key') return inWords('key', args);
  if (repositoryTools.has(name)) return inWords('repository', args);
  const call = packageCommand(command);
  if (call === undefined) return [];
  const fromOptions = inOptions('repository', call.arguments.options, ['-X', '--repository']);
  return [...fromOptions, ...inWords(call.action === 'install' ? 'download' : 'repository', call.operands)];
};

/** Every unencrypted address that a script loads software from, in the order of its commands. */
export const plainAddresses = (script: ShellScript): readonly PlainAddress[] => {
  const found = [...downloads(script)];
  for (const command of script.commands) appendAll(found, [...sources(command), ...indexes(command), ...packages(command)]);
  return found.length < 2 ? found : found.toSorted((a, b) => a.word.range.start - b.word.range.start);
};

/** A line of apt's or yum's sources, or of apk's. Each pattern has bounded repetitions only. */
const sourceLines: readonly RegExp[] = [
  /(?<=\bdeb(?:-src)?[ \t]{1,8}(?:\[[^\]\n]{0,200}\][ \t]{1,8})?)(?:http|ftp):\/\/[^\s"'\\]{1,300}/,
  /(?<=\bbaseurl[ \t]{0,4}=[ \t]{0,4})(?:http|ftp):\/\/[^\s"'\\]{1,300}/,
  /(?:http|ftp):\/\/[^\s"'\\]{1,200}\/alpine\/[^\s"'\\]{1,100}/,
];

/** Where a script writes an unencrypted package source. */
export const writtenSources = (
  dockerfile: Dockerfile,
  script: ShellScript,
): readonly { readonly range: Range; readonly address: WebAddress }[] =>
  writtenTexts(dockerfile, script).flatMap(part =>
    sourceLines.flatMap(pattern => {
      const range = findWritten(dockerfile, part, pattern);
      const address = range && plainAddress(dockerfile.file.text.slice(range.start, range.end));
      return range === undefined || address === undefined ? [] : [{ range, address }];
    }),
  );

/** Variables that name the package index of a language. */
const indexVariables =
  /^(?:PIP_(?:EXTRA_)?INDEX_URL|PIP_FIND_LINKS|UV_(?:EXTRA_)?INDEX_URL|UV_(?:DEFAULT_)?INDEX|NPM_CONFIG_REGISTRY|YARN_REGISTRY|YARN_NPM_REGISTRY_SERVER|GOPROXY|RUBYGEMS_HOST|BUNDLE_MIRROR__\w+)$/i;

/** The unencrypted address that a variable sets as a package index; undefined when it sets none. */
export const plainIndex = (name: string, value: string | undefined): WebAddress | undefined =>
  indexVariables.test(name) && value !== undefined ? plainAddress(value) : undefined;
