import type { Instruction, Stage, Word, WorkdirInstruction } from '../../artifacts/dockerfile/model.ts';
import type { TextEdit } from '../../text/range.ts';
import { defineRule, type Report } from '../rule.ts';

const absolute = /^(?:["']?[/\\$%]|["']?[A-Za-z]:)/;

/** True when the path is relative whatever its variables hold. A path that begins with an unknown variable is taken for absolute. */
const isRelative = ({ text, expanded }: Word): boolean => {
  const path = expanded.value ?? text;
  return path !== '' && path !== '""' && !absolute.test(path);
};

const firstWorkdir = (instructions: readonly Instruction[]): WorkdirInstruction | undefined =>
  instructions.find(instruction => instruction.keyword === 'WORKDIR');

/** `/` in front of the path, within its quotes. Undefined for `.`, for paths that climb (`../x`), and for paths split over lines. */
const makeAbsolute = ({ text, range }: Word): TextEdit | undefined => {
  if (range.end - range.start !== text.length || text.includes('..')) return undefined;
  const quote = /^["']/.test(text) ? 1 : 0;
  const dots = text.startsWith('./', quote) ? 2 : 0;
  if (!/^[\w$]/.test(text.slice(quote + dots, quote + dots + 1))) return undefined;
  return { range: { start: range.start + quote, end: range.start + quote + dots }, newText: '/' };
};

function* judge(workdir: WorkdirInstruction | undefined): Iterable<Report<'relative'>> {
  if (workdir === undefined || !isRelative(workdir.path)) return;
  const edit = makeAbsolute(workdir.path);
  yield {
    messageId: 'relative',
    at: workdir.path.range,
    data: { path: workdir.path.expanded.value ?? workdir.path.text },
    ...(edit && { fix: { title: 'Make the path absolute', edits: [edit] } }),
  };
}

/** Not behind an absolute one in the same file, as BuildKit has it; checkov and trivy ask for an absolute path each time, though it is known where that ends. */
export const workdirRelative = defineRule({
  meta: {
    id: 'dockerfile/workdir-relative',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'strict',
    title: 'WORKDIR is relative',
    rationale:
      'A relative `WORKDIR` is resolved against the working directory of the base image. When the base image changes it, files land ' +
      'in another place, ' +
      'and permissions, volumes and read-only mounts that name the old path no longer protect what runs.',
    remediation: 'Write an absolute path in the first `WORKDIR` of the stage. Relative ones after it are fine.',
    messages: { relative: 'WORKDIR "{path}" depends on the working directory of the base image.' },
    fix: 'unsafe',
    examples: { bad: 'FROM node:22\nWORKDIR app\n', good: 'FROM node:22\nWORKDIR /app\nWORKDIR server\n' },
    references: [
      'https://docs.docker.com/reference/build-checks/workdir-relative-path/',
      'https://docs.docker.com/reference/dockerfile/#workdir',
    ],
  },
  create() {
    /** Stages whose chain has a WORKDIR: the first of them decides, as in BuildKit. A parent is visited before its children. */
    const settled = new Set<Stage>();
    return {
      *stage(stage) {
        const inherited = stage.parent !== undefined && settled.has(stage.parent);
        const workdir = firstWorkdir(stage.instructions);
        if (inherited || workdir !== undefined) settled.add(stage);
        if (!inherited) yield* judge(workdir);
      },
      // A part of a Dockerfile that others include.
      file: ({ stages, instructions }) => (stages.length === 0 ? judge(firstWorkdir(instructions)) : []),
    };
  },
});
