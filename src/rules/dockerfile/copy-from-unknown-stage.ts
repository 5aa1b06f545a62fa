import type { CopyInstruction, RunInstruction } from '../../artifacts/dockerfile/model.ts';
import { isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import type { Range } from '../../text/range.ts';
import { defineRule, type Report } from '../rule.ts';

interface Origin {
  readonly name: string;
  readonly at: Range;
}

/** A word that can be the name or the number of a stage, and says neither a tag nor a place where an image would be. */
const bareName = /^[\w.-]{1,128}$/;

const copyOrigin = ({ from }: CopyInstruction): readonly Origin[] => {
  const name = from?.stage === undefined ? from?.word.expanded.value : undefined;
  return name === undefined || from === undefined ? [] : [{ name, at: from.word.range }];
};

const mountOrigins = ({ mounts }: RunInstruction): readonly Origin[] =>
  mounts.flatMap(({ options, flag }) => {
    const name = options.get('from');
    return name === undefined ? [] : [{ name, at: flag.range }];
  });

/** A build context that Compose, bake or the command line names is not seen, hence the confidence. */
export const copyFromUnknownStage = defineRule({
  meta: {
    id: 'dockerfile/copy-from-unknown-stage',
    kind: 'dockerfile',
    severity: 'low',
    confidence: 'medium',
    profile: 'hardening',
    title: 'COPY --from names neither a stage nor a qualified image',
    rationale: `A name that is not a stage's is looked up on Docker Hub. After a stage was renamed, or with a typing mistake, files of
whoever owns the image of that name get into yours, with whatever tag is the newest.`,
    remediation:
      'Correct the name. When an image is meant, write it with its tag or digest; when a named build context is meant, all is well.',
    messages: { unknown: 'No stage is called "{name}", so that the builder takes an image of that name from Docker Hub.' },
    fix: 'none',
    examples: {
      bad: 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=biuld /app /app\n',
      good: 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=build /app /app\n',
    },
    standards: { mitre: ['T1195.002'] },
    references: ['https://docs.docker.com/reference/dockerfile/#copy---from', 'https://github.com/hadolint/hadolint/wiki/DL3022'],
  },
  // A template prints one of its branches, each with its own stages.
  where: isNoTemplate,
  prepare({ stages }) {
    const names = new Set(stages.map(({ name, index }) => name?.toLowerCase() ?? String(index)));
    // The builder looks among all stages. A number is also that of a stage with a name; a stage's own is told by `copy-from-self`.
    const isStage = (name: string): boolean => names.has(name.toLowerCase()) || (/^\d{1,4}$/.test(name) && Number(name) < stages.length);
    const judge = ({ name, at }: Origin): readonly Report<'unknown'>[] =>
      bareName.test(name) && name !== 'scratch' && !isStage(name) ? [{ messageId: 'unknown', at, data: { name } }] : [];
    const judgeAll = (origins: readonly Origin[], { stage, onbuild }: CopyInstruction | RunInstruction): readonly Report<'unknown'>[] =>
      stage === undefined || onbuild ? [] : origins.flatMap(judge);
    return judgeAll;
  },
  visit: { copy: (copy, judgeAll) => judgeAll(copyOrigin(copy), copy), run: (run, judgeAll) => judgeAll(mountOrigins(run), run) },
});
