import type { FileArtifact } from '../artifact.ts';
import type { VisitedNode } from '../file-kind.ts';
import type { DirectiveUses } from './directive-uses.ts';
import { directivesOf } from './file-directives.ts';

export const collectDirectives = (artifact: FileArtifact): DirectiveUses => ({
  kind: 'directives',
  file: artifact.file,
  directives: directivesOf(artifact).toSorted((one, other) => one.at.start - other.at.start),
});

export const walkDirectives = ({ directives }: DirectiveUses): readonly VisitedNode[] =>
  directives.map(directive => ({ name: 'directive', node: directive, subject: '', scope: directive.at }));
