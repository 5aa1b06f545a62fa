import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlEntry, YamlFile, YamlNode } from '../yaml/model.ts';
import type { SetVariable } from './variables.ts';

/** A value of the merged model, with the place it came from: the file under review, an override's base, an extended or an included file. */
export type ComposeLookup =
  | { readonly state: 'present'; readonly node: YamlNode; readonly entry?: YamlEntry; readonly file: SourceFile }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown' };

/** A text after interpolation: `${X}` that no `.env` sets and without a default is unknown, never empty; `${X:-a}` then gives `a`. */
export interface Interpolated {
  readonly text: string;
  /** Undefined when a variable without default is inside. */
  readonly value: string | undefined;
  readonly variables: readonly string[];
  /** The lines of the project's `.env` that it hangs on; undefined for none. */
  readonly settings?: readonly SetVariable[];
}

/** A text with its variables, and with what is unknown marked: for looking at the literal parts of a value that is not known as a whole. */
export interface InterpolatedPattern extends Interpolated {
  /** The value with each unknown part replaced by `unknownMark`. */
  readonly pattern: string;
}

/** One item of a merged list, or one key of a merged map that may be written as either (`environment`, `labels`, `extra_hosts`…). */
export interface ComposeItem {
  readonly node: YamlNode;
  readonly entry?: YamlEntry;
  readonly file: SourceFile;
}

/** `environment` and the like, list or map form made one. `value` is undefined for `- NAME` (taken from the host). */
export interface ComposeVariable {
  readonly name: string;
  readonly value: Interpolated | undefined;
  /** The value's text, or the name's when there is no value. */
  readonly range: Range;
  readonly item: ComposeItem;
}

export interface ComposeVolume {
  /** `bind`, `volume`, `tmpfs`, `npipe`, `cluster`, `image`; undefined when unknown. */
  readonly type: string | undefined;
  readonly source: Interpolated | undefined;
  readonly target: Interpolated | undefined;
  readonly readOnly: boolean | undefined;
  /**
   * The path on the host that is mounted: a bind's source, or the device that a named volume's `driver_opts` bind. Undefined when the
   * mount is not a path of the host; its value is undefined when it is unknown. Relative paths are relative to the project.
   */
  readonly hostPath: Interpolated | undefined;
  /** Where the host's path stands when it is not in the mount itself: the option of a named volume's driver. */
  readonly device?: {
    readonly range: Range;
    readonly item: ComposeItem;
    /** True for a disk of which the file system is mounted, and not the device itself. */
    readonly isDisk: boolean;
  };
  /** The source's text (the whole item in the short form when there is no source). */
  readonly range: Range;
  readonly item: ComposeItem;
}

export interface ComposePort {
  /** Host address as written; undefined when none is. */
  readonly hostIp: Interpolated | undefined;
  /** Host port or range as written; undefined when none is published explicitly. */
  readonly published: Interpolated | undefined;
  readonly target: Interpolated | undefined;
  readonly protocol: string | undefined;
  readonly mode: string | undefined;
  /** The whole item. */
  readonly range: Range;
  readonly item: ComposeItem;
}

/** A service of the merged model. Ranges are in `file` unless an item says otherwise. */
export interface ComposeService {
  readonly name: string;
  readonly subject: string;
  /** The file under review, in which the service (or a part of it) is written. */
  readonly file: SourceFile;
  readonly nameRange: Range;
  /** From the service's key to the end of its value, in `file`. */
  readonly range: Range;
  /** The service's value in `file`. */
  readonly node: YamlNode;
  /**
   * False when a part is elsewhere and could not be read (an override without its base, an unreadable `extends`): then absent is unknown.
   */
  readonly complete: boolean;
  /**
   * True when the service only changes one that is defined in another file (an `override` file's, or one without `image` and `build`): what
   * is missing in the merged view is missing there, and is found with that file.
   */
  readonly amends: boolean;
  /**
   * What is judged apart from this file's own say: of an override's service what the base says of it by itself, of one that an override was merged onto
   * what the file alone says; undefined where there is nothing of the kind.
   */
  readonly apart: ComposeService | undefined;
  /** True when the service extends one that could not be read, which may bring in anything. */
  readonly isExtensionUnread: boolean;
  /** Paths of other files whose own review judges what the service has from them: the base that it is merged onto. */
  readonly judgedElsewhere: ReadonlySet<string>;
  readonly profiles: readonly string[];
  readonly image: Interpolated | undefined;
  /** True when the service has `build`. */
  readonly builds: boolean;
  get(...path: readonly (string | number)[]): ComposeLookup;
  /** Merged items of a list-valued key (`cap_drop`, `security_opt`…). Undefined when the list is not fully known. */
  items(key: string): readonly ComposeItem[] | undefined;
  /**
   * The same as far as it is known: what is written is there, whatever a file that can't be read adds to it. Says nothing of what is
   * absent.
   */
  writtenItems(key: string): readonly ComposeItem[];
  /** A text of the service after interpolation, with the variables of its project. */
  interpolate(text: string): InterpolatedPattern;
  readonly environment: readonly ComposeVariable[];
  readonly volumes: readonly ComposeVolume[];
  readonly ports: readonly ComposePort[];
}

export interface ComposeProject {
  readonly kind: 'compose';
  /** The file under review. */
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  /** The file that is merged onto it, where the two are judged together. */
  readonly override: string | undefined;
  /** The paths of the files that its variables are taken from, where that is not the `.env` beside it. */
  readonly variables: readonly string[] | undefined;
  /** Services written in `file` (an included or extended file's own services are judged with that file). */
  readonly services: readonly ComposeService[];
  /** How many settings the services have, and layers of which they are made, once aliases, merges and `extends` are followed. */
  readonly settings: number;
  /** What `include` names in `file`, with the file when it is there and could be read. */
  readonly includes: readonly { readonly text: string; readonly range: Range; readonly file: SourceFile | undefined }[];
  /** Another file that was given with this one, by its repository path. */
  readonly companion: (path: string) => SourceFile | undefined;
  /** A setting of any service of the project by name, also of one in the base or an included file. */
  serviceSetting(service: string, ...path: readonly (string | number)[]): ComposeLookup;
  /** A top-level element: `topLevel('networks', 'front', 'external')`. */
  topLevel(...path: readonly (string | number)[]): ComposeLookup;
  /** Interpolation and YAML 1.1 rules of Compose applied to a scalar. */
  interpolate(node: YamlNode): Interpolated | undefined;
  readonly notifications: readonly Notification[];
}

export interface ComposeNodes {
  readonly file: ComposeProject;
  readonly service: ComposeService;
}
