import type { ArtifactKind, Artifacts } from '../artifacts/artifact.ts';
import type { VisitedNode } from '../artifacts/file-kind.ts';
import { fileKinds } from '../artifacts/kinds.ts';
import { fileViews } from '../artifacts/views.ts';

type Walked = { readonly [K in ArtifactKind]: { readonly walk: (artifact: Artifacts[K]) => readonly VisitedNode[] } };

const walked: Walked = {
  ...fileKinds,
  ...fileViews,
  repository: { walk: unit => [{ name: 'unit', node: unit, subject: '', scope: { start: 0, end: 0 } }] },
};

/** Nodes of an artifact of a known kind. */
export const visitedNodes = <K extends ArtifactKind>(kind: K, artifact: Artifacts[K]): readonly VisitedNode[] =>
  walked[kind].walk(artifact);
