import type { CopyInstruction, Dockerfile, Stage, Word } from '../../artifacts/dockerfile/model.ts';
import type { Severity } from '../../findings/severity.ts';
import { type ContextView, contextView, quotedList, type TrackedSecret } from '../concepts/context-view.ts';
import { cleanPath, type IgnoreFile, isIgnored, parseIgnoreFile } from '../concepts/ignore-file.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'secrets' | 'noIgnoreFile' | 'incomplete';

const isCopy = (instruction: { readonly keyword: string }): instruction is CopyInstruction =>
  instruction.keyword === 'COPY' || instruction.keyword === 'ADD';

/** `.`, `./`, `/`, `*`, `./*`: all of the context. A wildcard of `.dockerignore`'s kind also matches names that begin with a dot. */
const isWholeContext = ({ expanded: { value } }: Word): boolean =>
  value !== undefined && value !== '' && /^(?:\.|\*{1,2})$/.test(cleanPath(value));

/** Where the files land, as an absolute path; undefined when a variable or the base's working directory decides. */
const landingPlace = (copy: CopyInstruction, stage: Stage): string | undefined => {
  const destination = copy.destination?.expanded.value;
  if (destination === undefined || destination.startsWith('/')) return destination && cleanPath(destination);
  let relative = destination;
  for (let at: Stage | undefined = stage; at !== undefined; at = at.parent) {
    const before = at.instructions.filter(({ range }) => at !== stage || range.start < copy.range.start);
    for (const instruction of before.toReversed()) {
      if (instruction.keyword !== 'WORKDIR') continue;
      const path = instruction.path.expanded.value;
      if (path === undefined) return undefined;
      relative = `${path}/${relative}`;
      if (path.startsWith('/')) return cleanPath(relative);
    }
  }
  return undefined;
};

/** How far up a chain of stages a tree is followed; files have chains of two or three. */
const maxChain = 16;

/** What shipped stages COPY out of each stage, or out of one that is FROM it. */
const sourcesTakenOn = (dockerfile: Dockerfile): ReadonlyMap<Stage, readonly string[]> => {
  const taken = new Map<Stage, string[]>();
  for (const copy of dockerfile.instructions.filter(isCopy)) {
    if (copy.stage?.shipped !== true) continue;
    const sources = copy.sources.map(({ expanded }) => cleanPath(expanded.value ?? '/?'));
    let depth = 0;
    for (let at = copy.from?.stage; at !== undefined && depth < maxChain; at = at.parent, depth++) {
      const before = taken.get(at);
      if (before) before.push(...sources);
      else taken.set(at, [...sources]);
    }
  }
  return taken;
};

const excluded = (copy: CopyInstruction): IgnoreFile =>
  parseIgnoreFile(
    copy.flags.flatMap(({ name, value }) => (name === 'exclude' ? (value?.expanded.value ?? value?.text ?? []) : [])).join('\n'),
  );

/** Files by which people show how their `.env` is to look. */
const environmentSamples = ['.env.example', '.env.sample', '.env.template', '.env.dist', 'env.example', '.env.local.example'];

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
  const environment = view.ignoreFile === 'absent' || usesEnvironment.some(tracked => tracked !== false);
  const missing = [...(view.root === '' && comesIn('.git/config') ? ['.git'] : []), ...(environment && comesIn('.env') ? ['.env'] : [])];
  return { missing, secrets: view.secretsBelow('.').filter(({ path }) => comesIn(path)) };
};

const judge = (
  copy: CopyInstruction,
  source: Word,
  view: ContextView,
  taken: ReadonlyMap<Stage, readonly string[]>,
): Report<MessageId> | undefined => {
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

/** True when the stage is thrown away and no shipped stage takes the copied tree out of it. */
const staysInBuild = (copy: CopyInstruction, taken: ReadonlyMap<Stage, readonly string[]>): boolean => {
  const { stage } = copy;
  if (stage === undefined || stage.shipped) return false;
  const place = landingPlace(copy, stage);
  return !(taken.get(stage) ?? []).some(
    source => source === '.' || (place !== undefined && (place === source || place.startsWith(`${source}/`))),
  );
};

// Why more than 120 lines: what a copied tree becomes in later stages is asked by no other rule.
export const broadCopyWithoutDockerignore = defineRule({
  meta: {
    id: 'dockerfile/broad-copy-without-dockerignore',
    kind: 'dockerfile',
    severity: 'medium',
    confidence: 'high',
    enabled: true,
    title: 'Whole build context copied and sensitive paths are not ignored',
    rationale:
      'A copy of the whole context takes everything that lies beside the Dockerfile when it is built: the `.git` folder with all old ' +
      'versions, `.env` files, keys and ' +
      'dumps of whoever builds. What was copied stays in the image’s layers.',
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
    references: [
      'https://docs.docker.com/build/concepts/context/#dockerignore-files',
      'https://docs.docker.com/build/building/best-practices/#exclude-with-dockerignore',
      'https://cwe.mitre.org/data/definitions/538.html',
    ],
    since: '0.1.0',
  },
  create(dockerfile, { facts }) {
    const view = contextView(dockerfile, facts.buildContexts.get(dockerfile.file.path));
    if (view.ignoreFile === undefined) return {};
    const taken = sourcesTakenOn(dockerfile);
    return {
      *copy(copy) {
        const source = copy.from === undefined && !copy.onbuild ? copy.sources.find(isWholeContext) : undefined;
        const report = source && judge(copy, source, view, taken);
        if (report) yield report;
      },
    };
  },
});
