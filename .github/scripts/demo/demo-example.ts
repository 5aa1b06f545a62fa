import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Sides of the pull request that demonstrations play through: before it, as it is opened, and once its author has fixed all of it. */
export type ExampleSide = 'base' | 'head' | 'fixed';

/** The pull requests that are played through, by their folders in `examples/`. */
export const examples = {
  shop: { title: 'Take payments', branch: 'payments' },
  deploy: { title: 'Make production faster', branch: 'faster' },
  escalation: { title: 'Let the shop read its settings', branch: 'settings' },
  'exposed-database': { title: 'Tidy up the manifests of the database', branch: 'tidy' },
  'open-namespace': { title: 'Get the log agent running', branch: 'logs' },
  hosts: { title: 'Let the build servers reach Docker', branch: 'remote' },
  delivery: { title: 'Release without the wait', branch: 'release' },
  telemetry: { title: 'Send logs and metrics to the new cluster', branch: 'new-cluster' },
} as const;

export type ExampleName = keyof typeof examples;

export const isExample = (name: string): name is ExampleName => Object.hasOwn(examples, name);

/** The folder of one side of an example. */
export const exampleFolder = (side: ExampleSide, example: ExampleName = 'shop'): string =>
  fileURLToPath(new URL(`../../../examples/${example}/${side}`, import.meta.url));

/** Texts of one side by path. */
export const readExample = (side: ExampleSide, example: ExampleName = 'shop'): Readonly<Record<string, string>> => {
  const folder = exampleFolder(side, example);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(paths.toSorted().map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));
};
