import type { SourceFile } from '../artifacts/source-file.ts';
import type { YamlNode } from '../artifacts/yaml/model.ts';
import type { Range } from '../text/range.ts';

/** What makes an object by which something is deployed: a chart that prints it, or a kustomization that builds it. */
export interface Printer {
  /** With a slash at its end; empty for the root of the repository. */
  readonly folder: string;
  /** Whether a file may decide about what it makes. */
  readonly reads: (path: string) => boolean;
}

/** A place in a file of the repository that an author can change. */
export interface Origin {
  readonly file: SourceFile;
  readonly range: Range;
  /** What makes that which is declared there, the nearest first; left out where it is declared as it stands. */
  readonly through?: readonly Printer[];
  /** Files that hold parts of what is declared there: those of a set's generators, data that a release takes values from. */
  readonly from?: ReadonlySet<string>;
}

/**
 * A text that stands within a file of the repository, to be read by itself: values written in an Application, in a ConfigMap, in a release.
 */
export interface PlacedText {
  /** What is read. Its path is that of the file; where the text stands in the file as it is, so are its offsets. */
  readonly source: SourceFile;
  /** The file that it is in, or that prints it. */
  readonly file: SourceFile;
  /** Where an author can change a part of `source`. */
  readonly placeOf: (range: Range) => Origin;
  /** The same for texts that say the same from the same place: a file's path, a place in it, or a text that was made. */
  readonly key: string;
}

/** What charts and kustomizations of a repository make that says how something is deployed. */
export interface PrintedTexts {
  readonly texts: readonly PlacedText[];
  /** Files whose objects are not deployed as they stand in them: one of the texts has them as they are deployed. */
  readonly instead: ReadonlySet<string>;
}

/** How a flag of Helm is read: Helm's own names for them, without the dashes. */
export type FlagMode = 'set' | 'set-string' | 'set-literal' | 'set-json';

/** Values that are laid over those before them. */
export type ValuesSource =
  /** A values file of the repository. */
  | { readonly kind: 'file'; readonly path: string; readonly origin: Origin | undefined }
  /** Values that stand in another file. */
  | { readonly kind: 'inline'; readonly text: PlacedText }
  /** `a.b=c`. Text that is only known when the command runs stands in it as `${NAME}`. */
  | { readonly kind: 'flag'; readonly mode: FlagMode; readonly text: string; readonly origin: Origin }
  /** `--set-file a.b=path`. */
  | { readonly kind: 'set-file'; readonly key: string; readonly path: string; readonly origin: Origin };

/** What a controller adds to a kustomization before it builds it, or to rendered objects. */
export interface KustomizeSettings {
  readonly by: 'argocd' | 'flux';
  /** What the nodes stand in; see `PlacedText`. */
  readonly text: PlacedText;
  /** The fields by the names that the controller gives them: `images`, `patches`, `namePrefix`, `targetNamespace`. */
  readonly fields: ReadonlyMap<string, YamlNode>;
}

interface EnvironmentBase {
  /** For people: its names joined. */
  readonly name: string;
  /**
   * The names of what was found to be the same, each for itself, in order. Two sides of a change know an environment again by any of them.
   */
  readonly names: readonly string[];
  /**
   * Where it is declared; undefined for what nobody declares: the defaults of a chart, a values file beside it, a kustomization by itself.
   */
  readonly origin: Origin | undefined;
  /** Files and objects that it names and that the repository does not have. */
  readonly missing: readonly string[];
  /** What is only known when it is deployed: secrets, templated files, arguments. */
  readonly unknown: readonly string[];
}

/** How a repository deploys one of its charts. */
export interface ChartEnvironment extends EnvironmentBase {
  /** By who deploys: Flux is built on Helm 4, Argo CD and the command line are taken for Helm 3. */
  readonly helm: 3 | 4;
  readonly release: { readonly name: string; readonly namespace: string };
  /** Paths of files that take the place of the chart's own `values.yaml`, laid over each other. Source: Flux, HelmChart `valuesFiles`. */
  readonly chartValues: readonly string[] | undefined;
  /** In the order in which they are laid over each other, those that win last. */
  readonly values: readonly ValuesSource[];
  /** What changes the rendered objects, in order. Source: Flux, HelmRelease `postRenderers`. */
  readonly postRender: readonly KustomizeSettings[];
}

/** Environments of one chart, or all of kustomizations, and the names of those that are more than are looked at. */
export interface Found<Environment> {
  readonly environments: readonly Environment[];
  readonly leftOut: readonly string[];
}

/** Variables that are put into built objects. Source: Flux, Kustomization `postBuild`. */
export interface Substitution {
  /** Those that the repository tells, by name; later sources have replaced earlier ones. */
  readonly variables: ReadonlyMap<string, { readonly value: string; readonly origin: Origin }>;
  /** True when more variables may be set than the repository tells. */
  readonly isOpen: boolean;
}

/** How a repository deploys a folder of manifests or kustomizations. */
export interface KustomizeEnvironment extends EnvironmentBase {
  /** The folder without a slash at its end; the root is empty. */
  readonly folder: string;
  /** Whether the folder has a kustomization, or its manifests are deployed as they are. */
  readonly builds: 'kustomization' | 'manifests';
  /** Who deploys it; undefined when nothing in the repository says so. */
  readonly by: 'argocd' | 'flux' | undefined;
  /** The manifests, when there is no kustomization. */
  readonly manifests: readonly string[];
  readonly settings: KustomizeSettings | undefined;
  readonly substitution: Substitution | undefined;
}
