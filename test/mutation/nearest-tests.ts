import { basename, dirname, join } from 'node:path/posix';
import { parseSync } from 'oxc-parser';

/** Which files import which or name it for a process of its own, types left out, both relative to the root of the checkout. */
export class Imports {
  readonly #importers = new Map<string, string[]>();

  constructor(texts: ReadonlyMap<string, string>) {
    for (const [file, text] of texts) {
      for (const imported of importsOf(file, text)) {
        const importers = this.#importers.get(imported) ?? [];
        this.#importers.set(imported, importers);
        importers.push(file);
      }
    }
  }

  /**
   * Test files that come to import a file, the nearest first: those with the shortest way, then those that lie near. Its own, and ones that are
   * called after it, lie three imports nearer: `test/review/causes-hold.test.ts` is about `src/delta/causes.ts`. Of those with as short a way, the
   * own tests of files on it come first: others have these files do something for them. One that takes ten seconds lies two imports further off
   * than one that takes one: in that time many others are met. `costOf`: the milliseconds of a test file.
   */
  nearestTests(file: string, costOf: (test: string) => number = () => 0): readonly string[] {
    const distances = new Map([[file, 0]]);
    for (const [one, distance] of distances)
      for (const importer of this.#importers.get(one) ?? []) if (!distances.has(importer)) distances.set(importer, distance + 1);
    const own = ownTest(file);
    const ownTests = new Set([...distances.keys()].map(ownTest));
    const rank = ([test, distance]: readonly [string, number]): number => {
      const imports = distance - (isCalledAfter(test, own) ? 3 : 0) - (ownTests.has(test) ? 0.5 : 0);
      return (imports + 2 * Math.log10(Math.max(1, costOf(test) / 1_000))) * 100 - sharedFolders(test, own);
    };
    return [...distances]
      .filter(([test]) => test.endsWith('.test.ts'))
      .toSorted((one, other) => rank(one) - rank(other) || (one[0] < other[0] ? -1 : 1))
      .map(([test]) => test);
  }
}

/** The test that a file has by name: `test/policy/mode.test.ts`, `test/app/jobs/sweep/sweep.test.ts`. */
const ownTest = (file: string): string => `test/${file.replace(/^src\//u, '').replace(/\.ts$/u, '.test.ts')}`;

const isCalledAfter = (test: string, own: string): boolean => {
  const [name, word] = [test, own].map(path => basename(path, '.test.ts'));
  return name === word || name?.startsWith(`${word}-`) === true;
};

const sharedFolders = (one: string, other: string): number => {
  const folders = other.split('/');
  const differs = one.split('/').findIndex((folder, index) => folder !== folders[index]);
  return differs === -1 ? folders.length : differs;
};

const importsOf = (file: string, text: string): readonly string[] => {
  const { module } = parseSync(file, text);
  const written = [
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? [moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
    ...[...text.matchAll(/new URL\('([^']+\.ts)', import\.meta\.url\)/gu)].map(([, path = '']) => path),
  ];
  return written.filter(path => path.startsWith('.')).map(path => join(dirname(file), path));
};
