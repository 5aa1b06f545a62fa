import type { SourceFile } from '../../../artifacts/source-file.ts';
import { decisiveVariables } from '../../../artifacts/unrendered/given-variables.ts';
import { namesIn } from '../../../artifacts/unrendered/unrendered-part.ts';
import type { PathTree } from '../../../environments/path-tree.ts';
import type { Notification } from '../../../findings/notification.ts';
import type { RepositoryReader, Side } from '../../ports.ts';
import { fileOf } from '../../unrendered/changed-inputs.ts';
import { type Deployed, placesIn } from './deployed-files.ts';
import { deployingProblem } from './deploying-problem.ts';

/** More Compose files of one change are not looked at. */
const maxFiles = 20;

/** A line that sets something: `P=true`, `P: "true"`, `export P=true`. */
const settingLine = /\b[A-Za-z_]\w{0,100}["']?\s{0,9}[:=]\s{0,9}\S/u;

const settingLines = (file: SourceFile): readonly string[] => file.text.split('\n').filter(line => settingLine.test(line));

const linesSetting = (deployed: readonly Deployed[]): ReadonlySet<string> =>
  new Set([...new Set(deployed.map(({ by }) => by))].flatMap(settingLines).map(line => line.trim()));

/** True where files of commands have lines by which something is set and which they did not have. */
export const maySetOthers = (before: readonly Deployed[], now: readonly Deployed[]): boolean => {
  const lines = linesSetting(before);
  return [...linesSetting(now)].some(line => !lines.has(line));
};

/**
 * What commands of changed files set anew for the Compose files that they start: `P=true docker compose up`, `env` of a pipeline. Such a variable goes before
 * all files of variables; told where it decides what a service may do. Source: Docker's documentation, "Environment variables precedence in Docker Compose".
 */
export const setForProjects = async (
  { base, head }: Readonly<Record<Side, readonly Deployed[]>>,
  trees: Readonly<Record<Side, PathTree>>,
  reader: RepositoryReader,
): Promise<readonly Notification[]> => {
  const places = head.flatMap(by => placesIn([by], trees.head).places).slice(0, maxFiles);
  if (places.length === 0) return [];
  const before = Map.groupBy(
    base.filter(({ setting }) => setting !== undefined).flatMap(by => placesIn([by], trees.base).places),
    ({ path }) => path,
  );
  const texts = await reader.readFiles('head', [...new Set(places.map(({ path }) => path))]);
  return places.flatMap(({ path, by }) => {
    const file = fileOf(path, texts.get(path));
    const names = file === undefined ? [] : [...decisiveVariables(file)].filter(name => isSetAnew(name, by, before.get(path) ?? []));
    const what = `The variables ${namesIn(names)} are set here for "${path}" and decide what its services may do, which nobody has judged.`;
    return names.length === 0 ? [] : [deployingProblem(by, what)];
  });
};

const isSetAnew = (name: string, { setting }: Deployed, before: readonly { readonly by: Deployed }[]): boolean => {
  const value = setting?.(name);
  return value !== undefined && !value.includes('\0') && !before.some(({ by }) => by.setting?.(name) === value);
};
