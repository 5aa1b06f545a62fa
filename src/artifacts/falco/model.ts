import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlComment, YamlFile, YamlMapping, YamlNode } from '../yaml/model.ts';

/** A file of Falco's: rules, or the configuration of Falco itself. */
export interface FalcoFile {
  readonly kind: 'falco';
  readonly content: 'rules' | 'configuration';
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  readonly notifications: readonly Notification[];
}

/** A rule, macro or list; several of one name are laid over each other, the last one last. */
export interface FalcoEntry {
  readonly type: 'rule' | 'macro' | 'list';
  readonly name: string;
  readonly nameNode: YamlNode;
  readonly node: YamlMapping;
  readonly subject: string;
  /** Comments within it and right above it. */
  readonly comments: readonly YamlComment[];
}

/** How Falco is configured: a file of its own, or the values of its chart. */
export interface FalcoSettings {
  /** What stands in `falco.yaml`; undefined where the chart's defaults are all there is. */
  readonly config: YamlMapping | undefined;
  /** The values of the chart. */
  readonly values: YamlMapping | undefined;
}

/** A container of Falco that is privileged. */
export interface FalcoContainer {
  readonly range: Range;
  readonly subject: string;
  readonly scope: Range;
}

/** What one file says to Falco, whatever kind it is of. */
export interface FalcoUses {
  readonly kind: 'detections';
  readonly file: SourceFile;
  readonly entries: readonly FalcoEntry[];
  readonly settings: readonly FalcoSettings[];
  readonly privileged: readonly FalcoContainer[];
}

export interface FalcoNodes {
  readonly file: FalcoFile;
}

export interface FalcoUsesNodes {
  readonly file: FalcoUses;
  readonly settings: FalcoSettings;
  readonly entry: FalcoEntry;
  readonly privileged: FalcoContainer;
}
