import type { CommandInstruction, Dockerfile, HealthcheckInstruction, Instruction } from '../../artifacts/dockerfile/model.ts';
import { defineRule, type Report } from '../rule.ts';
import { removeInstruction } from './concepts/commands/instruction-lines.ts';

type Single = CommandInstruction | HealthcheckInstruction;

const isSingle = (instruction: Instruction): instruction is Single =>
  instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT' || instruction.keyword === 'HEALTHCHECK';

/** Each instruction that a later one of its kind overrides, with that later one (the last). */
function* overridden(instructions: readonly Instruction[]): Iterable<{ readonly dead: Single; readonly living: Single }> {
  const found = instructions.filter(isSingle);
  const last = new Map(found.map(instruction => [instruction.keyword, instruction]));
  for (const dead of found) {
    const living = last.get(dead.keyword);
    if (living !== undefined && living !== dead) yield { dead, living };
  }
}

function* reports(dockerfile: Dockerfile, instructions: readonly Instruction[]): Iterable<Report<'overridden'>> {
  for (const { dead, living } of overridden(instructions)) {
    const edit = removeInstruction(dockerfile, dead);
    yield {
      messageId: 'overridden',
      at: dead.range,
      data: { keyword: dead.keyword, line: String(living.startLine) },
      related: [{ at: living.keywordRange, note: `Only this ${living.keyword} is used.` }],
      ...(edit && { fix: { title: `Delete the unused ${dead.keyword}`, edits: [edit] } }),
    };
  }
}

/**
 * Reports the dead instructions, not the last: that is the text a reviewer reads in vain, where BuildKit points, and what the fix takes
 * out. In every stage, as BuildKit does; KICS looks at the last one only.
 */
export const duplicateInstruction = defineRule({
  meta: {
    id: 'dockerfile/duplicate-instruction',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'strict',
    title: 'Instruction overridden by a later one in the same stage',
    rationale:
      'Docker keeps only the last `CMD`, `ENTRYPOINT` and `HEALTHCHECK` of a stage. Earlier ones have no effect, silently. ' +
      'Whoever reviews the file may take the dead line for what runs: a hardened start command that is never used, or a health check ' +
      'that checks nothing.',
    remediation: 'Keep the one that is meant and delete the others. To run several programs, start them from one script or supervisor.',
    messages: { overridden: 'This {keyword} has no effect, because the {keyword} in line {line} overrides it.' },
    fix: 'unsafe',
    examples: {
      bad: 'FROM alpine:3.22\nCMD ["server"]\nCMD ["server", "--debug"]\n',
      good: 'FROM alpine:3.22\nENTRYPOINT ["server"]\nCMD ["--debug"]\n',
    },
    references: [
      'https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/',
      'https://docs.docker.com/reference/dockerfile/#cmd',
      'https://docs.docker.com/reference/dockerfile/#healthcheck',
    ],
  },
  visit: {
    stage: ({ instructions }, dockerfile) => reports(dockerfile, instructions),
    // A part of a Dockerfile that others include.
    file: ({ stages, instructions }, dockerfile) => (stages.length === 0 ? reports(dockerfile, instructions) : []),
  },
});
