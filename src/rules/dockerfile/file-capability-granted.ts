import { readArguments } from '../../artifacts/shell/command-arguments.ts';
import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { commandRule } from '../forms/command-rule.ts';
import type { Report } from '../rule.ts';

type Message = 'granted' | 'takeover';

/** With these a program of the file becomes root, or reads and writes what only root may. */
const takeover =
  /^(?:all|cap_(?:sys_admin|sys_ptrace|sys_module|sys_rawio|dac_override|dac_read_search|setuid|setgid|setfcap|fowner|chown|bpf))$/;

const harmless = (name: string, file: string): boolean =>
  name === 'cap_net_bind_service' || (name === 'cap_net_raw' && /(?:^|\/)(?:ping6?|arping|fping|traceroute)$/.test(file));

/** The capabilities of `cap_net_raw,cap_net_admin=+ep`; a clause without a name (`=ep`) is all of them. */
const namesIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(clause => /[=+]/.test(clause))
    .flatMap(clause => clause.replace(/[=+-].*$/, '').split(','))
    .map(name => (name === '' ? 'all' : name));

const judge = (command: ShellCommand): Report<Message> | undefined => {
  if (command.name !== 'setcap') return undefined;
  const [capabilities, file, ...others] = readArguments(command.args, { short: 'n' }).operands;
  const text = capabilities?.value;
  if (capabilities === undefined || file === undefined || text === undefined || others.length > 40) return undefined;
  const names = namesIn(text).filter(name => !harmless(name, file.prefix));
  const [worst] = names.toSorted((a, b) => Number(takeover.test(b)) - Number(takeover.test(a)));
  if (worst === undefined) return undefined;
  const isTakeover = takeover.test(worst);
  return {
    messageId: isTakeover ? 'takeover' : 'granted',
    at: capabilities.range,
    data: { capability: worst.toUpperCase(), file: file.value ?? file.text },
    ...(isTakeover && { severity: 'high' as const }),
  };
};

export const fileCapabilityGranted = commandRule({
  id: 'dockerfile/file-capability-granted',
  severity: 'medium',
  title: 'Dangerous file capability granted',
  in: 'run',
  stages: 'shipped',
  judge,
  rationale: `A file with capabilities gives them to whoever runs it, also to an ordinary user who broke in. With \`CAP_SETUID\` on an interpreter
that is root at once; with \`CAP_DAC_READ_SEARCH\` every file can be read.`,
  remediation:
    'Grant `cap_net_bind_service` at most. Give a container the capability that its main program needs when it starts (`cap_add`), so that nothing else in the image has it.',
  messages: {
    granted: 'The file "{file}" gives {capability} to everybody who runs it.',
    takeover: 'The file "{file}" gives {capability} to everybody who runs it, which is nearly the same as being root in the container.',
  },
  fix: 'none',
  examples: {
    bad: 'FROM debian:13\nRUN setcap cap_sys_ptrace+ep /usr/bin/gdb\n',
    good: 'FROM debian:13\nRUN setcap cap_net_bind_service+ep /usr/bin/web\n',
  },
  standards: { cisDocker: ['5.4'], mitre: ['T1548'] },
  references: [
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    'https://man7.org/linux/man-pages/man8/setcap.8.html',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
});
