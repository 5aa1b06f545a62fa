import type { ContainerNode } from '../../artifacts/containers/container-uses.ts';
import type { ShellScript } from '../../artifacts/shell/model.ts';
import { containsRange } from '../../text/range.ts';
import { printedScripts } from '../concepts/downloads/printed-texts.ts';
import { type RemoteScriptMessage, remoteScriptReportBy } from '../concepts/downloads/remote-script-report.ts';
import { type RemoteScript, remoteScripts } from '../concepts/downloads/remote-scripts.ts';
import { isInternal } from '../concepts/downloads/web-address.ts';
import { defineRule } from '../rule.ts';

/**
 * Whether a shell runs it. Compose splits the text of a command into words and has no shell: a `|` that is not in quotes ends them
 * (`shellwords` of compose-go).
 */
const isRun = (script: ShellScript, { at }: RemoteScript): boolean =>
  script.commands.filter(({ nesting }) => nesting === 'top').length === 1 ||
  script.commands.some(({ nesting, range }) => nesting === 'inline-script' && (containsRange(at, range) || containsRange(range, at)));

/** Why lower than in a build: what comes stays in this container, as an image of the same people would, and no image carries it on. */
const reportOf = remoteScriptReportBy({ piped: 'medium', plain: 'high', pinned: 'low', saved: 'medium' });

/** A script with those that it prints into a shell. */
const withPrinted = (script: ShellScript): readonly ShellScript[] => [script, ...printedScripts(script)];

/** True where Compose would hand a text to a program that is no shell. */
const isBare = (script: ShellScript): boolean => !script.commands.some(({ nesting }) => nesting === 'inline-script');

/** What a container loads from elsewhere and runs each time that it starts, is asked for its health, or ends. */
const scriptsOf = ({ owner, commands, checks, hooks }: ContainerNode): readonly RemoteScript[] => {
  const own = commands.flatMap(script => {
    if (owner.kind !== 'service') return withPrinted(script).flatMap(remoteScripts);
    const printed = isBare(script) ? [] : printedScripts(script);
    return [...remoteScripts(script).filter(found => isRun(script, found)), ...printed.flatMap(remoteScripts)];
  });
  return [...own, ...[...checks, ...hooks].flatMap(withPrinted).flatMap(remoteScripts)].filter(({ address }) => !isInternal(address));
};

export const remoteScriptExecuted = defineRule({
  meta: {
    id: 'workload/remote-script-executed',
    kind: 'containers',
    severity: 'medium',
    title: 'Container downloads a script and runs it',
    rationale: `What runs is not what the image holds and anybody reviewed, signed or scanned, but what a server sends each time that the container
starts. Who takes over the server, the account or the domain runs commands in every container that starts from then on, with its service account, its secrets and its network.`,
    remediation:
      'Put the script into the image when it is built, or into a ConfigMap or a config that is reviewed. Where it has to be loaded, take it from a fixed version and compare its checksum before it runs (`sha256sum -c`).',
    messages: {
      piped: '{title} runs with "{program}" what "{url}" sends, without any check.',
      plain: '{title} runs with "{program}" what "{url}" sends over an unencrypted connection, so anyone on the way can replace it.',
      pinned: '{title} runs with "{program}" what "{url}" sends; the address names a commit, but nothing checks the content.',
      saved: '{title} downloads "{program}" from "{url}" and runs it without any check.',
    } satisfies Record<RemoteScriptMessage, string>,
    fix: 'none',
    examples: {
      bad: 'services:\n  worker:\n    image: acme/worker:1\n    command: ["sh", "-c", "curl -fsSL https://get.example.com/setup.sh | sh && exec worker"]\n',
      good: 'services:\n  worker:\n    image: acme/worker:1\n    command: ["sh", "-c", "/opt/setup.sh && exec worker"]\n',
    },
    standards: { mitre: ['T1195.002', 'T1609'] },
    references: [
      'https://cwe.mitre.org/data/definitions/494.html',
      'https://attack.mitre.org/techniques/T1105/',
      'https://kubernetes.io/docs/concepts/security/application-security-checklist/',
    ],
  },
  visit: {
    *container(container) {
      // Why not of an image: "dockerfile/remote-script-executed" looks at all of its instructions.
      if (container.owner.kind === 'image') return;
      for (const script of scriptsOf(container)) {
        const report = reportOf(script);
        yield { ...report, data: { ...report.data, title: container.title } };
      }
    },
  },
});
