import type { ShellWord } from '../../artifacts/shell/model.ts';
import { commandRule } from '../forms/command-rule.ts';
import { calledAs, type PackageCommand, packageCommand } from './concepts/packages/package-managers.ts';

/** What names a version, by package manager; for rpm and zypper a name ends and a version begins at `-` with a digit. */
const pinned: Readonly<Record<PackageCommand['manager'], RegExp>> = {
  apt: /[=/]/,
  apk: /[=<>~]/,
  rpm: /-\d|=/,
  zypper: /[=<>]|-\d/,
  pacman: /=/,
};

/** Files, addresses, patterns, groups, removals and the names of virtual packages are not packages of the index. */
const isOther = ({ pattern, value }: ShellWord): boolean =>
  value === undefined || /^[@.!-]|\/|:\/\/|[*?{}]|\.(?:deb|rpm|apk)$|-$|^pattern:|^patch:/.test(pattern);

/** A group has no version; a module has a stream, which names one (`nodejs:22`). */
const isOpen = ({ manager, unit }: PackageCommand, word: ShellWord): boolean =>
  unit !== 'group' && !isOther(word) && !(unit === 'module' ? /:/ : pinned[manager]).test(word.value ?? '');

export const unpinnedOsPackage = commandRule({
  id: 'dockerfile/unpinned-os-package',
  severity: 'info',
  profile: 'strict',
  title: 'OS package installed without a version',
  in: 'run',
  stages: 'all',
  judge: command => {
    const call = packageCommand(command);
    if (call?.action !== 'install' || call.manager === 'pacman') return undefined;
    const open = call.operands.filter(word => isOpen(call, word));
    const [first, ...others] = open;
    if (first === undefined) return undefined;
    return {
      messageId: 'open',
      at: first.range,
      data: {
        command: calledAs(call),
        name: first.variables.length > 0 ? first.text : (first.value ?? first.text),
        count: String(open.length),
      },
      facts: { hazards: open.map(({ text }) => text) },
      related: others.slice(0, 20).map(({ range }) => ({ at: range, note: 'Has no version either.' })),
    };
  },
  rationale: `Each build takes what is newest that day, so that two builds of one commit differ. It is off by default because the cure has a price:
distributions drop old versions, so that builds break, and security updates have to be written down one by one.`,
  remediation:
    'Pin the base image by its digest, and take packages from a snapshot of the distribution where builds must be reproducible. Otherwise write the version (`nginx=1.26.3-1`).',
  messages: { open: '"{command}" takes the newest version of "{name}" ({count} packages without a version).' },
  fix: 'none',
  examples: {
    bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\n',
    good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx=1.26.3-3\n',
  },
  standards: { mitre: ['T1195.002'] },
  references: [
    'https://docs.docker.com/build/building/best-practices/#apt-get',
    'https://snapshot.debian.org/',
    'https://cwe.mitre.org/data/definitions/1357.html',
  ],
});
