import { fileNameOf, folderOf } from '../text/path.ts';
import { valuesBeside } from './beside-chart.ts';
import { byOrigin, type DeclaredRelease, giverOf } from './declared.ts';
import type { ChartEnvironment, Found, ValuesSource } from './environment.ts';
import { type GivenName, joinedNames, uniqueNames } from './joined-names.ts';
import type { RepositorySide } from './repository-side.ts';

/** More environments of one chart are named, and not looked at. */
const maxEnvironments = 60;

const keyOf = (source: ValuesSource): string => {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'inline':
      return source.text.key;
    case 'flag':
      return `--${source.mode} ${source.text}`;
    case 'set-file':
      return `--set-file ${source.key}=${source.path}`;
  }
};

type Given = Pick<ChartEnvironment, 'helm' | 'values' | 'chartValues' | 'postRender'>;

/** What the values of two environments have in common when they are the same. A chart's own values laid over themselves change nothing. */
const contentOf = ({ values, chartValues, postRender }: Omit<Given, 'helm'>, ownValues: string): string => {
  const keys = values.map(keyOf);
  const settings = postRender.map(({ text, fields }) => [text.key, [...fields.values()].map(({ range }) => range.start)]);
  return JSON.stringify([keys[0] === ownValues ? keys.slice(1) : keys, chartValues, settings]);
};

const usedFiles = (declared: readonly DeclaredRelease[]): ReadonlySet<string> =>
  new Set(
    declared.flatMap(({ values, chartValues = [] }) => [
      ...values.flatMap(source => (source.kind === 'file' ? [source.path] : [])),
      ...chartValues,
    ]),
  );

/** A values file's path for people: from the chart's folder, or from the folder that the chart lies in. */
const shownPath = (path: string, chart: string): string => {
  const prefix = chart === '' ? '' : `${chart}/`;
  if (path.startsWith(prefix)) return path.slice(prefix.length);
  const parent = folderOf(chart);
  return path.startsWith(parent) ? path.slice(parent.length) : path;
};

type Draft = Omit<ChartEnvironment, 'name' | 'names'> & { readonly names: GivenName[] };

/** Environments that are the same become one, with the names of both. */
class Merger {
  readonly drafts: Draft[] = [];
  readonly #known = new Map<string, Draft>();
  readonly #ownValues: string;

  constructor(ownValues: string) {
    this.#ownValues = ownValues;
  }

  addDeclared(release: DeclaredRelease): void {
    const name: GivenName = { name: release.name, file: giverOf(release.origin) };
    const { origin, helm, chartValues, values, postRender = [], missing, unknown } = release;
    const draft: Draft = { names: [name], origin, helm, release: release.release, chartValues, values, postRender, missing, unknown };
    const content = contentOf(draft, this.#ownValues);
    const key = `${helm} ${JSON.stringify([missing, unknown])} ${content}`;
    const same = this.#known.get(key);
    if (same) {
      same.names.push(name);
      return;
    }
    this.#known.set(key, draft);
    // Why: what nobody declares is the same as what somebody does, whichever Helm that takes.
    if (missing.length + unknown.length === 0 && !this.#known.has(content)) this.#known.set(content, draft);
    this.drafts.push(draft);
  }

  addUndeclared(name: string, values: readonly ValuesSource[], release: string): void {
    const draft: Draft = {
      names: [{ name, file: '' }],
      origin: undefined,
      helm: 3,
      release: { name: release, namespace: 'default' },
      chartValues: undefined,
      values,
      postRender: [],
      missing: [],
      unknown: [],
    };
    const content = contentOf(draft, this.#ownValues);
    const same = this.#known.get(content);
    if (same) same.names.unshift({ name, file: '' });
    else {
      this.#known.set(content, draft);
      this.drafts.push(draft);
    }
  }
}

/** Longer names of releases are refused. Source: Helm's chartutil, maxReleaseNameLen. */
const maxReleaseName = 53;

/** A name that Helm takes, as near to the folder's as can be: what nobody deploys under a name is rendered under this one. */
const releaseNameOf = (chart: string): string => {
  const words = fileNameOf(chart).toLowerCase().slice(0, maxReleaseName);
  const labels = words.split('.').map(label => label.replaceAll(/[^a-z\d-]/gu, '-').replaceAll(/^-+|-+$/gu, ''));
  return labels.filter(label => label !== '').join('.') || 'release';
};

/**
 * The environments of a chart: its own values, what the repository declares, and values files beside it that no declaration names. The
 * chart's folder has no slash at its end.
 */
export const environmentsOfChart = (chart: string, declared: readonly DeclaredRelease[], side: RepositorySide): Found<ChartEnvironment> => {
  const prefix = chart === '' ? '' : `${chart}/`;
  const merger = new Merger(`${prefix}values.yaml`);
  const release = releaseNameOf(chart);
  for (const one of declared.toSorted(byOrigin)) merger.addDeclared(one);
  merger.addUndeclared('default', [], release);
  const used = usedFiles(declared);
  for (const path of valuesBeside(chart, side))
    if (!used.has(path)) merger.addUndeclared(shownPath(path, chart), [{ kind: 'file', path, origin: undefined }], release);
  const names = uniqueNames(merger.drafts.map(draft => draft.names));
  const all = merger.drafts.map((draft, index): ChartEnvironment => {
    const own = names[index] ?? [];
    return { ...draft, names: own, name: joinedNames(own) };
  });
  // Why the defaults first: they are what a chart is without anybody's say, and must not fall out of the bound.
  const ordered = [...all.filter(({ names: own }) => own.includes('default')), ...all.filter(({ names: own }) => !own.includes('default'))];
  return { environments: ordered.slice(0, maxEnvironments), leftOut: ordered.slice(maxEnvironments).map(({ name }) => name) };
};
