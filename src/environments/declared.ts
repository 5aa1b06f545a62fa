import { compareText } from '../text/sorted.ts';
import type { ChartEnvironment, KustomizeSettings, Origin, Substitution, ValuesSource } from './environment.ts';

/** A release of a chart as one file declares it. */
export interface DeclaredRelease {
  readonly name: string;
  readonly origin: Origin;
  /** The chart's folder without a slash at its end. */
  readonly chart: string;
  readonly helm: ChartEnvironment['helm'];
  readonly release: { readonly name: string; readonly namespace: string };
  readonly chartValues?: readonly string[];
  readonly values: readonly ValuesSource[];
  readonly postRender?: readonly KustomizeSettings[];
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

/** A folder that a controller deploys as a kustomization or as plain manifests. */
export interface DeclaredFolder {
  readonly name: string;
  readonly origin: Origin;
  readonly folder: string;
  readonly by: 'argocd' | 'flux';
  readonly settings: KustomizeSettings | undefined;
  readonly substitution?: Substitution;
  readonly missing?: readonly string[];
  readonly unknown?: readonly string[];
  /** True when its manifests are deployed as they are although there may be a kustomization. */
  readonly isPlain?: boolean;
  /** Which manifests of a folder without a kustomization are deployed; undefined for all below it. */
  readonly takes?: (path: string) => boolean;
}

/** The order of what is declared, which does not change with that of the input: by file, then by place in it; for `toSorted`. */
export const byOrigin = ({ origin: a }: { readonly origin: Origin }, { origin: b }: { readonly origin: Origin }): number =>
  compareText(a.file.path, b.file.path) || a.range.start - b.range.start;

/** Where a name is given, to tell it from the same one given elsewhere: by what makes the object, or in the file that it stands in. */
export const giverOf = ({ file, through }: Origin): string => {
  const [nearest] = through ?? [];
  return nearest === undefined ? file.path : nearest.folder.replace(/\/$/u, '') || '.';
};
