import { instructionRule } from '../forms/instruction-rule.ts';

export const constantPlatform = instructionRule({
  id: 'dockerfile/constant-platform',
  severity: 'info',
  profile: 'strict',
  title: 'FROM pins a constant platform',
  on: 'from',
  stages: 'all',
  judge: ({ platform, alias }) => {
    // Why not named stages: BuildKit lets them be, since a stage for one platform can be chosen by its name.
    if (platform === undefined || platform.expanded.variables.length > 0 || alias !== undefined) return undefined;
    return { messageId: 'constant', at: platform.range, data: { platform: platform.text } };
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
