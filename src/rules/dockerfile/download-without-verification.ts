import type { CommandLine, Dockerfile, RunInstruction } from '../../artifacts/dockerfile/model.ts';
import type { ShellScript } from '../../artifacts/shell/model.ts';
import type { Severity } from '../../findings/severity.ts';
import { type DownloadUse, downloadUses, isProgramPath } from '../concepts/downloads/download-use.ts';
import { downloadName, isProof, laterVerified, verifiedDownloads } from '../concepts/downloads/download-verification.ts';
import { addressName, type Download, downloadsIn } from '../concepts/downloads/downloads.ts';
import { isInternal, isLocalHost, shownAddress } from '../concepts/downloads/web-address.ts';
import { defineRule, type Report } from '../rule.ts';
import { packageAddresses } from './concepts/downloads/package-addresses.ts';
import { powershellFetches } from './concepts/downloads/powershell-downloads.ts';

type MessageId = 'archive' | 'program' | 'commit' | 'package' | 'unhashed';

/** Names of archives, packages and programs. */
const software =
  /\.(?:tar|tgz|txz|tbz2?|tzst|tar\.\w{1,4}|zip|gz|xz|bz2|zst|7z|jar|war|deb|rpm|apk|whl|gem|exe|msi|appimage|run|bin|so|phar|dll|pkg|vsix|nupkg|crx)$/i;
/** What sets up a package repository or verifies other files; packages are checked by the package manager then. */
const setup =
  /(?:^|[./-])(?:list|sources|repo|gpg|asc|key|pub|sig|pem|crt|sum|sums|sha\d{1,3}(?:sum)?s?|md5|txt|json|ya?ml|conf)$|(?:release|repo)[\w.-]*\.(?:rpm|deb)$|keyring[\w.-]*\.deb$/i;

/** The content behind `…/archive/<commit>.tar.gz` can't be exchanged without the host. */
const isCommit = ({ address }: Pick<Download, 'address'>): boolean =>
  address.scheme === 'https' && /[/@](?:[0-9a-f]{40}|[0-9a-f]{64})(?:[/.]|$)/.test(address.path);

const severities: Readonly<Record<MessageId, Severity>> = {
  archive: 'medium',
  program: 'medium',
  commit: 'low',
  package: 'medium',
  unhashed: 'medium',
};

/** The text that the script gives to the variable at the end of an address: `NAME=tool-1.tar.gz; curl -O https://…/$NAME`. */
const assignedName = (assigned: ReadonlyMap<string, string>, { address, url }: Download): string => {
  const variable = addressName(address) === '\0' ? url.variables.at(-1) : undefined;
  return assigned.get(variable ?? '') ?? '';
};

const messageOf = (assigned: ReadonlyMap<string, string>, download: Download, use: DownloadUse | undefined): MessageId | undefined => {
  const names = [downloadName(download), addressName(download.address), assignedName(assigned, download)];
  if (use?.kind === 'runs' || names.some(name => setup.test(name))) return undefined;
  const { output } = download;
  const isSoftware =
    use?.kind === 'installs' ||
    (output.to === 'file' && isProgramPath(output.path) && !isProof(download)) ||
    names.some(name => software.test(name));
  if (!isSoftware) return undefined;
  if (isCommit(download)) return 'commit';
  return use?.kind === 'installs' && use.by.name === 'chmod' ? 'program' : 'archive';
};

function* judge(instruction: RunInstruction, script: ShellScript): Iterable<Report<MessageId>> {
  const downloads = downloadsIn(script);
  if (downloads.length === 0) return;
  const uses = downloadUses(script, downloads);
  const verified = new Set([...verifiedDownloads(script, downloads), ...laterVerified(instruction, downloads)]);
  const assigned = new Map(
    script.commands.flatMap(({ assignments }) => assignments.map(({ name, value }) => [name, value?.pattern ?? ''] as const)),
  );
  for (const download of downloads) {
    const { address } = download;
    if (verified.has(download) || address.scheme === '' || isLocalHost(address) || isInternal(address)) continue;
    const messageId = messageOf(assigned, download, uses.get(download));
    if (messageId !== undefined)
      yield { messageId, at: download.url.range, severity: severities[messageId], data: { url: shownAddress(download.url.text) } };
  }
}

const judgePackages = (script: ShellScript): readonly Report<MessageId>[] =>
  packageAddresses(script)
    .filter(({ address }) => !isInternal(address) && !setup.test(addressName(address)))
    .map(({ word, address, lacks }) => {
      const messageId = lacks === 'signature' ? 'package' : isCommit({ address }) ? 'commit' : 'unhashed';
      return { messageId, at: word.range, severity: severities[messageId], data: { url: shownAddress(word.text) } };
    });

/** A name in a statement: `-OutFile tool.exe`, `, 'C:\\tool.zip')`. */
const named = /[\w-]\.(?:exe|msi|msu|zip|7z|nupkg|vsix)\b/i;

const judgePowershell = ({ file }: Dockerfile, command: CommandLine): readonly Report<MessageId>[] =>
  powershellFetches(file.text, command)
    .filter(({ address, around }) => !isInternal(address) && (software.test(addressName(address)) || named.test(around)))
    .map(({ range, url }) => ({ messageId: 'archive', at: range, data: { url: shownAddress(url) } }));

/**
 * No fix: the checksum that the file would have to hold stands nowhere in it, and one that is made up from what is downloaded today proves nothing. A check in a later
 * RUN of the stage ends the build as well as one beside the download.
 */
export const downloadWithoutVerification = defineRule({
  meta: {
    id: 'dockerfile/download-without-verification',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'Binary or archive downloaded without integrity check',
    rationale:
      'HTTPS proves which server answered, not that the file is the one that was released. A release asset can be exchanged by whoever takes over the account, the storage or the mirror, ' +
      'and the next build puts it into the image without anybody noticing.',
    remediation:
      'Compare a checksum that stands in the Dockerfile (`echo "$SHA256  tool.tgz" | sha256sum -c -`) or check a signature (`gpg --verify`, `cosign verify-blob`) before the file is used, ' +
      'or let BuildKit do it: `ADD --checksum=sha256:… https://… /tmp/`.',
    messages: {
      archive: '"{url}" is downloaded and nothing checks its content.',
      program: '"{url}" is downloaded and made executable, and nothing checks its content.',
      package: 'The package "{url}" is installed from its address, and nothing checks its signature.',
      unhashed: 'The package "{url}" is installed from its address, and nothing checks its content ("#sha256=…" behind the address does).',
      commit: '"{url}" is downloaded and nothing checks its content, although the address names a commit.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM debian:13\nRUN curl -fsSL https://example.com/tool-1.2.tar.gz | tar xz -C /opt\n',
      good: 'FROM debian:13\nARG TOOL_SHA256\nRUN curl -fsSLo tool.tar.gz https://example.com/tool-1.2.tar.gz \\\n    && echo "$TOOL_SHA256  tool.tar.gz" | sha256sum -c - \\\n    && tar xzf tool.tar.gz -C /opt\n',
    },
    standards: { cisDocker: ['4.11'], mitre: ['T1195.002'] },
    references: [
      'https://docs.docker.com/reference/dockerfile/#add---checksum',
      'https://cwe.mitre.org/data/definitions/494.html',
      'https://attack.mitre.org/techniques/T1195/002/',
    ],
  },
  visit: {
    *run(instruction, dockerfile) {
      const { command } = instruction;
      if (command.script !== undefined)
        yield* [...judge(instruction, command.script), ...judgePackages(command.script)].toSorted((a, b) => a.at.start - b.at.start);
      yield* judgePowershell(dockerfile, command);
    },
  },
});
