import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDockerfile } from './dockerfile-model.ts';
import type { Content, PlainContent, Repository } from './model.ts';
import { readYaml } from './read-yaml.ts';

const root = fileURLToPath(new URL('../../fixtures/known-changes/', import.meta.url));

/** Paths and texts of one seed project. */
export type SeedTexts = ReadonlyMap<string, string>;

const loadProject = (name: string): SeedTexts =>
  new Map(
    readdirSync(root + name, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => `${entry.parentPath}/${entry.name}`)
      .toSorted()
      .map(path => [`${name}/${path.slice(root.length + name.length + 1)}`, readFileSync(path, 'utf8')] as const),
  );

/** The seed projects, by name. */
export const seedProjects: readonly SeedTexts[] = readdirSync(root).toSorted().map(loadProject);

const readContent = (repository: Repository, path: string, text: string): Content => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.startsWith('Dockerfile')) return readDockerfile(repository, text);
  if (/(?:compose|common)\.ya?ml$/u.test(name)) return readYaml(repository, 'compose', text);
  if (name.endsWith('.yaml')) return readYaml(repository, 'kubernetes', text);
  return readPlain(repository, text);
};

const readPlain = (repository: Repository, text: string): PlainContent => ({
  kind: 'plain',
  id: repository.nextId++,
  lines: text
    .replace(/\n$/u, '')
    .split('\n')
    .map(line => ({ id: repository.nextId++, text: line })),
});

const readAll = (): Repository => {
  const repository: Repository = { files: [], nextId: 1 };
  for (const project of seedProjects)
    for (const [path, text] of project)
      repository.files.push({ id: repository.nextId++, path, content: readContent(repository, path, text), state: 'whole' });
  return repository;
};

let read: Repository | undefined;

/** Seed projects as one repository. */
export const readSeeds = (projects: readonly SeedTexts[]): Repository => {
  // Why once: parsing takes longer than all the rest of a change.
  read ??= readAll();
  return structuredClone({ ...read, files: read.files.filter(({ path }) => projects.some(project => project.has(path))) });
};
