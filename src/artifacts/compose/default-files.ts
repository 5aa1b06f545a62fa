import { fileNameOf } from '../../text/path.ts';

/** What Compose looks for in a folder, in this order. Source: compose-go, `cli.DefaultFileNames`, `cli.DefaultOverrideFileNames`. */
export const defaultComposeNames: readonly string[] = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
export const defaultOverrideNames: readonly string[] = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

const first = (folder: string, names: readonly string[], present: ReadonlySet<string>): string | undefined =>
  names.map(name => `${folder}${name}`).find(path => present.has(path));

/** The Compose file that is taken in a folder (empty, or with a slash at its end), of the files that there are. */
export const defaultComposeFile = (folder: string, present: ReadonlySet<string>): string | undefined =>
  first(folder, defaultComposeNames, present);

/** The file that Compose merges onto it by itself. */
export const defaultOverride = (folder: string, present: ReadonlySet<string>): string | undefined =>
  first(folder, defaultOverrideNames, present);

/** True for a file that Compose merges onto another by itself. */
export const isDefaultOverride = (path: string): boolean => defaultOverrideNames.includes(fileNameOf(path));
