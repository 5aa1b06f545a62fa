import { sourceFile } from '../../src/artifacts/source-file.ts';
import type { ChartEnvironment, ValuesSource } from '../../src/environments/environment.ts';
import { type EnvironmentFinder, findEnvironments } from '../../src/environments/find-environments.ts';
import { environmentInputs } from '../../src/environments/inputs.ts';

/** Finds environments in files as a shell does: reads what the names ask for, then what that names, and nothing else. */
export const finderOf = (files: Readonly<Record<string, string>>): EnvironmentFinder => {
  const paths = Object.keys(files);
  const read = new Set(environmentInputs(paths).paths);
  const sources = new Map(Object.entries(files).map(([path, text]) => [path, sourceFile(path, text)]));
  const text = (path: string) => (read.has(path) ? sources.get(path) : undefined);
  const first = findEnvironments(paths, text);
  if (first.furtherInputs.length === 0) return first;
  for (const path of first.furtherInputs) read.add(path);
  return findEnvironments(paths, text);
};

/** A source of values in a line: a path, a flag, or the text of inline values with its white space made single. */
export const shown = (source: ValuesSource): string => {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'inline':
      return source.text.source.text.trim().replaceAll(/\s+/gu, ' ');
    case 'flag':
      return `--${source.mode} ${source.text}`;
    case 'set-file':
      return `--set-file ${source.key}=${source.path}`;
  }
};

/** The environments of a chart by name, each with its values. */
export const valuesByName = (environments: readonly ChartEnvironment[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(environments.map(({ name, values }) => [name, values.map(shown)]));

/** A chart with nothing in it but what makes it one. */
export const chart = (folder: string): Readonly<Record<string, string>> => ({
  [`${folder}/Chart.yaml`]: 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
  [`${folder}/values.yaml`]: 'replicaCount: 1\n',
});
