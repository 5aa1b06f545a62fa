import type { FileArtifact, FileArtifactKind } from './artifact.ts';
import { conflictIn } from './conflict-markers.ts';
import type { ReadChoice } from './file-kind.ts';
import { fileKinds, kindOf } from './kinds.ts';
import type { SourceFile } from './source-file.ts';

/** As what a file is to be read, and how. */
export interface ParseChoice extends ReadChoice {
  readonly kind: FileArtifactKind;
}

/**
 * Text to artifact, by kind. `companions` are other files by path: those that a Compose file refers to, kustomizations around manifests,
 * the values of charts.
 * Never throws: what can't be read is a notification in the artifact.
 */
export const parseArtifact = (file: SourceFile, choice: ParseChoice, companions: ReadonlyMap<string, SourceFile>): FileArtifact =>
  withConflict(fileKinds[choice.kind].parse(file, choice, companions));

/** What a conflict makes unreadable is told once, in its words. */
const withConflict = (artifact: FileArtifact): FileArtifact => {
  if (artifact.notifications.every(({ code }) => code !== 'syntax-error')) return artifact;
  const conflict = conflictIn(artifact.file);
  if (conflict === undefined) return artifact;
  return { ...artifact, notifications: [conflict, ...artifact.notifications.filter(({ code }) => code !== 'syntax-error')] };
};

/** Reads a file as the same kind of artifact as another. */
export const parseLike = (artifact: FileArtifact, file: SourceFile, companions: ReadonlyMap<string, SourceFile>): FileArtifact =>
  parseArtifact(file, { kind: artifact.kind, ...kindOf(artifact).choiceOf(artifact) }, companions);
