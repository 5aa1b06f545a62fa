import { instructionRule } from '../forms/instruction-rule.ts';

export const copyFromSelf = instructionRule({
  id: 'dockerfile/copy-from-self',
  severity: 'low',
  profile: 'hardening',
  title: 'COPY --from refers to its own stage',
  on: 'copy',
  stages: 'all',
  judge: ({ from, stage }) => {
    const name = from?.word.expanded.value;
    if (from === undefined || name === undefined || stage === undefined || from.stage !== undefined) return undefined;
    const isOwn = name.toLowerCase() === stage.name?.toLowerCase() || name === String(stage.index);
    return isOwn ? { messageId: 'self', at: from.word.range, data: { name } } : undefined;
  },
  rationale: `A stage cannot copy from itself: its files are there already. The builder looks for an image of that name instead, and where a registry
has one, files of a stranger end up in the image.`,
  remediation: 'Name the stage that makes the files, or leave `--from` out and use `RUN cp`.',
  messages: { self: 'COPY takes files from "{name}", which is the stage that it stands in.' },
  fix: 'none',
  examples: {
    bad: 'FROM debian:13 AS app\nCOPY --from=app /a /b\n',
    good: 'FROM debian:13 AS build\nFROM debian:13 AS app\nCOPY --from=build /a /b\n',
  },
  references: ['https://docs.docker.com/reference/dockerfile/#copy---from', 'https://docs.docker.com/build/building/multi-stage/'],
});
