import type { ReadChoice } from '../../artifacts/file-kind.ts';
import { chartValuesPath } from '../../artifacts/helm/chart-values.ts';
import { kustomizationCandidates } from '../../artifacts/kubernetes/kustomization.ts';
import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import type { FileText, RepositoryReader, Side } from '../ports.ts';
import { maxCompanions, readComposeCompanions } from './companions.ts';
import { type ReadOptions, readSnapshot, rereadFiles, type Snapshot, withinSettings } from './snapshot.ts';

/** A snapshot whose files were read beside the files that they need, and those. */
export interface AccompaniedSnapshot {
  readonly snapshot: Snapshot;
  /** By path: the Compose files that were read and those they refer to, kustomizations around doubtful manifests, values of charts. */
  readonly companions: ReadonlyMap<string, SourceFile>;
}

/**
 * Reads the files of one side, and what lies beside them as far as they ask for it. Why twice: only their text tells what that is.
 */
export const readAccompanied = async (
  reader: RepositoryReader,
  side: Side,
  texts: ReadonlyMap<string, FileText>,
  options: ReadOptions = {},
): Promise<AccompaniedSnapshot> => {
  const { patience } = options;
  const first = readSnapshot(texts, new Map(), options);
  const composeFiles = [...first.artifacts.values()].flatMap(artifact => (artifact.kind === 'compose' ? [artifact.file] : []));
  const named =
    composeFiles.length > 0 ? await readComposeCompanions(reader, side, composeFiles, leftOut(first)) : new Map<string, SourceFile>();
  const wishes = [...first.artifacts.values()].flatMap(artifact => (artifact.kind === 'kubernetes' ? wishOf(artifact) : []));
  const granted = await readWished(reader, side, wishes);
  const chosen = await readChosen(reader, side, texts, [...(options.choices?.values() ?? [])]);
  const companions = new Map([...chosen, ...named, ...granted]);
  const again = [
    ...(named.size + chosen.size > 1 ? composeFiles.map(file => file.path) : []),
    ...wishes.filter(({ wanted }) => wanted.some(path => granted.has(path))).map(({ path }) => path),
  ];
  const snapshot = rereadFiles(first, again, companions, patience);
  return { snapshot: withinSettings(snapshot, options.bounds?.settings ?? Number.POSITIVE_INFINITY), companions };
};

/** The overrides and variables with which Compose files are judged. */
const readChosen = async (
  reader: RepositoryReader,
  side: Side,
  texts: ReadonlyMap<string, FileText>,
  choices: readonly ReadChoice[],
): Promise<ReadonlyMap<string, SourceFile>> => {
  const wanted = choices.flatMap(({ override, variables = [] }) => [...(override === undefined ? [] : [override]), ...variables]);
  const others = wanted.filter(path => !texts.has(path));
  const read = others.length > 0 ? await reader.readFiles(side, others) : new Map<string, FileText>();
  return new Map(
    wanted.flatMap(path => {
      const found = texts.get(path) ?? read.get(path);
      return found?.state === 'text' ? [[path, sourceFile(path, found.text)] as const] : [];
    }),
  );
};

/** What is too large to be judged is too large to be read beside others as well, and leaves the review incomplete in any case. */
const leftOut = ({ ledger }: Snapshot): ReadonlySet<string> =>
  new Set([...ledger.values()].flatMap(({ path, status }) => (status === 'not-evaluated' ? [path] : [])));

/** A manifest, and where files may lie that tell more of it, the nearest first. */
interface Wish {
  readonly path: string;
  readonly wanted: readonly string[];
}

/** A doubtful manifest is a patch if a kustomization says so; which branches of a template are printed hangs on the chart's values. */
const wishOf = ({ file: { path, text }, template, objects }: KubernetesFile): readonly Wish[] => {
  const values = template === 'helm' && /\{\{-? *(?:if|with|range) /.test(text) ? chartValuesPath(path) : undefined;
  const wanted = [
    ...(values === undefined ? [] : [values]),
    ...(objects.some(object => object.doubtful) ? kustomizationCandidates(path) : []),
  ];
  return wanted.length > 0 ? [{ path, wanted }] : [];
};

/** With many files the nearest come first, as far as the budget goes. */
const readWished = async (reader: RepositoryReader, side: Side, wishes: readonly Wish[]): Promise<ReadonlyMap<string, SourceFile>> => {
  if (wishes.length === 0) return new Map();
  const depth = Math.max(...wishes.map(({ wanted }) => wanted.length));
  const nearestFirst = Array.from({ length: depth }, (_, rank) => wishes.flatMap(({ wanted }) => wanted[rank] ?? [])).flat();
  const texts = await reader.readFiles(side, [...new Set(nearestFirst)].slice(0, maxCompanions));
  return new Map([...texts].flatMap(([path, read]) => (read.state === 'text' ? [[path, sourceFile(path, read.text)] as const] : [])));
};
