import type { Instruction, RunInstruction } from '../../artifacts/dockerfile/model.ts';
import { isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import { defineRule } from '../rule.ts';

/** More commands than this in one RUN are a step of its own. */
const maxCommands = 2;

const isShort = ({ command, heredocs }: RunInstruction): boolean => {
  const { script } = command;
  return command.form === 'shell' && heredocs.length === 0 && script?.complete === true && script.commands.length <= maxCommands;
};

const flagsOf = (text: string, { flags }: RunInstruction): string => flags.map(({ range }) => text.slice(range.start, range.end)).join(' ');

/** The RUN directly before one that could be one with it. A comment between them says that they are two on purpose. */
const neighbour = (text: string, run: RunInstruction, before: Instruction | undefined): RunInstruction | undefined => {
  if (before?.keyword !== 'RUN' || run.onbuild || run.commentsAbove.length > 0) return undefined;
  return isShort(before) && isShort(run) && flagsOf(text, before) === flagsOf(text, run) ? before : undefined;
};

/** RUN alone: of COPY and ADD, which KICS counts as well, each is built again only when its own files change, so that several are kept apart on purpose. */
export const consecutiveRun = defineRule({
  meta: {
    id: 'dockerfile/consecutive-run',
    kind: 'dockerfile',
    severity: 'info',
    profile: 'strict',
    title: 'Consecutive RUN layers could be merged',
    rationale: `Each RUN makes a layer. What one adds and the next one removes stays in the image. Short steps that belong together are easier to
read, and to clean up after, in one RUN.`,
    remediation: 'Join them with `&&`, or as lines of a here-document.',
    messages: { next: 'This RUN and the one in line {line} are short and could be one.' },
    fix: 'none',
    examples: {
      bad: 'FROM alpine:3.22\nRUN mkdir /data\nRUN chown 10001 /data\n',
      good: 'FROM alpine:3.22\nRUN mkdir /data && chown 10001 /data\n',
    },
    references: [
      'https://docs.docker.com/build/building/best-practices/#sort-multi-line-arguments',
      'https://github.com/hadolint/hadolint/wiki/DL3059',
    ],
  },
  where: isNoTemplate,
  visit: {
    *stage({ instructions }, { file }) {
      for (const [index, run] of instructions.entries()) {
        const before = run.keyword === 'RUN' ? neighbour(file.text, run, instructions[index - 1]) : undefined;
        if (before === undefined) continue;
        const related = [{ at: before.keywordRange, note: 'The RUN before it.' }];
        yield { messageId: 'next', at: run.keywordRange, data: { line: String(before.startLine) }, related };
      }
    },
  },
});
