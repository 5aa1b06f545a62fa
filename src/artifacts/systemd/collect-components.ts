import type { FileArtifact } from '../artifact.ts';
import type { VisitedNode } from '../file-kind.ts';
import { kubernetesKind } from '../kubernetes/kind.ts';
import type { ComponentUses } from './component-uses.ts';

/** The manifest or the commands of a file; which of the objects set up a component is for rules to say. */
export const collectComponents = (artifact: FileArtifact): ComponentUses => ({
  kind: 'components',
  file: artifact.file,
  manifest: artifact.kind === 'kubernetes' ? artifact : undefined,
  commands: artifact.kind === 'component-unit' ? artifact.commands : [],
});

/** As the files' own kinds walk them. */
export const walkComponents = ({ file, manifest, commands }: ComponentUses): readonly VisitedNode[] => [
  ...(manifest === undefined ? [] : kubernetesKind.walk(manifest).filter(({ name }) => name === 'object' || name === 'container')),
  ...commands.map((node): VisitedNode => ({ name: 'command', node, subject: '', scope: { start: 0, end: file.text.length } })),
];
