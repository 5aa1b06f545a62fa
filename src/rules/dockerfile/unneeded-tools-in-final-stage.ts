import { findOption } from '../../artifacts/shell/command-arguments.ts';
import type { ShellWord } from '../../artifacts/shell/model.ts';
import { wordSet } from '../../text/word-set.ts';
import { instructionRule } from '../forms/instruction-rule.ts';
import { packageCalls } from './concepts/packages/package-index.ts';
import type { PackageCommand } from './concepts/packages/package-managers.ts';

const builders = wordSet(
  'gcc g++ gcc-c++ make cmake build-essential build-base base-devel autoconf automake libtool clang llvm ninja-build meson bison flex ' +
    'default-jdk default-jdk-headless git mercurial subversion rust cargo golang',
);
const probes = wordSet(
  'nmap netcat netcat-openbsd netcat-traditional nmap-ncat ncat nc tcpdump strace ltrace gdb telnet inetutils-telnet tshark',
);

const nameOf = ({ value = '' }: ShellWord): string => value.split(/[=<>~@:]/)[0] ?? '';
const isBuilder = (name: string): boolean => builders.has(name) || /^[a-z0-9][\w.+-]*-(?:dev|devel|jdk)$/.test(name);

const removal = new Set(['remove', 'purge', 'del', 'erase', 'autoremove', 'rm']);
const isRemoval = ({ verb }: PackageCommand): boolean => removal.has(verb?.value ?? '');

/**
 * True when a later call of the RUN takes the package away: by its name, as a virtual one, with all that nobody needs, or one cannot tell.
 */
const isTakenAway = (name: string, call: PackageCommand, calls: readonly PackageCommand[]): boolean => {
  const virtual = findOption(call.arguments, '-t', '--virtual')?.value;
  return calls.slice(calls.indexOf(call) + 1).some(({ verb, operands, arguments: args, ...rest }) => {
    if (!isRemoval({ verb, operands, arguments: args, ...rest })) return false;
    const isOpen = verb?.value === 'autoremove' || findOption(args, '--auto-remove', '--autoremove') !== undefined;
    return isOpen || operands.some(word => word.value === undefined || nameOf(word) === name || word.value === virtual);
  });
};

/** Only in `strict`: images of tools are ordinary. */
export const unneededToolsInFinalStage = instructionRule({
  id: 'dockerfile/unneeded-tools-in-final-stage',
  severity: 'low',
  profile: 'strict',
  title: 'Compilers or network tools left in the shipped image',
  on: 'run',
  stages: 'shipped',
  *judge(run) {
    const calls = packageCalls(run);
    for (const call of run.onbuild ? [] : calls.filter(({ action }) => action === 'install')) {
      const found = call.operands.filter(word => {
        const name = nameOf(word);
        return (isBuilder(name) || probes.has(name)) && !isTakenAway(name, call, calls);
      });
      const [first, ...others] = found;
      if (first === undefined) continue;
      const names = found.slice(0, 5).map(word => `"${nameOf(word)}"`);
      yield {
        messageId: 'tools',
        at: first.range,
        data: { names: names.join(', ') },
        facts: { hazards: found.map(nameOf) },
        related: others.slice(0, 20).map(({ range }) => ({ at: range, note: 'Stays, too.' })),
      };
    }
  },
  rationale: `Whoever gets into the container finds there what is needed to go on: a compiler for an exploit, a scanner for the network, a debugger
for other processes. Each package is also one more to patch.`,
  remediation:
    'Build in a stage of its own and copy the result. Or remove the packages in the same RUN: `apk add --virtual .build …` and `apk del .build`.',
  messages: { tools: 'The image ships {names}, with which programs are built or others are looked into.' },
  fix: 'none',
  examples: {
    bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y gcc libpq-dev && make install\n',
    good: 'FROM debian:13\nRUN apt-get update && apt-get install -y libpq5\n',
  },
  standards: { cisDocker: ['4.3'], nsa: ['Pod security > Building secure container images'], mitre: ['T1613'] },
  references: ['https://docs.docker.com/build/building/best-practices/#dont-install-unnecessary-packages'],
});
