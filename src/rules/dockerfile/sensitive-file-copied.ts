import type { CopyInstruction, KeyValue, Stage, Word } from '../../artifacts/dockerfile/model.ts';
import { defineRule, type Report } from '../rule.ts';
import { copiedCredentials, isCredentialsPlace } from './concepts/credentials/credential-variables.ts';
import type { SensitiveFile } from './concepts/credentials/sensitive-files.ts';
import { weigh } from './concepts/credentials/sensitive-weight.ts';
import { type ContextView, contextView, quotedList } from './concepts/files/context-view.ts';
import { knownPath, sensitiveSource, wholeFolder } from './concepts/files/copied-files.ts';
import { deletedLater } from './concepts/files/deleted-later.ts';

type MessageId = 'deletedLater' | 'file' | 'fileInBuildStage' | 'folder' | 'namedByVariable' | 'placeOfVariable';

const isShipped = ({ stage }: CopyInstruction): boolean => stage?.shipped !== false;

const judgeFile = (copy: CopyInstruction, source: Word, file: SensitiveFile, view: ContextView): Report<MessageId> | undefined => {
  const path = knownPath(source);
  const shipped = isShipped(copy);
  const inContext = copy.from === undefined;
  // A package that is called so: the name of a file of code tells as little.
  if (inContext && file.weight === 'likely' && view.isCode(path)) return undefined;
  // What the ignore file leaves out is not in the build: COPY fails.
  const weight = inContext && view.leavesOut(path) ? undefined : weigh(file, shipped, inContext ? view.isTracked(path) : undefined);
  const data = { keyword: copy.keyword, source: path, what: file.what };
  return weight && { messageId: shipped ? 'file' : 'fileInBuildStage', at: source.range, data, ...weight };
};

/** A file that a later RUN deletes: its author knows that it should not be there, and the layer keeps it. */
const judgeDeleted = (
  copy: CopyInstruction,
  source: Word,
  file: SensitiveFile | undefined,
  view: ContextView,
): Report<MessageId> | undefined => {
  const path = knownPath(source);
  const isLocal = copy.from === undefined && path !== '' && !/^[a-z]+:\/\//i.test(path);
  const run = isLocal && !view.leavesOut(path) ? deletedLater(copy, source, file !== undefined) : undefined;
  if (run === undefined) return undefined;
  const grade = weigh({ weight: file?.weight === 'certain' ? 'certain' : 'likely' }, isShipped(copy), undefined);
  const data = { keyword: copy.keyword, source: path, line: String(run.startLine) };
  return { messageId: 'deletedLater', at: source.range, data, ...grade, related: [{ at: run.range, note: 'It is deleted here.' }] };
};

const judgeFolder = (copy: CopyInstruction, source: Word, view: ContextView): Report<MessageId> | undefined => {
  const folder = copy.from === undefined ? wholeFolder(knownPath(source)) : undefined;
  const secrets = folder === undefined ? [] : view.secretsBelow(folder);
  if (secrets.length === 0) return undefined;
  const certain = secrets.some(({ file }) => file.weight === 'certain');
  const shipped = isShipped(copy);
  return {
    messageId: 'folder',
    at: source.range,
    data: { keyword: copy.keyword, source: knownPath(source), files: quotedList(secrets.map(({ path }) => path)) },
    severity: shipped && certain ? 'high' : shipped || certain ? 'medium' : 'low',
    confidence: certain ? 'high' : 'medium',
  };
};

/** `COPY ./config $AWS_CONFIG_FILE` */
const judgePlace = (copy: CopyInstruction, source: Word): Report<MessageId> | undefined => {
  if (!isCredentialsPlace(copy) || !isShipped(copy)) return undefined;
  const data = { keyword: copy.keyword, source: source.text, place: copy.destination?.text ?? '' };
  return { messageId: 'placeOfVariable', at: source.range, data, severity: 'medium', confidence: 'medium' };
};

/** Variables that name a credentials file which a COPY brings into the image. */
function* variableReports(stage: Stage | undefined, pairs: readonly KeyValue[], view: ContextView): Iterable<Report<MessageId>> {
  for (const pair of pairs) {
    const copy = stage?.shipped ? copiedCredentials(pair, stage) : undefined;
    const path = pair.value?.expanded.value ?? '';
    if (copy === undefined || view.leavesOut(path)) continue;
    yield {
      messageId: 'namedByVariable',
      at: pair.range,
      data: { path, name: pair.name, keyword: copy.keyword, line: String(copy.startLine) },
      severity: 'medium',
      confidence: 'medium',
      related: [{ at: copy.range, note: 'It is copied here.' }],
    };
  }
}

export const sensitiveFileCopied = defineRule({
  meta: {
    id: 'dockerfile/sensitive-file-copied',
    kind: 'dockerfile',
    severity: 'high',
    title: 'Key material or local credentials copied into the image',
    rationale:
      'A file that was copied stays in its layer, whatever later instructions delete. Everyone who can pull the image can take the ' +
      'key or the password out of it, and registries, caches and backups keep copies.',
    remediation:
      'Mount it only while a build step needs it (`RUN --mount=type=secret,id=…`, `--mount=type=ssh`), or mount it into the container ' +
      "at run time. Add the name to `.dockerignore`, so that it can't come in by another `COPY`. Replace the key if an image with it was pushed.",
    messages: {
      file: '{keyword} puts {what} ("{source}") into the image.',
      deletedLater: '{keyword} puts "{source}" into a layer that keeps it, although line {line} deletes it.',
      fileInBuildStage: '{keyword} puts {what} ("{source}") into a build stage, whose layers stay in the build cache.',
      folder: '{keyword} of "{source}" takes files along that hold keys or credentials by their names: {files}.',
      placeOfVariable: '{keyword} puts "{source}" into the image at "{place}", the place of a credentials file.',
      namedByVariable: 'The credentials file "{path}" that "{name}" names comes into the image with the {keyword} in line {line}.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM node:22\nCOPY .ssh/id_rsa /root/.ssh/id_rsa\nRUN npm ci\n',
      good: 'FROM node:22\nCOPY package.json package-lock.json ./\nRUN --mount=type=ssh npm ci\n',
    },
    standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
    references: [
      'https://docs.docker.com/build/building/secrets/',
      'https://docs.docker.com/build/concepts/context/#dockerignore-files',
      'https://cwe.mitre.org/data/definitions/538.html',
      'https://attack.mitre.org/techniques/T1552/001/',
    ],
  },
  prepare: (dockerfile, { facts }) => contextView(dockerfile, facts.buildContexts.get(dockerfile.file.path)),
  visit: {
    *copy(copy, view) {
      for (const source of copy.sources) {
        const file = sensitiveSource(copy, source);
        const report =
          judgeDeleted(copy, source, file, view) ??
          (file ? judgeFile(copy, source, file, view) : (judgePlace(copy, source) ?? judgeFolder(copy, source, view)));
        if (report) yield report;
      }
    },
    env: ({ stage, pairs }, view) => variableReports(stage, pairs, view),
    arg: ({ stage, declarations }, view) => variableReports(stage, declarations, view),
  },
});
