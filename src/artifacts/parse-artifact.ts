import type { FileArtifact, FileArtifactKind } from './artifact.ts';
import { parseCompose } from './compose/parse.ts';
import { conflictIn } from './conflict-markers.ts';
import { parseDockerfile } from './dockerfile/parse.ts';
import { isDockerfileTemplate } from './dockerfile-name.ts';
import { withInlineNotifications } from './inline-dockerfiles.ts';
import { parseKubernetes } from './kubernetes/parse.ts';
import type { SourceFile } from './source-file.ts';

/** How a file is to be read. */
export interface ParseChoice {
  readonly kind: FileArtifactKind;
  /** `none`: no engine makes something else of it first, whatever its name says. */
  readonly template?: 'none' | 'helm';
}

/**
 * Text to artifact, by kind. `companions` are other files by path: those that a Compose file refers to, kustomizations around manifests,
 * the values of charts.
 * Never throws: what can't be read is a notification in the artifact.
 */
export const parseArtifact = (file: SourceFile, choice: ParseChoice, companions: ReadonlyMap<string, SourceFile>): FileArtifact =>
  withConflict(parseKind(file, choice, companions));

const parseKind = (file: SourceFile, choice: ParseChoice, companions: ReadonlyMap<string, SourceFile>): FileArtifact => {
  switch (choice.kind) {
    case 'dockerfile':
      return parseDockerfile(file, choice.template === 'none');
    case 'compose':
      return withInlineNotifications(parseCompose(file, companions));
    case 'kubernetes':
      return parseKubernetes(file, { template: choice.template ?? 'none', companions });
  }
};

/** What a conflict makes unreadable is told once, in its words. */
const withConflict = (artifact: FileArtifact): FileArtifact => {
  if (artifact.notifications.every(({ code }) => code !== 'syntax-error')) return artifact;
  const conflict = conflictIn(artifact.file);
  if (conflict === undefined) return artifact;
  return { ...artifact, notifications: [conflict, ...artifact.notifications.filter(({ code }) => code !== 'syntax-error')] };
};

/** Reads a file as the same kind of artifact as another. */
export const parseLike = (artifact: FileArtifact, file: SourceFile, companions: ReadonlyMap<string, SourceFile>): FileArtifact =>
  parseArtifact(
    file,
    {
      kind: artifact.kind,
      ...(artifact.kind === 'kubernetes' && { template: artifact.template }),
      ...(artifact.kind === 'dockerfile' && !artifact.template && isDockerfileTemplate(file.path, '') && { template: 'none' }),
    },
    companions,
  );
