import { instructionRule } from '../forms/instruction-rule.ts';

export const redundantPlatform = instructionRule({
  id: 'dockerfile/redundant-platform',
  severity: 'info',
  profile: 'strict',
  title: 'Redundant --platform=$TARGETPLATFORM',
  on: 'from',
  stages: 'all',
  judge: ({ platform, flags }, { file }) => {
    const flag = flags.find(({ name }) => name === 'platform');
    if (flag === undefined || !/^"?\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})"?$/.test(platform?.text ?? '')) return undefined;
    const after = /^[ \t]*/.exec(file.text.slice(flag.range.end, flag.range.end + 100))?.[0].length ?? 0;
    const edits = [{ range: { start: flag.range.start, end: flag.range.end + after }, newText: '' }];
    return { messageId: 'redundant', at: flag.range, fix: { title: 'Remove the flag', edits } };
  },
  rationale: 'The platform that the build is for is what FROM takes without a flag. With it, readers look for a reason that is not there.',
  remediation: 'Leave the flag out.',
  messages: { redundant: 'FROM takes the target platform without a flag, too.' },
  fix: 'safe',
  examples: { bad: 'FROM --platform=$TARGETPLATFORM alpine:3.22\n', good: 'FROM alpine:3.22\n' },
  references: [
    'https://docs.docker.com/reference/build-checks/redundant-target-platform/',
    'https://docs.docker.com/build/building/multi-platform/',
  ],
});
