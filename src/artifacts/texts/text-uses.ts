import type { Container, KubernetesFile, KubernetesObject } from '../kubernetes/model.ts';
import type { SourceFile } from '../source-file.ts';
import type { TelemetrySetting } from '../telemetry/model.ts';

/** What stands in a file as text, for what is looked for wherever it may be written: credentials. */
export interface TextUses {
  readonly kind: 'texts';
  readonly file: SourceFile;
  /** The manifest that it is: its parts are looked at one by one. */
  readonly manifest: KubernetesFile | undefined;
  /** The lines of other files, but of those whose every text has a rule of its own. */
  readonly lines: readonly TextLine[];
  /** Those of a monitoring program, by their names. */
  readonly settings: readonly TelemetrySetting[];
}

/** A line of a file. */
export interface TextLine {
  readonly text: string;
  /** Where it begins. */
  readonly start: number;
  /** The name of the file's kind. */
  readonly of: string;
}

export interface TextUsesNodes {
  readonly object: KubernetesObject;
  readonly container: Container;
  readonly manifest: KubernetesFile;
  readonly line: TextLine;
  readonly setting: TelemetrySetting;
}
