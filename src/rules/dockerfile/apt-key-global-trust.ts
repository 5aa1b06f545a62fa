import type { ShellCommand } from '../../artifacts/shell/model.ts';
import type { Range } from '../../text/range.ts';
import { defineRule } from '../rule.ts';

const globalKeyring = /^(?:--?[\w-]+=)?(?:gnupg-ring:)?\/etc\/apt\/trusted\.gpg(?:$|\.d(?:\/|$)|~)/;
/** They do not put a key there. */
const onlyTouching = new Set(['rm', 'ls', 'cat', 'chmod', 'chown', 'mkdir', 'test', '[', '[[', 'file', 'find', 'sha256sum', 'echo']);

/** The word by which a command makes apt trust a key for all repositories. */
const trusting = ({ name = '', args, nameWord, redirects }: ShellCommand): Range | undefined => {
  const verb = args.find(({ value }) => value === 'add' || value === 'adv')?.value;
  const isAdding = verb === 'add' || args.some(({ value }) => value === '--recv-keys' || value === '--recv' || value === '--fetch-keys');
  if (name === 'apt-key' && verb !== undefined && isAdding) return nameWord?.range;
  const written = redirects.find(({ takesOutput, target }) => takesOutput && globalKeyring.test(target?.pattern ?? ''))?.target;
  if (written !== undefined || onlyTouching.has(name)) return written?.range;
  // Why not a copy out of it: the last word says where it goes.
  const word = args.find(({ pattern }) => globalKeyring.test(pattern));
  return word !== undefined && (!['cp', 'mv', 'install', 'ln'].includes(name) || word === args.at(-1)) ? word.range : undefined;
};

export const aptKeyGlobalTrust = defineRule({
  meta: {
    id: 'dockerfile/apt-key-global-trust',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'Third-party key trusted for every repository',
    rationale: `A key that \`apt-key\` adds, or that lies in \`/etc/apt/trusted.gpg.d\`, is good for all repositories: whoever holds it can sign
packages that replace those of the distribution. \`apt-key\` is deprecated for this reason, and gone in Debian 13.`,
    remediation:
      'Put the key into `/etc/apt/keyrings` and name it in the source it is for: `deb [signed-by=/etc/apt/keyrings/acme.gpg] https://…`.',
    messages: { global: 'The key is trusted for every repository, those of the distribution included.' },
    fix: 'none',
    examples: {
      bad: 'FROM debian:12\nRUN curl -fsSL https://packages.example.com/key.asc | apt-key add -\n',
      good: 'FROM debian:12\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://packages.example.com/key.asc /etc/apt/keyrings/acme.asc\n',
    },
    standards: { cisDocker: ['4.11'], mitre: ['T1195.002'] },
    references: [
      'https://manpages.debian.org/bookworm/apt/apt-key.8.en.html#DEPRECATION',
      'https://wiki.debian.org/DebianRepository/UseThirdParty',
    ],
  },
  visit: {
    *run({ command }) {
      for (const shellCommand of command.script?.commands ?? []) {
        const at = trusting(shellCommand);
        if (at !== undefined) yield { messageId: 'global', at };
      }
    },
    *copy({ destination }) {
      if (destination !== undefined && globalKeyring.test(destination.expanded.value ?? ''))
        yield { messageId: 'global', at: destination.range };
    },
  },
});
