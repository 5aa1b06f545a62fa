import type { Dockerfile, KeyValue } from '../../artifacts/dockerfile/model.ts';
import type { Severity } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { shownAddress, type WebAddress } from '../concepts/downloads/web-address.ts';
import { defineRule, type Report } from '../rule.ts';
import { type PlainUse, plainAddress, plainAddresses, plainIndex, writtenSources } from './concepts/downloads/plain-addresses.ts';
import { powershellFetches } from './concepts/downloads/powershell-downloads.ts';

const severities: Readonly<Record<PlainUse, Severity>> = {
  download: 'medium',
  implicit: 'medium',
  key: 'high',
  source: 'medium',
  index: 'medium',
  repository: 'info',
};

/** Hosts that serve the same files over HTTPS. */
const encrypted =
  /^(?:(?:[\w-]+\.)?github\.com|[\w-]+\.githubusercontent\.com|gitlab\.com|bitbucket\.org|pypi\.(?:org|python\.org)|files\.pythonhosted\.org|registry\.(?:npmjs\.org|yarnpkg\.com)|rubygems\.org|nodejs\.org|www\.python\.org|(?:archive|downloads|dlcdn)\.apache\.org|repo1?\.maven\.(?:org|apache\.org)|dl\.google\.com|storage\.googleapis\.com|ftp\.gnu\.org|(?:cran|cloud)\.r-project\.org|download\.docker\.com|packages\.microsoft\.com)$/;

/** The edit that makes the address encrypted, where it is written as it is used. */
const fixOf = ({ file }: Dockerfile, range: Range, { scheme, explicit, host, port }: WebAddress): Report['fix'] => {
  // Why not with a port: the server speaks HTTP there, and HTTPS at another.
  if ((scheme !== 'http' && scheme !== 'git+http') || port !== undefined) return undefined;
  const text = file.text.slice(range.start, range.end);
  const at = explicit ? text.indexOf('http://') : text.search(/[\w]/);
  if (at === -1 || (explicit && text.includes('http://', at + 1)) || (!explicit && text.includes('$'))) return undefined;
  const start = range.start + at;
  const edit = { range: { start, end: start + (explicit ? 'http://'.length : 0) }, newText: 'https://' };
  return { title: 'Use HTTPS', edits: [edit], safety: encrypted.test(host) ? 'safe' : 'unsafe' };
};

const reportOn = (dockerfile: Dockerfile, use: PlainUse, at: Range, text: string, address: WebAddress): Report<PlainUse> => {
  const fix = use === 'repository' ? undefined : fixOf(dockerfile, at, address);
  const confidence = use === 'implicit' ? ('medium' as const) : ('high' as const);
  return { messageId: use, at, severity: severities[use], confidence, data: { url: shownAddress(text) }, ...(fix && { fix }) };
};

const ofVariables = (dockerfile: Dockerfile, pairs: readonly KeyValue[]): readonly Report<PlainUse>[] =>
  pairs.flatMap(({ name, value }) => {
    const address = plainIndex(name, value?.expanded.value);
    return value === undefined || address === undefined ? [] : [reportOn(dockerfile, 'index', value.range, value.text, address)];
  });

export const plaintextDownload = defineRule({
  meta: {
    id: 'dockerfile/plaintext-download',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'Software fetched over plain HTTP or FTP',
    rationale:
      'Nothing proves that an answer over plain HTTP, FTP or `git://` comes from the server that was asked. Anyone between the builder and the server (a proxy, a router, a neighbour in the ' +
      'network) can put other software into the image.',
    remediation:
      'Use `https://`. Where a server has no HTTPS, take another source, or pin the content with a checksum or signature that is checked in the same instruction.',
    messages: {
      download: '"{url}" is downloaded over an unencrypted connection.',
      implicit: '"{url}" has no scheme, so it is first asked for over unencrypted HTTP.',
      key: 'The key "{url}" is fetched over an unencrypted connection, so everything that it signs can be forged.',
      source: 'Source code is fetched from "{url}" over an unencrypted connection.',
      index: 'Packages are fetched from "{url}" over an unencrypted connection.',
      repository:
        'The package repository "{url}" is used over an unencrypted connection; its packages are protected only as long as their signatures are checked.',
    },
    fix: 'safe',
    examples: {
      bad: 'FROM debian:13\nRUN curl -O http://example.com/tool.bin\n',
      good: 'FROM debian:13\nRUN curl -O https://example.com/tool.bin\n',
    },
    standards: { cisDocker: ['4.11'], mitre: ['T1557'] },
    references: ['https://cwe.mitre.org/data/definitions/319.html', 'https://attack.mitre.org/techniques/T1557/'],
  },
  visit: {
    *run({ command }, dockerfile) {
      for (const { range, url, address } of powershellFetches(dockerfile.file.text, command))
        if (plainAddress(url) !== undefined) yield reportOn(dockerfile, 'download', range, url, address);
      if (command.script === undefined) return;
      const used = plainAddresses(command.script).map(({ use, word, address }) =>
        reportOn(dockerfile, use, word.range, word.value ?? word.text, address),
      );
      const written = writtenSources(dockerfile, command.script).map(({ range, address }) =>
        reportOn(dockerfile, 'repository', range, dockerfile.file.text.slice(range.start, range.end), address),
      );
      yield* [...used, ...written].toSorted((a, b) => a.at.start - b.at.start);
    },
    env: ({ pairs }, dockerfile) => ofVariables(dockerfile, pairs),
    arg: ({ declarations }, dockerfile) => ofVariables(dockerfile, declarations),
  },
});
