import type { Instruction, Stage, Word, WorkdirInstruction } from '../../artifacts/dockerfile/model.ts';
import type { TextEdit } from '../../text/range.ts';
import { defineRule, type Report } from '../rule.ts';

const absolute = /^["']?(?:[/\\$%]|[A-Za-z]:[/\\$])/;

/**
 * True when the path is relative whatever its variables hold. A path that begins with an unknown variable is taken for absolute. A drive
 * without a slash behind it is relative: `C:\app` is `C:app` where `\` is the escape character.
 */
const isRelative = ({ text, expanded }: Word): boolean => {
  const path = expanded.value ?? text;
  return path !== '' && path !== '""' && !absolute.test(path);
};

/** `C:\app` with slashes, which need no escape. */
const slashesForDrive = ({ text, range }: Word): TextEdit | undefined =>
  /^[A-Za-z]:(?:\\[\w.-]+)+$/.test(text) && range.end - range.start === text.length
    ? { range, newText: text.replaceAll('\\', '/') }
    : undefined;

const workdirsOf = (instructions: readonly Instruction[]): readonly WorkdirInstruction[] =>
  instructions.filter(instruction => instruction.keyword === 'WORKDIR');

/** `/` in front of the path, within its quotes. Undefined for `.`, for paths that climb (`../x`), and for paths split over lines. */
const makeAbsolute = ({ text, range }: Word): TextEdit | undefined => {
  if (range.end - range.start !== text.length || text.includes('..')) return undefined;
  const quote = /^["']/.test(text) ? 1 : 0;
  const dots = text.startsWith('./', quote) ? 2 : 0;
  if (!/^[\w$]/.test(text.slice(quote + dots, quote + dots + 1)) || text.includes(':')) return undefined;
  return { range: { start: range.start + quote, end: range.start + quote + dots }, newText: '/' };
};

/** What leads to the path from the root, in front of it; undefined where that is not written in plain words. */
const completePath = ({ path: above }: WorkdirInstruction, { text, range }: Word): TextEdit | undefined =>
  /^\/[\w./-]*$/.test(above.text) &&
  /^\w[\w./-]*$/.test(text) &&
  !`${above.text}/${text}`.includes('..') &&
  range.end - range.start === text.length
    ? { range: { start: range.start, end: range.start }, newText: above.text.replace(/\/*$/, '/') }
    : undefined;

/** The first path without one above it decides; those behind are relative to what the file says. */
function* judge(workdirs: readonly WorkdirInstruction[], inherited: boolean): Iterable<Report<'relative' | 'nested'>> {
  for (const [index, { path }] of workdirs.entries()) {
    if (!isRelative(path)) continue;
    const data = { path: path.expanded.value ?? path.text };
    const above = workdirs[index - 1];
    const isNested = inherited || above !== undefined;
    const edit = slashesForDrive(path) ?? (above === undefined ? (isNested ? undefined : makeAbsolute(path)) : completePath(above, path));
    yield {
      messageId: isNested ? 'nested' : 'relative',
      at: path.range,
      ...(isNested && { severity: 'info' }),
      data,
      ...(edit && { fix: { title: 'Make the path absolute', edits: [edit], safety: isNested ? 'safe' : 'unsafe' } }),
    };
  }
}

/**
 * Behind an absolute one in the same file a relative path is known, and BuildKit lets it pass; it is info because Docker's best practices, hadolint,
 * checkov and trivy ask for absolute paths all the same.
 */
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
    remediation: 'Write an absolute path, above all in the first `WORKDIR` of the stage.',
    messages: {
      relative: 'WORKDIR "{path}" depends on the working directory of the base image.',
      nested: 'WORKDIR "{path}" is relative to one above; it is info because the file says to which.',
    },
    fix: 'safe',
    examples: { bad: 'FROM node:22\nWORKDIR app\n', good: 'FROM node:22\nWORKDIR /app\n' },
    references: [
      'https://docs.docker.com/reference/build-checks/workdir-relative-path/',
      'https://docs.docker.com/reference/dockerfile/#workdir',
      'https://docs.docker.com/build/building/best-practices/#workdir',
    ],
  },
  prepare() {
    /** Stages whose chain has a WORKDIR: the first of them decides, as in BuildKit. A parent is visited before its children. */
    const settled = new Set<Stage>();
    return settled;
  },
  visit: {
    *stage(stage, settled) {
      const inherited = stage.parent !== undefined && settled.has(stage.parent);
      const workdirs = workdirsOf(stage.instructions);
      if (inherited || workdirs.length > 0) settled.add(stage);
      yield* judge(workdirs, inherited);
    },
    // A part of a Dockerfile that others include.
    file: ({ stages, instructions }) => (stages.length === 0 ? judge(workdirsOf(instructions), false) : []),
  },
});
