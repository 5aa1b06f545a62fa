import type { CopyInstruction, Dockerfile } from '../../artifacts/dockerfile/model.ts';
import { optionRange } from '../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../artifacts/shell/model.ts';
import type { Severity } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { downloadName, verifiedDownloads } from '../concepts/downloads/download-verification.ts';
import { downloadsIn, lastPart } from '../concepts/downloads/downloads.ts';
import { defineRule, type Report } from '../rule.ts';
import { removeOption } from './concepts/commands/command-edits.ts';
import { type SignatureSwitch, type SignatureTool, signatureSwitches } from './concepts/downloads/signature-switches.ts';
import { findWritten, writtenTexts } from './concepts/files/written-settings.ts';

type MessageId = SignatureTool | 'trustedSource' | 'gpgcheck' | 'verified';

/** Settings of package sources. Each pattern has bounded repetitions only. */
const settings: readonly (readonly ['trustedSource' | 'gpgcheck' | 'aptUnauthenticated', RegExp])[] = [
  ['trustedSource', /\btrusted[ \t]{0,4}=[ \t]{0,4}yes\b(?![^\]\n]{0,200}\][ \t]{1,8}(?:file|copy|cdrom):)/i],
  ['trustedSource', /^Trusted:[ \t]{0,4}yes\b/im],
  ['gpgcheck', /(?:\b|(?<=\\n))(?:localpkg_|repo_)?gpgcheck[ \t]{0,4}=[ \t]{0,4}(?:0|false|no|off)\b/i],
  ['aptUnauthenticated', /\b(?:AllowUnauthenticated|AllowInsecureRepositories)[ \t"'\\=]{1,6}(?:true|1|yes)\b/i],
];

function* written(dockerfile: Dockerfile, parts: readonly Range[]): Iterable<Report<MessageId>> {
  for (const part of parts) {
    for (const [messageId, pattern] of settings) {
      const at = findWritten(dockerfile, part, pattern);
      if (at !== undefined) yield { messageId, at, data: { what: dockerfile.file.text.slice(at.start, at.end) } };
    }
  }
}

/** Files that package managers read. */
const sources = /^\/etc\/(?:apt|yum|dnf|zypp)/;

const copied = ({ destination, heredocs }: CopyInstruction): readonly Range[] =>
  sources.test(destination?.expanded.value ?? '') ? heredocs.map(({ bodyRange }) => bodyRange) : [];

const isFile = ({ pattern }: ShellWord): boolean => /[/*]|\.(?:apk|rpm|deb)$/.test(pattern) && !pattern.includes('://');

/** `verified`: every package is a file whose checksum the script compares. `local`: every package is a file. */
const origin = (script: ShellScript, { packages }: SignatureSwitch): 'verified' | 'local' | 'any' => {
  if (packages.length === 0 || !packages.every(isFile)) return 'any';
  const downloads = downloadsIn(script);
  const verified = new Set([...verifiedDownloads(script, downloads)].map(downloadName));
  if (packages.every(({ pattern }) => verified.has(lastPart(pattern)))) return 'verified';
  return downloads.length === 0 ? 'local' : 'any';
};

const severities: Readonly<Record<ReturnType<typeof origin>, Severity>> = { verified: 'low', local: 'medium', any: 'high' };

export const packageSignatureCheckDisabled = defineRule({
  meta: {
    id: 'dockerfile/package-signature-check-disabled',
    kind: 'dockerfile',
    severity: 'high',
    title: 'Package signature verification turned off',
    rationale:
      'The signature is what protects packages on their way through mirrors, proxies and plain HTTP. Without the check, whoever controls one of them installs code as root into the image; ' +
      'the option often holds for all packages of the call and for their dependencies, not only for the one it was meant for.',
    remediation:
      'Import the signing key and leave the check on: `signed-by=` in the source of apt, a key in `/etc/apk/keys`, `rpm --import` and `gpgcheck=1`. ' +
      'For a single file, compare its checksum before it is installed.',
    messages: {
      apk: '"{what}" installs packages of apk without a trusted signature.',
      aptUnauthenticated: '"{what}" lets apt install packages without a signature.',
      aptForceYes: '"{what}" lets apt do everything without asking, also install packages without a signature.',
      yum: '"{what}" installs packages without looking at their signatures.',
      zypper: '"{what}" installs packages without looking at their signatures.',
      rpm: '"{what}" installs a package without checking it.',
      trustedSource: '"{what}" takes a package source without looking at its signature.',
      gpgcheck: '"{what}" switches the check of package signatures off.',
      verified:
        '"{what}" installs without looking at signatures; the files themselves are checked by checksum, their dependencies are not.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'FROM alpine:3.22\nRUN apk add --allow-untrusted tool\n',
      good: 'FROM alpine:3.22\nCOPY tool.rsa.pub /etc/apk/keys/\nRUN apk add tool\n',
    },
    standards: { cisDocker: ['4.11'], mitre: ['T1195.002'] },
    references: [
      'https://wiki.debian.org/SecureApt',
      'https://cwe.mitre.org/data/definitions/347.html',
      'https://attack.mitre.org/techniques/T1195/002/',
    ],
    peers: {
      CKV2_DOCKER_7: ['apk', 'verified'],
      CKV2_DOCKER_8: ['aptUnauthenticated'],
      CKV2_DOCKER_9: ['yum', 'verified'],
      CKV2_DOCKER_10: ['rpm', 'verified'],
      CKV2_DOCKER_11: ['aptForceYes'],
    },
  },
  prepare(dockerfile) {
    const ofSwitch = (script: ShellScript, command: ShellCommand, found: SignatureSwitch): Report<MessageId> => {
      const at = optionRange(found.option);
      const from = origin(script, found);
      const edit = removeOption(dockerfile, command, found.option);
      return {
        messageId: from === 'verified' ? 'verified' : found.tool,
        at,
        severity: severities[from],
        data: { what: dockerfile.file.text.slice(at.start, at.end).replaceAll(/[ \t\r\n\\]+/g, ' ') },
        ...(edit && { fix: { title: 'Check the signatures', edits: [edit] } }),
      };
    };
    return { ofSwitch, dockerfile };
  },
  visit: {
    *run({ command: { script } }, { ofSwitch, dockerfile }) {
      if (script === undefined) return;
      const byOption = script.commands.flatMap(command => signatureSwitches(command).map(found => ofSwitch(script, command, found)));
      const reports = [...byOption, ...written(dockerfile, writtenTexts(dockerfile, script))];
      yield* reports.length < 2 ? reports : reports.toSorted((a, b) => a.at.start - b.at.start);
    },
    *copy(copy, { dockerfile }) {
      yield* written(dockerfile, copied(copy));
    },
  },
});
