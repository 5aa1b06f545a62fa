import { expect, test } from 'vitest';
import type { Instruction } from '../../../../../src/artifacts/dockerfile/model.ts';
import { parseDockerfile } from '../../../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../../../src/artifacts/source-file.ts';
import { StageStates } from '../../../../../src/rules/dockerfile/concepts/commands/stage-state.ts';

const text = `FROM a AS base
SHELL ["/bin/bash", "-c"]
ENV V=1
ARG LOCAL=x
RUN one
WORKDIR /app
USER app
RUN two
ENV V=2
FROM base AS next
RUN three
ARG V=3
RUN four
ONBUILD RUN five
FROM other
RUN six
`;

const dockerfile = parseDockerfile(sourceFile('Dockerfile', text));
const states = new StageStates(dockerfile);

const runs = dockerfile.instructions.flatMap((instruction): readonly Instruction[] =>
  instruction.keyword === 'RUN' ? [instruction] : instruction.keyword === 'ONBUILD' && instruction.trigger ? [instruction.trigger] : [],
);

const seenBy = (run: Instruction) => {
  const { shell, workdir, user } = states.before(run);
  return [
    shell?.words[0]?.text,
    workdir?.path.text,
    user?.user.text,
    states.variable('V', run)?.value?.text,
    states.variable('LOCAL', run)?.value?.text,
  ];
};

test('a step sees what stands above it in its stage and in the stages below, and no step of other stages', () => {
  expect(runs.map(seenBy)).toEqual([
    ['"/bin/bash"', undefined, undefined, '1', 'x'],
    ['"/bin/bash"', '/app', 'app', '1', 'x'],
    ['"/bin/bash"', '/app', 'app', '2', undefined],
    ['"/bin/bash"', '/app', 'app', '3', undefined],
    ['"/bin/bash"', '/app', 'app', '3', undefined],
    [undefined, undefined, undefined, undefined, undefined],
  ]);
});
