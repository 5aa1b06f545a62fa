import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Sides of the pull request that demonstrations play through: before it, as it is opened, and once its author has fixed all of it. */
export type ExampleSide = 'base' | 'head' | 'fixed';

/** The folder of one side of examples/shop. */
export const exampleFolder = (side: ExampleSide): string => fileURLToPath(new URL(`../../examples/shop/${side}`, import.meta.url));

/** Texts of one side by path. */
export const readExample = (side: ExampleSide): Readonly<Record<string, string>> => {
  const folder = exampleFolder(side);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(paths.toSorted().map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));
};
