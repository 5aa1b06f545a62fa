import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { Origin } from '../../../environments/environment.ts';
import type { Range } from '../../../text/range.ts';
import type { RenderedText } from './rendered-text.ts';

/** Something that is dropped, or not heard, without a word. */
export interface SilentChange {
  readonly reason: string;
  readonly at: { readonly path: string; readonly range: Range } | undefined;
}

/** What a tool would deploy of the files of one side, or why that is not known. */
export type Rendering =
  | {
      readonly state: 'rendered';
      /** By path: of a chart its templates', of a kustomization its own. */
      readonly texts: ReadonlyMap<string, RenderedText>;
      /** Charts that it asks for and that the repository does not have: what they deploy is not known. */
      readonly missing: readonly string[];
      /** Charts that it declares and that its values switch off. */
      readonly off: readonly string[];
      /** Templates that could not be rendered for want of those, by path, and why. */
      readonly broken: ReadonlyMap<string, string>;
      /** What it asks of those charts: templates, each with a digest of what it gives them, and values. It is not known. */
      readonly asked: readonly string[];
      /** Why Helm would not deploy it so, where it was rendered all the same, with what it asks for unknown. */
      readonly refused?: string;
      /**
       * Lines that are printed beside those in other clusters, at other moments, or where it is called otherwise: by path, as often as they are printed. Asked
       * for when they are needed, for everything is rendered once more.
       */
      readonly otherwise: () => ReadonlyMap<string, readonly string[]>;
      /** What kustomize does without a word, though it is hardly meant: sentences, with the places of what is lost. */
      readonly losses: readonly SilentChange[];
      /** False where nothing says that it is deployed: then it deploys nothing. */
      readonly isDeployed: boolean;
    }
  | {
      readonly state: 'failed';
      readonly reason: string;
      /** True where the tool itself might do it, and only the bounds of a review stand in the way. */
      readonly isOurs: boolean;
    };

/** Of what says the same wherever it is deployed. */
export const nothingElse = (): ReadonlyMap<string, readonly string[]> => new Map();

/** What is not deployed. */
export const notDeployed: Rendering = {
  state: 'rendered',
  texts: new Map(),
  missing: [],
  off: [],
  broken: new Map(),
  asked: [],
  otherwise: nothingElse,
  losses: [],
  isDeployed: false,
};

/** Why not everything is known of what is deployed, where only so many ways are looked at. */
export const tooManyWays = 'it is deployed in more ways than are looked at';

/** The files of one side, by path in the repository. */
export type SideFiles = ReadonlyMap<string, SourceFile>;

/** One way in which a chart or a kustomization is deployed. Renders any version of its files, and always the same of the same ones. */
export interface RenderedUnit {
  readonly kind: 'chart' | 'kustomization';
  /** With a slash at its end; empty for the root of the repository. */
  readonly folder: string;
  /** The file without which there is none: a chart's own, or the kustomization. */
  readonly file: string;
  /** By what it is told from other ways in which the same is deployed: `prod`; empty where there is no other. */
  readonly environment: string;
  /** Where it is declared that it is deployed so; undefined where nobody says it. */
  readonly origin: Origin | undefined;
  /** What decides about it and stands in no file of the repository: secrets, files of other repositories. */
  readonly unknown: readonly string[];
  /** Whether a file of the repository may decide about what is deployed. */
  readonly reads: (path: string) => boolean;
  readonly render: (files: SideFiles) => Rendering;
}
