import { instructionRule } from '../forms/instruction-rule.ts';

const synonyms: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  i386: '386',
  armhf: 'arm',
  armel: 'arm',
};
const systems = /^(?:linux|windows|darwin|freebsd|wasip1|js)$/;

/** Operating system and architecture of a platform. Source: containerd/platforms, `Parse`; BuildKit, `reportConstPlatformDisallowed`. */
const partsOf = (platform: string): readonly string[] => {
  const [first = '', second] = platform.toLowerCase().split('/');
  const [os, architecture] = second === undefined && !systems.test(first) ? ['linux', first] : [first, second ?? ''];
  return [os, synonyms[architecture] ?? architecture].filter(part => part !== '');
};

export const constantPlatform = instructionRule({
  id: 'dockerfile/constant-platform',
  severity: 'info',
  profile: 'strict',
  title: 'FROM pins a constant platform',
  on: 'from',
  stages: 'all',
  judge: ({ platform, alias }) => {
    if (platform === undefined || platform.expanded.variables.length > 0) return undefined;
    const written = platform.expanded.value ?? platform.text;
    // A stage for one platform, which is chosen by its name.
    if (alias !== undefined && partsOf(written).some(part => alias.text.toLowerCase().includes(part))) return undefined;
    return { messageId: 'constant', at: platform.range, data: { platform: written } };
  },
  rationale: `With a constant platform the image is made for that one whatever is asked for: on other machines it runs by emulation or not at all,
and a list of platforms in the registry holds the same image several times.`,
  remediation: 'Leave the flag out and say `docker build --platform`, or use `$BUILDPLATFORM` for a stage that cross-compiles.',
  messages: { constant: 'FROM takes the platform "{platform}", whatever platform the build is for.' },
  fix: 'none',
  examples: { bad: 'FROM --platform=linux/amd64 alpine:3.22\n', good: 'FROM --platform=$BUILDPLATFORM alpine:3.22\n' },
  references: [
    'https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/',
    'https://docs.docker.com/build/building/multi-platform/',
  ],
});
