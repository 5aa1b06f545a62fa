import type { CommandLine, Dockerfile, Instruction, KeyValue } from '../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellScript } from '../../artifacts/shell/model.ts';
import type { Range } from '../../text/range.ts';
import { verifiedDownloads } from '../concepts/downloads/download-verification.ts';
import { downloadsIn } from '../concepts/downloads/downloads.ts';
import { defineRule, type Report } from '../rule.ts';
import { removeOption, removePair } from './concepts/commands/command-edits.ts';
import { assignedVariables } from './concepts/credentials/assigned-variables.ts';
import { writtenTlsSettings } from './concepts/downloads/tls-settings.ts';
import { type TlsSwitch, type TlsTool, tlsSwitches } from './concepts/downloads/tls-switches.ts';
import { type TlsVariable, tlsVariable } from './concepts/downloads/tls-variables.ts';

type MessageId = TlsTool | TlsVariable | 'local' | 'verified';

/** The facts that make it less grave. */
const severityOf = (messageId: MessageId): Pick<Report, 'severity'> =>
  messageId === 'local' ? { severity: 'info' } : messageId === 'verified' ? { severity: 'low' } : {};

const text = 'so anyone on the way can pose as the server.';

const reportAt = ({ file }: Dockerfile, messageId: MessageId, range: Range, fix?: Report['fix']): Report<MessageId> => {
  const what = file.text.slice(range.start, range.end).replaceAll(/[ \t\r\n\\]+/g, ' ');
  return { messageId, at: range, data: { what }, ...severityOf(messageId), ...(fix && { fix }) };
};

const ofSwitch = (dockerfile: Dockerfile, command: ShellCommand, found: TlsSwitch, isVerified: boolean): Report<MessageId> => {
  const edit = found.option && removeOption(dockerfile, command, found.option);
  const messageId = found.localOnly ? 'local' : isVerified ? 'verified' : found.tool;
  return reportAt(dockerfile, messageId, found.at, edit && { title: 'Check the certificate', edits: [edit] });
};

function* ofScript(dockerfile: Dockerfile, script: ShellScript, isHealthcheck: boolean): Iterable<Report<MessageId>> {
  const verified = new Set([...verifiedDownloads(script, downloadsIn(script))].map(({ command }) => command));
  for (const command of script.commands) {
    for (const found of tlsSwitches(command))
      if (!found.localOnly || !isHealthcheck) yield ofSwitch(dockerfile, command, found, verified.has(command));
    for (const { name, value, range } of assignedVariables(command)) {
      const variable = tlsVariable(name, value);
      if (variable !== undefined) yield reportAt(dockerfile, variable, range);
    }
  }
  for (const { tool, range } of writtenTlsSettings(dockerfile, script)) yield reportAt(dockerfile, tool, range);
}

const ofCommand = (dockerfile: Dockerfile, { script }: CommandLine, isHealthcheck = false): readonly Report<MessageId>[] => {
  const reports = script === undefined ? [] : [...ofScript(dockerfile, script, isHealthcheck)];
  return reports.length < 2 ? reports : reports.toSorted((a, b) => a.at.start - b.at.start);
};

const ofPairs = (dockerfile: Dockerfile, instruction: Instruction, pairs: readonly KeyValue[]): readonly Report<MessageId>[] =>
  pairs.flatMap(pair => {
    const variable = tlsVariable(pair.name, pair.value?.expanded.value);
    if (variable === undefined) return [];
    const edit = removePair(dockerfile, instruction, pairs, pair);
    return [reportAt(dockerfile, variable, pair.range, edit && { title: `Remove ${pair.name}`, edits: [edit] })];
  });

export const tlsVerificationDisabled = defineRule({
  meta: {
    id: 'dockerfile/tls-verification-disabled',
    kind: 'dockerfile',
    severity: 'high',
    title: 'Certificate checking switched off',
    rationale:
      'Without the check of the certificate an encrypted connection may end at anybody: a proxy, a neighbour in the network, a hijacked name. What is downloaded can be exchanged and what is ' +
      'sent, tokens included, can be read. As `ENV` it also holds for everything that later runs in the container.',
    remediation:
      'Leave the check on. For a server with a certificate of your own authority, add that authority: copy its certificate to `/usr/local/share/ca-certificates/` and run ' +
      '`update-ca-certificates`, or name it (`curl --cacert`, `NODE_EXTRA_CA_CERTS`, `PIP_CERT`, `GIT_SSL_CAINFO`).',
    messages: {
      curl: `"{what}" makes curl accept any certificate, ${text}`,
      wget: `"{what}" makes wget accept any certificate, ${text}`,
      pip: `"{what}" makes pip accept any certificate or none, ${text}`,
      npm: `"{what}" makes the package manager accept any certificate, ${text}`,
      git: `"{what}" makes Git accept any certificate, ${text}`,
      yum: `"{what}" makes the package manager accept any certificate, ${text}`,
      apt: `"{what}" makes apt accept any certificate, ${text}`,
      other: `"{what}" switches the check of certificates off, ${text}`,
      pythonEnvironment: `"{what}" switches the check of certificates off in Python, ${text}`,
      nodeEnvironment: `"{what}" switches the check of certificates off in Node.js, ${text}`,
      npmEnvironment: `"{what}" makes the package manager accept any certificate, ${text}`,
      gitEnvironment: `"{what}" makes Git accept any certificate, ${text}`,
      pipEnvironment: `"{what}" makes pip accept any certificate or none, ${text}`,
      otherEnvironment: `"{what}" switches the check of certificates off, ${text}`,
      verified: '"{what}" accepts any certificate; it is low because a checksum or signature of what is loaded is compared behind it.',
      local: '"{what}" accepts any certificate, although here only the machine itself is asked.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'FROM debian:13\nRUN curl -fsSLk https://example.com/tool -o /tool\n',
      good: 'FROM debian:13\nRUN curl -fsSL https://example.com/tool -o /tool\n',
    },
    standards: { cisDocker: ['4.11'], nsa: ['Network separation > Encryption'], mitre: ['T1557'] },
    references: [
      'https://cwe.mitre.org/data/definitions/295.html',
      'https://attack.mitre.org/techniques/T1557/',
      'https://curl.se/docs/sslcerts.html',
    ],
    peers: {
      CKV2_DOCKER_2: ['curl', 'local', 'verified'],
      CKV2_DOCKER_3: ['wget', 'local', 'verified'],
      CKV2_DOCKER_4: ['pip'],
      CKV2_DOCKER_5: ['pythonEnvironment'],
      CKV2_DOCKER_6: ['nodeEnvironment'],
      CKV2_DOCKER_12: ['npmEnvironment'],
      CKV2_DOCKER_13: ['npm'],
      CKV2_DOCKER_14: ['gitEnvironment'],
      CKV2_DOCKER_15: ['yum'],
      CKV2_DOCKER_16: ['pipEnvironment'],
    },
  },
  visit: {
    run: ({ command }, dockerfile) => ofCommand(dockerfile, command),
    command: ({ command }, dockerfile) => ofCommand(dockerfile, command),
    healthcheck: ({ command }, dockerfile) => (command === undefined ? [] : ofCommand(dockerfile, command, true)),
    env: (env, dockerfile) => ofPairs(dockerfile, env, env.pairs),
    arg: (arg, dockerfile) => ofPairs(dockerfile, arg, arg.declarations),
  },
});
