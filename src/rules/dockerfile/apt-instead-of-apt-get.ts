import { commandRule } from '../forms/command-rule.ts';

/** Sub-commands that `apt-get` has, too. */
const shared = /^(?:install|update|upgrade|remove|purge|autoremove|autopurge|clean|autoclean|download|source|build-dep|reinstall|satisfy)$/;

export const aptInsteadOfAptGet = commandRule({
  id: 'dockerfile/apt-instead-of-apt-get',
  severity: 'info',
  profile: 'strict',
  title: 'apt used in a script',
  in: 'run',
  stages: 'all',
  judge: ({ name, nameWord, args }) => {
    if (name !== 'apt' || nameWord?.text !== 'apt') return undefined;
    const verb = args.find(({ value }) => value !== undefined && !value.startsWith('-'));
    const edits = [{ range: nameWord.range, newText: 'apt-get' }];
    return { messageId: 'apt', at: nameWord.range, ...(shared.test(verb?.value ?? '') && { fix: { title: 'Use apt-get', edits } }) };
  },
  rationale: `\`apt\` is made for people at a terminal. Its options and what it prints may change with every release, as its manual says, so that a
build that works today fails with the next base image.`,
  remediation: 'Use `apt-get`, and `apt-cache` for questions.',
  messages: { apt: '"apt" is made for people at a terminal; scripts use "apt-get".' },
  fix: 'safe',
  examples: {
    bad: 'FROM debian:13\nRUN apt update && apt install -y nginx\n',
    good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\n',
  },
  references: [
    'https://manpages.debian.org/stable/apt/apt.8.en.html#SCRIPT_USAGE_AND_DIFFERENCES_FROM_OTHER_APT_TOOLS',
    'https://docs.docker.com/build/building/best-practices/#apt-get',
  ],
});
