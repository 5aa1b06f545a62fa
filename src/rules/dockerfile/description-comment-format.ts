import type { Comment, Dockerfile, Instruction } from '../../artifacts/dockerfile/model.ts';
import { defineRule } from '../rule.ts';

interface Described {
  readonly keyword: 'FROM' | 'ARG';
  readonly comment: Comment;
  readonly name: string;
  readonly isFormed: boolean;
}

/**
 * A stage with a name, or arguments, with the comment directly above. BuildKit looks past blank lines; here such a comment is a heading.
 */
const described = (instruction: Instruction): Described | undefined => {
  const comment = instruction.onbuild ? undefined : instruction.commentsAbove.at(-1);
  if (comment === undefined || (instruction.keyword !== 'FROM' && instruction.keyword !== 'ARG')) return undefined;
  const { keyword } = instruction;
  const names = keyword === 'FROM' ? [instruction.alias?.text ?? ''] : instruction.declarations.map(({ name }) => name);
  const [name = ''] = names;
  return name === '' ? undefined : { keyword, comment, name, isFormed: names.includes(comment.text.trim().split(' ')[0] ?? '') };
};

/** True when the file has descriptions: another comment has the form, or the file asks BuildKit for this check, which is off there. */
const hasDescriptions = ({ instructions, directives }: Dockerfile): boolean =>
  instructions.some(instruction => described(instruction)?.isFormed) ||
  directives.some(({ name, value }) => name === 'check' && /experimental=[^;]*(?:all|InvalidDefinitionDescription)/.test(value));

export const descriptionCommentFormat = defineRule({
  meta: {
    id: 'dockerfile/description-comment-format',
    kind: 'dockerfile',
    severity: 'info',
    profile: 'strict',
    title: 'Stage or ARG description comment is malformed',
    rationale: `\`docker build --call=outline\` shows the comment above a stage or an argument to whoever calls the build, when it begins with
its name. In a file that describes some of them so, another comment is one that was to be shown and is not. A file that describes nothing is not
reported.`,
    remediation: 'Begin the comment with the name, or leave a blank line behind it.',
    messages: { format: 'The comment above this {keyword} describes it only when it begins with "{name}".' },
    fix: 'none',
    examples: {
      bad: '# VERSION is the version of the server.\nARG VERSION=1\n# The mirror.\nARG MIRROR\nFROM alpine:3.22\n',
      good: '# VERSION is the version of the server.\nARG VERSION=1\n# MIRROR is where packages come from.\nARG MIRROR\nFROM alpine:3.22\n',
    },
    references: ['https://docs.docker.com/reference/build-checks/invalid-definition-description/'],
  },
  where: hasDescriptions,
  visit: {
    *instruction(instruction) {
      const found = described(instruction);
      if (found === undefined || found.isFormed) return;
      yield { messageId: 'format', at: found.comment.range, data: { keyword: found.keyword, name: found.name } };
    },
  },
});
