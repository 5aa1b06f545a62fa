import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type SourceFile, sourceFile } from '../src/artifacts/source-file.ts';
import { encodeYaml } from '../src/render/functions/formats/encode-yaml.ts';
import { buildKustomization } from '../src/render/kustomize/build-kustomization.ts';
import { askPart } from '../test/oracles/ask-part.ts';
import { findJudge, remedy } from '../test/oracles/judge-cache.ts';
import { corpusPath } from '../test/support/corpus.ts';
import { overlay, overlaySizes } from './render.ts';
import { median, type Row } from './table.ts';

const schema = v.object({
  id: v.string(),
  files: v.record(v.string(), v.string()),
  dir: v.string(),
  options: v.optional(v.object({ loadRestrictor: v.optional(v.string()), reorder: v.optional(v.string()) })),
});

/** A kustomization that both build. */
type Case = v.InferOutput<typeof schema>;

const runs = 5;

/** Resolves to the milliseconds of processor time, of all threads, that the real library needs for each; none where it refuses. */
const timesOfLibrary = async (program: string, cases: readonly Case[]): Promise<readonly (number | undefined)[]> => {
  const questions = cases.map(({ id, ...question }) => ({ id, case: { ...question, runs } }));
  const answers = await askPart(program, questions);
  const timed = v.object({ milliseconds: v.number() });
  return answers.map(({ answer }) => (v.is(timed, answer) ? answer.milliseconds : undefined));
};

/** Files are read, built with what decided about each part, and printed, as the library does it but for that. */
const build = ({ files, dir, options }: Case): void => {
  const sources = new Map<string, SourceFile>();
  for (const [path, text] of Object.entries(files)) if (!path.endsWith('/')) sources.set(path, sourceFile(path, text));
  const built = buildKustomization(sources, dir, {
    readsEverywhere: options?.loadRestrictor === 'none',
    keepsOrder: options?.reorder === 'none',
  });
  if (built.state !== 'failed') for (const resource of built.resources) encodeYaml(resource);
};

/** Milliseconds of processor time, of all threads. */
const ownTime = (one: Case): number =>
  median(
    Array.from({ length: runs }, () => {
      const before = process.cpuUsage();
      build(one);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    }),
  );

const bytesOf = ({ files }: Case): number => Object.values(files).reduce((sum, text) => sum + text.length, 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const rowOf = (kustomizations: string, timed: readonly { readonly one: Case; readonly own: number; readonly library: number }[]): Row => {
  const bytes = sum(timed.map(({ one }) => bytesOf(one)));
  const [own, library] = [timed.map(each => each.own), timed.map(each => each.library)];
  const perMegabyte = (times: readonly number[]): string => (sum(times) / (bytes / 1_000)).toFixed(2);
  return {
    kustomizations,
    kB: Math.round(bytes / 1_000),
    'ours (median ms)': median(own).toFixed(1),
    'library (median ms)': median(library).toFixed(1),
    'ours (s/MB)': perMegabyte(own),
    'library (s/MB)': perMegabyte(library),
    'slower than the library': timed.filter(each => each.own > each.library).length,
  };
};

const corpusFiles = ['written.json', 'upstream-tests.json', 'upstream-examples.json'];

const corpusCases = (): readonly Case[] =>
  corpusFiles
    .map(file => corpusPath('kustomize', file))
    .flatMap(path => (existsSync(path) ? v.parse(v.array(schema), JSON.parse(readFileSync(path, 'utf8'))) : []));

/** Processor time of kustomizations in a warm process, here and in kustomize's own library: of made ones by size, and of the suite where its data are. */
export const measureKustomize = async (): Promise<readonly Row[]> => {
  const program = findJudge('kustomize');
  if (program === undefined) throw new Error(`The library is not built: ${remedy('kustomize')}`);
  const made = overlaySizes.map((size): Case => ({ id: `overlay of ${size}`, files: overlay(size), dir: '' }));
  const suite = corpusCases();
  const cases = [...made, ...suite];
  const library = await timesOfLibrary(program, cases);
  for (const one of cases.slice(0, 200)) build(one);
  const timed = cases.flatMap((one, index) => {
    const time = library[index];
    return time === undefined ? [] : [{ one, own: ownTime(one), library: time }];
  });
  const ofSuite = timed.filter(({ one }) => suite.includes(one));
  return [
    ...timed.filter(({ one }) => made.includes(one)).map(each => rowOf(`one, an ${each.one.id} objects`, [each])),
    ...(ofSuite.length > 0 ? [rowOf(`${ofSuite.length} of kustomize's tests and written ones`, ofSuite)] : []),
  ];
};
