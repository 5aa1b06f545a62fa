import type { Stage } from '../../artifacts/dockerfile/model.ts';
import { externalBase } from '../../artifacts/dockerfile/walk.ts';
import type { ShellCommand, ShellWord } from '../../artifacts/shell/model.ts';
import { defineRule } from '../rule.ts';
import { insertArgument, isLiteral } from './concepts/commands/command-edits.ts';
import { isConfigured, mayHold } from './concepts/packages/manager-configuration.ts';
import { type PackageCommand, packageCommand } from './concepts/packages/package-managers.ts';

/** Base images whose apt is set up not to install recommended packages. */
const quietBases = new Set(['bitnami/minideb']);

const off = /^"?(?:false|0|no|off)"?$/i;

/** `-o APT::Install-Recommends=false`, in any spelling of the option. */
const isSwitchedOff = ({ arguments: { options } }: PackageCommand): boolean =>
  options.some(({ name, value = '' }) => {
    if (name === '--no-install-recommends' || name === '--without-recommends' || name === '-R') return true;
    if (name === '--install-recommends') return off.test(value);
    const [key = '', setting = ''] = name === '-o' || name === '--option' ? value.split('=', 2) : [];
    return key.toLowerCase() === 'apt::install-recommends' && off.test(setting);
  });

const setting = { place: '/etc/apt', text: /APT::Install-Recommends[\s"'\\=]{1,6}(?:false|0|no|off)/i };

const hasQuietBase = (stage: Stage | undefined): boolean => {
  const reference = stage && externalBase(stage).image.reference;
  return reference !== undefined && quietBases.has(reference.repository);
};

const optionNames = /opt|flag|arg|param|recommend/i;
const option = /(?:^|\s)(?:--no-install-recommends|APT::Install-Recommends=(?:false|0|no|off))(?:\s|$)/i;

/** The words of an `apt-get install` that also installs what is only recommended. */
const widerInstall = (command: ShellCommand): { readonly nameWord: ShellWord; readonly verb: ShellWord } | undefined => {
  const { nameWord, args, wrappers } = command;
  const call = packageCommand(command);
  const verb = call?.verb;
  if (call?.manager !== 'apt' || verb?.value !== 'install' || nameWord === undefined) return undefined;
  if (isSwitchedOff(call) || args.some(word => mayHold(word, optionNames, option))) return undefined;
  // `apt-get install -f` only repairs.
  if (call.operands.length === 0 && wrappers.every(({ name }) => name !== 'xargs')) return undefined;
  return { nameWord, verb };
};

export const recommendedPackagesInstalled = defineRule({
  meta: {
    id: 'dockerfile/recommended-packages-installed',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    family: 'build-hygiene',
    title: 'Recommended packages widen the attack surface',
    rationale:
      'Debian and Ubuntu install the packages that a package recommends along with it. They are not needed to run it, but every one of them is more code in the image ' +
      'that can have vulnerabilities and has to be patched.',
    remediation:
      'Add `--no-install-recommends` to `apt-get install`. When something is missing afterwards (`curl` needs `ca-certificates` for HTTPS), name that package explicitly.',
    messages: { recommends: '"{command}" also installs the packages that are only recommended; "{option}" is missing.' },
    fix: 'unsafe',
    examples: {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends nginx\n',
    },
    standards: { cisDocker: ['4.3'], nsa: ['Pod security > Building secure container images'] },
    references: [
      'https://docs.docker.com/build/building/best-practices/#apt-get',
      'https://www.debian.org/doc/debian-policy/ch-relationships.html#binary-dependencies-depends-recommends-suggests-enhances-pre-depends',
    ],
  },
  visit: {
    *run({ command, stage, range }, dockerfile) {
      if (stage?.shipped === false) return;
      for (const shellCommand of command.script?.commands ?? []) {
        const call = widerInstall(shellCommand);
        if (call === undefined) continue;
        if (hasQuietBase(stage) || isConfigured(dockerfile, stage, range.start, setting)) return;
        const { nameWord, verb } = call;
        const missing = shellCommand.name === 'aptitude' ? '--without-recommends' : '--no-install-recommends';
        const edit = insertArgument(shellCommand, verb, missing);
        yield {
          messageId: 'recommends',
          at: { start: nameWord.range.start, end: verb.range.end },
          data: { command: `${shellCommand.name} install`, option: missing },
          ...(isLiteral(dockerfile, verb) && { fix: { title: `Add ${missing}`, edits: [edit] } }),
        };
      }
    },
  },
});
