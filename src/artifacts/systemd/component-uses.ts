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
