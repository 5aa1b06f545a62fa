import { commandRule } from '../forms/command-rule.ts';

/** Editors and pagers, programs that administer a host, and those that show what happens at the moment. */
const pointless = new Set(
  'vim vi nano emacs less more systemctl service shutdown reboot halt mount umount ifconfig ssh top htop ps free kill'.split(' '),
);

export const hostOnlyCommands = commandRule({
  id: 'dockerfile/host-only-commands',
  severity: 'info',
  profile: 'strict',
  title: 'Command makes no sense in a build',
  in: 'run',
  stages: 'all',
  judge: ({ name, nameWord, args, pipeline }) => {
    if (name === undefined || nameWord === undefined || !pointless.has(name) || nameWord.pattern.includes('/')) return undefined;
    // `systemctl enable` only makes a link, and `--version` asks whether a program is there.
    if (args.some(({ value }) => /^(?:--version|-V|enable|disable|mask|unmask|preset)$/.test(value ?? ''))) return undefined;
    if (name === 'ssh' && args.some(({ value }) => value === '-T' || value === '-o')) return undefined;
    return pipeline.commands.length > 1 && name === 'more' ? undefined : { messageId: 'host', at: nameWord.range, data: { name } };
  },
  rationale: `A build step has no terminal, no services and no devices of a host: such a command waits for input, fails, or tells something about
the sandbox that is gone a moment later.`,
  remediation: 'Leave the command out. Start programs by `CMD`, and look at a running container from outside.',
  messages: { host: '"{name}" is for a terminal or a running host and has nothing to do in a build.' },
  fix: 'none',
  examples: { bad: 'FROM debian:13\nRUN service nginx start\n', good: 'FROM debian:13\nCMD ["nginx", "-g", "daemon off;"]\n' },
  references: ['https://github.com/hadolint/hadolint/wiki/DL3001', 'https://docs.docker.com/engine/containers/multi-service_container/'],
});
