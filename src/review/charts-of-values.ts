import { deployInputOf } from '../artifacts/unrendered/deploy-inputs.ts';
import { fileNameOf, foldersAbove } from '../text/path.ts';
import type { StandingRepository } from './standing-repository.ts';

/** Charts further up are not looked for. */
const maxFolders = 64;

/** Files of values that were given to be looked at, and the charts that they belong to. */
export interface GivenValues {
  /** The files of the charts, `Chart.yaml`. */
  readonly charts: ReadonlySet<string>;
  /** Files in whose folder and above there is no chart. */
  readonly alone: readonly string[];
}

/**
 * What given files of values belong to: the chart of their folder, or the nearest above. Nothing of such a file can be judged alone, so that
 * its chart is rendered though only the values were named.
 */
export const chartsOfValues = ({ given, listPaths }: Pick<StandingRepository, 'given' | 'listPaths'>): GivenValues => {
  const values = [...given].filter(path => deployInputOf(path) === 'values' && fileNameOf(path).toLowerCase().includes('values'));
  if (values.length === 0) return { charts: new Set(), alone: [] };
  const paths = new Set(listPaths());
  const found = values.map(path => ({
    path,
    chart: foldersAbove(path, maxFolders)
      .map(folder => `${folder}Chart.yaml`)
      .find(chart => paths.has(chart)),
  }));
  return {
    charts: new Set(found.flatMap(({ chart }) => chart ?? [])),
    alone: found.flatMap(({ path, chart }) => (chart === undefined ? [path] : [])),
  };
};
