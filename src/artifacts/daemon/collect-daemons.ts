import type { FileArtifact } from '../artifact.ts';
import type { VisitedNode } from '../file-kind.ts';
import type { ShellScript } from '../shell/model.ts';
import { commandOptions } from './command-options.ts';
import type { DaemonOptions } from './daemon-options.ts';
import type { DaemonUses } from './daemon-uses.ts';
import { fileOptions } from './file-options.ts';

/** The scripts in which a daemon may be started: those of a unit, of a pipeline, or a script itself. */
const scriptsOf = (artifact: FileArtifact): readonly ShellScript[] => {
  switch (artifact.kind) {
    case 'daemon-unit':
      return artifact.scripts;
    case 'script':
      return artifact.step.scripts;
    case 'pipeline':
      return artifact.steps.flatMap(({ scripts }) => scripts);
    default:
      return [];
  }
};

const daemonsIn = (artifact: FileArtifact): readonly DaemonOptions[] => {
  if (artifact.kind === 'daemon-json') return [fileOptions(artifact)].filter(found => found !== undefined);
  return scriptsOf(artifact).flatMap(({ commands }) => commands.flatMap(command => commandOptions(artifact.file, command) ?? []));
};

/** The daemons and registries that a file configures; none in files of other kinds. */
export const collectDaemons = (artifact: FileArtifact): DaemonUses => ({
  kind: 'daemons',
  file: artifact.file,
  daemons: daemonsIn(artifact),
  registries: artifact.kind === 'registries' ? artifact.settings : [],
});

/** Each daemon with the whole file as its scope, which may have but one; each setting of a registry. */
export const walkDaemons = ({ file, daemons, registries }: DaemonUses): readonly VisitedNode[] => {
  const scope = { start: 0, end: file.text.length };
  return [
    ...daemons.map(node => ({ name: 'daemon', node, subject: '', scope })),
    ...registries.map(node => ({ name: 'registry', node, subject: '', scope })),
  ];
};
