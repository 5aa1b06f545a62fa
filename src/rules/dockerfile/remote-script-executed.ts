import type { CommandLine, Dockerfile, Instruction } from '../../artifacts/dockerfile/model.ts';
import type { ShellScript } from '../../artifacts/shell/model.ts';
import type { Severity } from '../../findings/severity.ts';
import { type CarriedRun, carriedRuns } from '../concepts/carried-downloads.ts';
import { type DownloadUse, downloadUses } from '../concepts/download-use.ts';
import { verifiedDownloads } from '../concepts/download-verification.ts';
import { type Download, downloadsIn } from '../concepts/downloads.ts';
import { interpretedDownloads } from '../concepts/interpreted-downloads.ts';
import { powershellDownload, powershellSavedScripts } from '../concepts/powershell-downloads.ts';
import { placeOfRun, programOfRun, scriptFacts } from '../concepts/script-facts.ts';
import { isInternal, isLocalHost, shownAddress } from '../concepts/web-address.ts';
import { writtenScripts } from '../concepts/written-scripts.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'piped' | 'plain' | 'pinned' | 'saved' | 'powershell';

/** A commit in the path: what is behind the address does not change. */
const isPinned = ({ path }: Download['address']): boolean => /(?:^|[/@])(?:[0-9a-f]{40}|[0-9a-f]{64})(?:[/.]|$)/.test(path);

const isPlain = ({ address }: Pick<Download, 'address'>): boolean =>
  (address.scheme === 'http' || address.scheme === 'ftp') && !isInternal(address);

const severities: Readonly<Record<MessageId, Severity>> = {
  piped: 'high',
  plain: 'critical',
  pinned: 'medium',
  saved: 'high',
  powershell: 'high',
};

const messageOf = (download: Download, { how }: Extract<DownloadUse, { kind: 'runs' }>): MessageId => {
  if (isPlain(download)) return 'plain';
  return isPinned(download.address) ? 'pinned' : how === 'file' ? 'saved' : 'piped';
};

function* judge(script: ShellScript): Iterable<Report<MessageId>> {
  for (const { address, url, at, program } of interpretedDownloads(script)) {
    const messageId = isPlain({ address }) ? 'plain' : isPinned(address) ? 'pinned' : 'piped';
    const facts = scriptFacts(address, severities[messageId]);
    yield { messageId, at, severity: severities[messageId], facts, data: { url: shownAddress(url), program } };
  }
  const downloads = downloadsIn(script);
  if (downloads.length === 0) return;
  const uses = downloadUses(script, downloads);
  const verified = verifiedDownloads(script, downloads);
  for (const download of downloads) {
    const use = uses.get(download);
    if (use?.kind !== 'runs' || verified.has(download) || isLocalHost(download.address)) continue;
    const messageId = messageOf(download, use);
    yield {
      messageId,
      at: placeOfRun(download, use),
      severity: severities[messageId],
      facts: scriptFacts(download.address, severities[messageId]),
      data: { url: shownAddress(download.url.text), program: programOfRun(use) },
      ...(use.how === 'file' && { related: [{ at: download.url.range, note: 'Downloaded here.' }] }),
    };
  }
}

const judgeCarried = ({ file, use }: CarriedRun): readonly Report<MessageId>[] => {
  const { address, url } = file;
  if (isLocalHost(address)) return [];
  const messageId = isPlain(file) ? 'plain' : isPinned(address) ? 'pinned' : 'saved';
  return [
    {
      messageId,
      at: use.by.range,
      severity: severities[messageId],
      facts: scriptFacts(address, severities[messageId]),
      data: { url: shownAddress(url.text), program: programOfRun(use) },
      related: [{ at: url.range, note: 'Downloaded here.' }],
    },
  ];
};

const judgePowershell = ({ file }: Dockerfile, command: CommandLine): readonly Report<MessageId>[] =>
  powershellSavedScripts(file.text, command)
    .filter(({ address }) => !isLocalHost(address))
    .map(script => {
      const messageId = isPlain(script) ? 'plain' : isPinned(script.address) ? 'pinned' : 'saved';
      const { runAt, range, url, program } = script;
      return {
        messageId,
        at: runAt,
        severity: severities[messageId],
        facts: scriptFacts(script.address, severities[messageId]),
        data: { url: shownAddress(url), program },
        related: [{ at: range, note: 'Downloaded here.' }],
      };
    });

export const remoteScriptExecuted = defineRule({
  meta: {
    id: 'dockerfile/remote-script-executed',
    kind: 'dockerfile',
    severity: 'high',
    confidence: 'high',
    enabled: true,
    title: 'Downloaded script executed without verification',
    rationale:
      'Whatever the server sends at build time is run, as root in most builds. Who takes over the server, the account, the domain or (with plain HTTP) the connection decides what the ' +
      'image holds, and a server can send something else to a build than to a browser. When the connection breaks, half of the script is run.',
    remediation:
      'Install from a package repository whose packages are signed. Or download to a file at a fixed version, compare its checksum (`echo "<sha256>  install.sh" | sha256sum -c -`) or ' +
      'its signature, and run it then. `ADD --checksum=sha256:…` does both.',
    messages: {
      piped: '"{program}" runs what "{url}" sends, without any check.',
      plain: '"{program}" runs what "{url}" sends over an unencrypted connection, so anyone on the way can replace it.',
      pinned: '"{program}" runs what "{url}" sends; the address names a commit, but nothing checks the content.',
      saved: '"{program}" is downloaded from "{url}" and run without any check.',
      powershell: 'PowerShell runs what it downloads, without any check.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM debian:13\nRUN curl -fsSL https://get.example.com | sh\n',
      good: 'FROM debian:13\nRUN curl -fsSLo install.sh https://example.com/v1.2/install.sh \\\n    && echo "0f5c0b7f0e3c0a3d  install.sh" | sha256sum -c - \\\n    && sh install.sh\n',
    },
    references: [
      'https://docs.docker.com/build/building/best-practices/#run',
      'https://cwe.mitre.org/data/definitions/494.html',
      'https://attack.mitre.org/techniques/T1195/002/',
    ],
    since: '0.1.0',
  },
  create(dockerfile) {
    const written = writtenScripts(dockerfile);
    function* check(command: CommandLine): Iterable<Report<MessageId>> {
      if (command.script !== undefined) for (const script of [command.script, ...written.printed(command.script)]) yield* judge(script);
      const at = powershellDownload(dockerfile.file.text, command.range);
      if (at !== undefined) yield { messageId: 'powershell', at, facts: { value: dockerfile.file.text.slice(at.start, at.end) } };
      yield* judgePowershell(dockerfile, command);
    }
    const carried = carriedRuns(dockerfile);
    const later = (instruction: Instruction): readonly Report<MessageId>[] => (carried.get(instruction) ?? []).flatMap(judgeCarried);
    return {
      *run(run) {
        yield* check(run.command);
        yield* later(run);
      },
      *command(start) {
        yield* check(start.command);
        yield* later(start);
      },
      *copy(copy) {
        for (const script of written.copied(copy)) yield* judge(script);
      },
      *healthcheck({ command }) {
        if (command) yield* check(command);
      },
    };
  },
});
