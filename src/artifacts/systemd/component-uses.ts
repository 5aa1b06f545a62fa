import type { FileArtifact } from '../artifact.ts';
import type { VisitedNode } from '../file-kind.ts';
import { kubernetesKind } from '../kubernetes/kind.ts';
import type { Container, KubernetesFile, KubernetesObject } from '../kubernetes/model.ts';
import type { SourceFile } from '../source-file.ts';
import type { UnitCommand } from './component-unit.ts';

/** What sets up components of Kubernetes and etcd in a file: objects and containers of a manifest, or commands of a unit of systemd. */
export interface ComponentUses {
  readonly kind: 'components';
  readonly file: SourceFile;
  readonly manifest: KubernetesFile | undefined;
  readonly commands: readonly UnitCommand[];
}

export interface ComponentUsesNodes {
  readonly object: KubernetesObject;
  readonly container: Container;
  readonly command: UnitCommand;
}

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
