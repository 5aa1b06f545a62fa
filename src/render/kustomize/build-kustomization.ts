import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Ref } from '../template/go-value.ts';
import { Accumulator, type Build, Target } from './accumulate.ts';
import { addBuildMetadata, dropLocal, refOf } from './finish.ts';
import type { ChartSettings } from './helm-charts.ts';
import { BuildFailure } from './objects/build-failure.ts';
import { addHashes } from './objects/name-hash.ts';
import { sortResources } from './objects/order.ts';
import { Loader, RemoteResource } from './settings/loader.ts';
import { forgetComparisons } from './transformers/merge-lists.ts';
import { updateReferences } from './transformers/name-references.ts';
import { NeedsPlugin } from './transformers/plugins.ts';
import type { SilentLoss } from './transformers/silent-losses.ts';
import { resolveVariables } from './transformers/variables.ts';

/** How a build differs from that of the command line without flags. */
export interface BuildOptions {
  /** Files outside of a kustomization's folder may be read (`--load-restrictor LoadRestrictionsNone`). */
  readonly readsEverywhere?: boolean;
  /** Objects stay in the order they were made (`--reorder none`). */
  readonly keepsOrder?: boolean;
  /** How charts of `helmCharts` are rendered (`--enable-helm`); left out: a kustomization that has some is refused. */
  readonly charts?: ChartSettings | undefined;
}

/** What a kustomization makes of a repository's files. */
export type BuiltKustomization =
  | {
      readonly state: 'built';
      /** The objects in their order: values in which every node names the places that decided it, the nearest first. */
      readonly resources: readonly Ref[];
      /** What kustomize does without a word, though it is hardly meant: elements that it drops, entries that fit nothing. */
      readonly warnings: readonly SilentLoss[];
    }
  | {
      readonly state: 'failed';
      /** `remote` and `plugin`: it needs something that is not in the repository or that is not run; else kustomize refuses it, too. */
      readonly cause: 'remote' | 'plugin' | 'refused';
      readonly reason: string;
    };

type Built = Extract<BuiltKustomization, { readonly state: 'built' }>;

const build = (files: ReadonlyMap<string, SourceFile>, folder: string, options: BuildOptions): Pick<Built, 'resources' | 'warnings'> => {
  forgetComparisons();
  const loader = Loader.atRoot(files, folder, !options.readsEverywhere);
  const shared: Build = { keepsOrigins: false, kustomizations: 0, resources: 0, steps: 0, schemaOf: undefined, charts: options.charts };
  const first = new Target(loader, shared, '', 0);
  const wanted = new Set(first.settings.value.buildMetadata);
  const target = wanted.size === 0 ? first : new Target(loader, { ...shared, keepsOrigins: true }, '', 0);
  const { set, fields, variables } = target.accumulate(new Accumulator());
  addHashes(set);
  updateReferences(set, fields.nameReference);
  resolveVariables(set, variables, fields.varReference);
  dropLocal(set);
  if (!options.keepsOrder || target.settings.value.sortOptions) sortResources(set, target.settings.value.sortOptions);
  addBuildMetadata(set, wanted);
  return { resources: set.list.map(({ object }) => refOf(object)), warnings: set.warnings };
};

/**
 * What `kustomize build` gives for a folder of the files of a repository, as far as it needs no network and runs nothing. Paths are those
 * of the files, from the root of the repository. It never throws for what the files say, and is linear in what they say.
 */
export const buildKustomization = (
  files: ReadonlyMap<string, SourceFile>,
  folder: string,
  options: BuildOptions = {},
): BuiltKustomization => {
  try {
    return { state: 'built', ...build(files, folder, options) };
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    const cause = error instanceof RemoteResource ? 'remote' : error instanceof NeedsPlugin ? 'plugin' : 'refused';
    return { state: 'failed', cause, reason: error.message };
  }
};
