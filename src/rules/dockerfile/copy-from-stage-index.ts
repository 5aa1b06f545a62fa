import type { CopyInstruction, Dockerfile, Stage, Word } from '../../artifacts/dockerfile/model.ts';
import { instructionsOf, isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import type { Range } from '../../text/range.ts';
import { defineRule, type ReportFix } from '../rule.ts';

const isNumber = ({ text }: Word): boolean => /^\d{1,4}$/.test(text);

/** The stage that a COPY names by its number. A stage may also be called by a number. */
const numbered = ({ from }: CopyInstruction): { readonly word: Word; readonly stage: Stage } | undefined =>
  from?.stage !== undefined && isNumber(from.word) && from.stage.name !== from.word.text
    ? { word: from.word, stage: from.stage }
    : undefined;

/** The edits that name a stage, if it has no name, and all places that call it by its number. */
const fixOf = (dockerfile: Dockerfile, stage: Stage, uses: readonly Range[]): ReportFix | undefined => {
  const name = stage.name ?? `stage${stage.index}`;
  const isTaken = dockerfile.stages.some(other => other !== stage && other.name?.toLowerCase() === name.toLowerCase());
  if (isTaken || stage.from.onbuild) return undefined;
  const { end } = stage.from.image.word.range;
  const naming = stage.name === undefined ? [{ range: { start: end, end }, newText: ` AS ${name}` }] : [];
  return { title: `Call the stage "${name}"`, edits: [...naming, ...uses.map(range => ({ range, newText: name }))] };
};

export const copyFromStageIndex = defineRule({
  meta: {
    id: 'dockerfile/copy-from-stage-index',
    kind: 'dockerfile',
    severity: 'info',
    profile: 'strict',
    title: 'Build stage referenced by number',
    rationale: `A number means another stage as soon as someone puts one in above. The build may still succeed, with files of a stage that nobody
meant.`,
    remediation: 'Give the stage a name (`FROM … AS build`) and use it.',
    messages: { number: 'The stage is called by its number, {number}, which changes with the stages above.' },
    fix: 'safe',
    examples: {
      bad: 'FROM golang:1.26\nRUN make\nFROM scratch\nCOPY --from=0 /app /app\n',
      good: 'FROM golang:1.26 AS build\nRUN make\nFROM scratch\nCOPY --from=build /app /app\n',
    },
    references: ['https://docs.docker.com/build/building/multi-stage/#name-your-build-stages'],
  },
  where: isNoTemplate,
  prepare(dockerfile) {
    const uses = new Map<Stage, Range[]>();
    for (const copy of instructionsOf(dockerfile, 'COPY')) {
      const found = numbered(copy);
      if (found === undefined) continue;
      const ranges = uses.get(found.stage);
      if (ranges) ranges.push(found.word.range);
      else uses.set(found.stage, [found.word.range]);
    }
    return { uses, dockerfile };
  },
  visit: {
    *copy(copy, { uses, dockerfile }) {
      const found = numbered(copy);
      if (found === undefined) return;
      // The first report of a stage mends all.
      const ranges = uses.get(found.stage) ?? [];
      uses.delete(found.stage);
      const fix = ranges.length === 0 ? undefined : fixOf(dockerfile, found.stage, ranges);
      yield { messageId: 'number', at: found.word.range, data: { number: found.word.text }, ...(fix && { fix }) };
    },
  },
});
