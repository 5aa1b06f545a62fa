import type { CopyInstruction, Word } from '../../artifacts/dockerfile/model.ts';
import type { Severity } from '../../findings/severity.ts';
import { defineRule, type Report } from '../rule.ts';
import { type ContextView, contextView, quotedList, type TrackedSecret } from './concepts/files/context-view.ts';
import { sourcesTakenOn, staysInBuild, type TakenOn } from './concepts/files/copied-tree.ts';
import { cleanPath, type IgnoreFile, isIgnored, parseIgnoreFile } from './concepts/files/ignore-file.ts';

type MessageId = 'secrets' | 'noIgnoreFile' | 'incomplete';

/** `.`, `./`, `/`, `*`, `./*`: all of the context. A wildcard of `.dockerignore`'s kind also matches names that begin with a dot. */
const isWholeContext = ({ expanded: { value } }: Word): boolean =>
  value !== undefined && value !== '' && /^(?:\.|\*{1,2})$/.test(cleanPath(value));

const excluded = (copy: CopyInstruction): IgnoreFile =>
  parseIgnoreFile(
    copy.flags.flatMap(({ name, value }) => (name === 'exclude' ? (value?.expanded.value ?? value?.text ?? []) : [])).join('\n'),
  );

/** Files by which people show how their `.env` is to look. */
const environmentSamples = ['.env.example', '.env.sample', '.env.template', '.env.dist', 'env.example', '.env.local.example'];

/** True where a line of the ignore file takes a path in again that others leave out: who writes `!.env` has one. */
const takesInAgain = ({ ignoreFile }: ContextView, path: string): boolean =>
  typeof ignoreFile === 'object' &&
  ignoreFile.rules.patterns.some(
    pattern => pattern.exception && isIgnored({ patterns: [{ ...pattern, exception: false }], complete: true }, path),
  );

interface Gap {
  readonly missing: readonly string[];
  readonly secrets: readonly TrackedSecret[];
}

/** What the copy takes along that it should not: `.git` (only at the repository's root), `.env`, tracked secrets. */
const gapOf = (copy: CopyInstruction, view: ContextView): Gap => {
  const rules = excluded(copy);
  const comesIn = (path: string): boolean => !view.leavesOut(path) && !isIgnored(rules, path);
  const usesEnvironment = environmentSamples.map(view.isTracked);
  // Why: without the file list nobody knows; with it, a project without a sample has no .env to forget.
  const environment = view.ignoreFile === 'absent' || takesInAgain(view, '.env') || usesEnvironment.some(tracked => tracked !== false);
  const missing = [...(view.root === '' && comesIn('.git/config') ? ['.git'] : []), ...(environment && comesIn('.env') ? ['.env'] : [])];
  return { missing, secrets: view.secretsBelow('.').filter(({ path }) => comesIn(path)) };
};

const judge = (copy: CopyInstruction, source: Word, view: ContextView, taken: TakenOn): Report<MessageId> | undefined => {
  const { missing, secrets } = gapOf(copy, view);
  if (view.ignoreFile === undefined || (missing.length === 0 && secrets.length === 0)) return undefined;
  const certain = secrets.some(({ file }) => file.weight === 'certain');
  const severity: Severity = secrets.length > 0 ? (certain ? 'high' : 'medium') : missing.includes('.git') ? 'medium' : 'low';
  const messageId = secrets.length > 0 ? 'secrets' : view.ignoreFile === 'absent' ? 'noIgnoreFile' : 'incomplete';
  return {
    messageId,
    at: source.range,
    data: {
      keyword: copy.keyword,
      source: source.expanded.value ?? source.text,
      missing: quotedList(missing),
      files: quotedList(secrets.map(({ path }) => path)),
      ignoreFile: view.ignoreFile === 'absent' ? '.dockerignore' : view.ignoreFile.path,
    },
    severity: staysInBuild(copy, taken) ? 'info' : severity,
    confidence: secrets.length > 0 && !certain ? 'medium' : messageId === 'incomplete' && !missing.includes('.git') ? 'low' : 'high',
  };
};

export const broadCopyWithoutDockerignore = defineRule({
  meta: {
    id: 'dockerfile/broad-copy-without-dockerignore',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'Whole build context copied and sensitive paths are not ignored',
    rationale:
      'A copy of the whole context takes everything that lies beside the Dockerfile when it is built: the `.git` folder with all old ' +
      'versions, `.env` files, keys and ' +
      "dumps of whoever builds. What was copied stays in the image's layers.",
    remediation:
      'Add a `.dockerignore` with at least `.git`, `**/.env*` and key files, or begin it with `*` and take in what the build needs ' +
      '(`!src`). ' +
      'Copying named folders is better still.',
    messages: {
      secrets: '{keyword} "{source}" takes the whole build context, with files that hold keys or credentials by their names: {files}.',
      noIgnoreFile: '{keyword} "{source}" takes the whole build context, and no .dockerignore leaves anything out.',
      incomplete: '{keyword} "{source}" takes the whole build context, and "{ignoreFile}" does not leave out {missing}.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM node:22\nWORKDIR /app\nCOPY . .\n',
      good: 'FROM node:22\nWORKDIR /app\nCOPY package.json package-lock.json ./\nCOPY src ./src\n',
    },
    standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
    references: [
      'https://docs.docker.com/build/concepts/context/#dockerignore-files',
      'https://docs.docker.com/build/building/best-practices/#exclude-with-dockerignore',
      'https://cwe.mitre.org/data/definitions/538.html',
    ],
  },
  prepare(dockerfile, { facts }) {
    const view = contextView(dockerfile, facts.buildContexts.get(dockerfile.file.path));
    if (view.ignoreFile === undefined) return undefined;
    const taken = sourcesTakenOn(dockerfile);
    return { view, taken };
  },
  visit: {
    *copy(copy, { view, taken }) {
      const source = copy.from === undefined && !copy.onbuild ? copy.sources.find(isWholeContext) : undefined;
      const report = source && judge(copy, source, view, taken);
      if (report) yield report;
    },
  },
});
