import type { RegistrySetting } from '../registries/registry-setting.ts';
import type { SourceFile } from '../source-file.ts';
import type { DaemonOptions } from './daemon-options.ts';

/** What a file says to the programs that run and pull containers, whether it is `daemon.json`, a unit of dockerd or a configuration of registries. */
export interface DaemonUses {
  readonly kind: 'daemons';
  readonly file: SourceFile;
  readonly daemons: readonly DaemonOptions[];
  readonly registries: readonly RegistrySetting[];
}

export interface DaemonUsesNodes {
  readonly daemon: DaemonOptions;
  readonly registry: RegistrySetting;
}
