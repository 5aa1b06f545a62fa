import type { RunInstruction } from '../../artifacts/dockerfile/model.ts';
import { instructionRule } from '../forms/instruction-rule.ts';

/** A step that is nothing but a `cd` goes nowhere, whatever its path; another one begins with it where it names the whole way. */
const cdAtStart = ({ command: { script, form }, heredocs }: RunInstruction) => {
  const [first, ...others] = (script?.commands ?? []).filter(({ nesting }) => nesting === 'top');
  const path = first?.args[0]?.value;
  if (form !== 'shell' || heredocs.length > 0 || first?.name !== 'cd' || first.args.length !== 1) return undefined;
  const isAlone = others.length === 0 && path !== undefined;
  return isAlone || path?.startsWith('/') === true ? first : undefined;
};

/** Also a `cd` that is all of its step and does nothing, which KICS lets pass. */
export const cdInsteadOfWorkdir = instructionRule({
  id: 'dockerfile/cd-instead-of-workdir',
  severity: 'info',
  profile: 'strict',
  title: 'cd used where WORKDIR is clearer',
  on: 'run',
  stages: 'all',
  judge: (run, { file }) => {
    const cd = cdAtStart(run);
    // A subshell or a group keeps the change to itself.
    if (cd === undefined || file.text.slice(run.command.range.start, cd.range.start).trim() !== '') return undefined;
    return { messageId: 'cd', at: cd.range, data: { path: cd.args[0]?.value ?? '' } };
  },
  rationale: `A \`cd\` is forgotten with the step. Steps that begin with one repeat a path that \`WORKDIR\` says once, and whoever reads the last
lines does not know where the program runs.`,
  remediation: 'Put `WORKDIR` before the step.',
  messages: { cd: 'All of this step runs in "{path}": WORKDIR says that for the following steps, too.' },
  fix: 'none',
  examples: { bad: 'FROM node:22\nRUN cd /app && npm ci\n', good: 'FROM node:22\nWORKDIR /app\nRUN npm ci\n' },
  references: ['https://docs.docker.com/build/building/best-practices/#workdir', 'https://github.com/hadolint/hadolint/wiki/DL3003'],
});
