import type { CopyInstruction, Dockerfile, RunInstruction, Stage } from '../../artifacts/dockerfile/model.ts';
import { fileNameOf } from '../../text/path.ts';
import { defineRule, type ReportFix } from '../rule.ts';
import { isLiteral } from './concepts/commands/command-edits.ts';
import { StageStates } from './concepts/commands/stage-state.ts';
import { type ContextView, contextView } from './concepts/files/context-view.ts';
import { cleanPath } from './concepts/files/ignore-file.ts';
import { type LooseInstall, lockFileNames, looseInstall } from './concepts/packages/lock-files.ts';

/** True when a COPY brings the file: by its name, or with all of a folder in which it is known to be. */
const brings = ({ from, sources, onbuild }: CopyInstruction, file: string, view: ContextView): boolean =>
  !onbuild &&
  sources.some(({ expanded: { value = '' } }) => {
    if (fileNameOf(value) === file) return true;
    if (from !== undefined) return false;
    // `package*.json` and the like stand for what lies beside.
    const path = /[*?[]/.test(fileNameOf(value)) ? value.slice(0, value.lastIndexOf('/') + 1) : value;
    const isNamed = path === value || value === '*' || value.endsWith('/*') || /^package\*?[^/]*\*[^/]*$/.test(fileNameOf(value));
    return isNamed && !/\.\w+$/.test(fileNameOf(path)) && view.isTracked(cleanPath(`${path}/${file}`)) === true;
  });

/** From which offset on each stage has each lock file, also by the stages it is FROM. A parent comes before its children. */
const lockOffsets = ({ stages }: Dockerfile, view: ContextView): ReadonlyMap<Stage, ReadonlyMap<string, number>> => {
  const offsets = new Map<Stage, ReadonlyMap<string, number>>();
  for (const stage of stages) {
    const own = new Map(stage.parent && offsets.get(stage.parent));
    for (const copy of stage.instructions)
      if (copy.keyword === 'COPY' || copy.keyword === 'ADD')
        for (const file of lockFileNames) if (!own.has(file) && brings(copy, file, view)) own.set(file, copy.range.end);
    offsets.set(stage, own);
  }
  return offsets;
};

const isForDevelopment = ({ name }: Stage): boolean => /^(?:dev|development|test|tests|testing)$/i.test(name ?? '');

/** `bundle config set frozen true` in a step before. */
const configuresBundle = /\bbundle\s+config\s[^\n;&|]{0,100}\b(?:frozen|deployment)\b/;

const fixOf = ({ verb }: LooseInstall): ReportFix | undefined =>
  verb && { title: 'Install by the lock file alone', edits: [{ range: verb.range, newText: 'ci' }] };

export const lockfileNotEnforced = defineRule({
  meta: {
    id: 'dockerfile/lockfile-not-enforced',
    kind: 'dockerfile',
    severity: 'low',
    confidence: 'medium',
    profile: 'hardening',
    title: 'Dependency lockfile present but not enforced',
    rationale: `The lock file names the exact packages and their hashes, so that a release that was hijacked an hour ago does not get into the
build. An install that may change it takes something else as soon as it does not fit the list of dependencies, and says nothing.`,
    remediation:
      'Let the package manager fail in that case: `npm ci`, `yarn install --immutable` (version 1: `--frozen-lockfile`), `pnpm install --frozen-lockfile`, `uv sync --locked`, `bundle config set frozen true`.',
    messages: { loose: '"{file}" is there, but this may install something else; "{remedy}" takes nothing but what it names.' },
    fix: 'unsafe',
    examples: {
      bad: 'FROM node:22\nCOPY package.json package-lock.json ./\nRUN npm install\n',
      good: 'FROM node:22\nCOPY package.json package-lock.json ./\nRUN npm ci\n',
    },
    standards: { mitre: ['T1195.001'] },
    references: [
      'https://docs.npmjs.com/cli/v11/commands/npm-ci',
      'https://pnpm.io/cli/install#--frozen-lockfile',
      'https://bundler.io/man/bundle-config.1.html',
      'https://cwe.mitre.org/data/definitions/1357.html',
    ],
  },
  prepare(dockerfile, { facts }) {
    const view = contextView(dockerfile, facts.buildContexts.get(dockerfile.file.path));
    const states = new StageStates(dockerfile);
    const present = lockOffsets(dockerfile, view);
    const setsBundle = configuresBundle.test(dockerfile.file.text);
    const isSetElsewhere = ({ variables, lockFiles }: LooseInstall, run: RunInstruction): boolean =>
      variables.some(name => states.variable(name, run) !== undefined) || (setsBundle && lockFiles.includes('Gemfile.lock'));
    return { present, isSetElsewhere, dockerfile };
  },
  visit: {
    *run(run, { present, isSetElsewhere, dockerfile }) {
      const { stage, command, onbuild } = run;
      if (stage === undefined || onbuild || isForDevelopment(stage)) return;
      for (const shellCommand of command.script?.commands ?? []) {
        const install = looseInstall(shellCommand);
        if (install === undefined || isSetElsewhere(install, run)) continue;
        const file = install.lockFiles.find(each => (present.get(stage)?.get(each) ?? Number.POSITIVE_INFINITY) <= run.range.start);
        if (file === undefined) continue;
        const fix = install.verb && isLiteral(dockerfile, install.verb) ? fixOf(install) : undefined;
        const at = shellCommand.range;
        yield { messageId: 'loose', at, data: { file, remedy: install.remedy }, ...(fix && { fix }) };
        // One report says it for the RUN.
        return;
      }
    },
  },
});
