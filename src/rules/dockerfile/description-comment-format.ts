import { instructionRule } from '../forms/instruction-rule.ts';

/**
 * As BuildKit's check of the same kind, which is off there, too. It looks past blank lines, this rule does not: a comment that stands apart is a
 * heading.
 */
export const descriptionCommentFormat = instructionRule({
  id: 'dockerfile/description-comment-format',
  severity: 'info',
  profile: 'strict',
  title: 'Stage or ARG description comment is malformed',
  on: 'instruction',
  stages: 'all',
  judge: instruction => {
    const { keyword, commentsAbove, onbuild } = instruction;
    const comment = onbuild ? undefined : commentsAbove.at(-1);
    if (comment === undefined || (keyword !== 'FROM' && keyword !== 'ARG')) return undefined;
    const names =
      keyword === 'FROM' ? (instruction.alias ? [instruction.alias.text] : []) : instruction.declarations.map(({ name }) => name);
    const [name] = names;
    if (name === undefined || names.includes(comment.text.trim().split(' ')[0] ?? '')) return undefined;
    return { messageId: 'format', at: comment.range, data: { keyword, name } };
  },
  rationale: `\`docker build --call=outline\` shows the comment above a stage or an argument to whoever calls the build, when it begins with
its name. Another comment there is not shown, or is taken for something that it is not.`,
  remediation: 'Begin the comment with the name, or leave a blank line behind it.',
  messages: { format: 'The comment above this {keyword} describes it only when it begins with "{name}".' },
  fix: 'none',
  examples: {
    bad: '# The version of the server.\nARG VERSION=1\nFROM alpine:3.22\n',
    good: '# VERSION is the version of the server.\nARG VERSION=1\nFROM alpine:3.22\n',
  },
  references: ['https://docs.docker.com/reference/build-checks/invalid-definition-description/'],
});
