import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type ChartFile, chartFile, chartLimits } from '../render/helm/chart-file.ts';
import { UsageError } from './usage-error.ts';

/** The files of a chart's folder, by path in it; links are not followed. @throws UsageError for a folder that cannot be read. */
export const readChartFolder = (folder: string): ReadonlyMap<string, ChartFile> => {
  const files = new Map<string, ChartFile>();
  for (const entry of entriesOf(folder)) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || lstatSync(path).size > chartLimits.fileBytes) continue;
    files.set(relative(folder, path).split(sep).join('/'), chartFile(path, readFileSync(path)));
    if (files.size > chartLimits.files) throw new UsageError(`"${folder}" holds more than ${chartLimits.files} files.`);
  }
  return files;
};

const entriesOf = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    throw new UsageError(`The chart "${folder}" cannot be read: name a folder with a Chart.yaml.`);
  }
};
