import { unifiedLines } from '../../../changes/unified-text.ts';
import { encodeYaml } from '../../../render/functions/formats/encode-yaml.ts';
import { readDocuments } from '../../../render/functions/formats/read-values.ts';
import { GoMap, GoSlice, Ref, textOf } from '../../../render/template/go-value.ts';
import { CallError, TemplateError } from '../../../render/template/template-error.ts';
import type { RenderedPair } from '../judge-rendered.ts';
import type { Rendering } from '../units/rendering.ts';
import { joinEnvironments } from './join-environments.ts';
import { withoutSecrets } from './secret-mask.ts';

/** What is deployed differently of one object. */
export interface DiffedObject {
  /** `apps/v1 Deployment shop/web`; text of the pull request, as all lines are. */
  readonly name: string;
  readonly state: 'added' | 'removed' | 'changed';
  /** Those of a unified diff, without line breaks. */
  readonly lines: readonly string[];
}

/** What is deployed differently of a chart or a kustomization, in environments in which it is the same. */
export interface RenderedDiff {
  readonly kind: 'chart' | 'kustomization';
  /** With a slash at its end; empty for the root of the repository. */
  readonly folder: string;
  readonly environments: readonly string[];
  readonly objects: readonly DiffedObject[];
  /** Why it is not known what is deployed, or not all of it: sentences. */
  readonly unknown: readonly string[];
}

const textAt = (value: Ref | undefined): string => (typeof value?.raw === 'string' ? value.raw : '');

/** The objects of a document, those of a list each for itself. */
const objectsIn = ({ raw }: Ref): readonly GoMap[] => {
  if (!(raw instanceof GoMap)) return [];
  const items = raw.entries.get('items')?.raw;
  return textAt(raw.entries.get('kind')).endsWith('List') && items instanceof GoSlice ? items.items.flatMap(objectsIn) : [raw];
};

const nameOf = (object: GoMap): string => {
  const metadata = object.entries.get('metadata')?.raw;
  const at = (key: string): string => (metadata instanceof GoMap ? textAt(metadata.entries.get(key)) : '');
  const namespace = at('namespace');
  const name = at('name') === '' ? at('generateName') : at('name');
  return `${textAt(object.entries.get('apiVersion'))} ${textAt(object.entries.get('kind'))} ${namespace === '' ? '' : `${namespace}/`}${name}`;
};

/** What a side deploys. */
interface Deployed {
  /** By their names; those of one name in their order. */
  readonly objects: ReadonlyMap<string, GoMap>;
  /** The texts of which some document cannot be read. */
  readonly broken: ReadonlySet<string>;
}

const deployedIn = (rendering: Rendering): Deployed => {
  const objects = new Map<string, GoMap>();
  const broken = new Set<string>();
  const counts = new Map<string, number>();
  for (const [path, { artifact }] of rendering.state === 'failed' ? [] : rendering.texts)
    for (const read of readDocuments(artifact.file, 'unnamed')) {
      if (read.state === 'broken') broken.add(path);
      else
        for (const object of objectsIn(read.value)) {
          const name = nameOf(object);
          const count = counts.get(name) ?? 0;
          counts.set(name, count + 1);
          objects.set(count === 0 ? name : `${name} (${count + 1})`, object);
        }
    }
  return { objects, broken };
};

/** An object in YAML, its keys in order. */
const printed = (object: GoMap | undefined): string => {
  if (object === undefined) return '';
  try {
    return `${textOf(encodeYaml(new Ref(object)))}\n`;
  } catch (error) {
    if (error instanceof CallError || error instanceof TemplateError) return '# It cannot be written as YAML.\n';
    throw error;
  }
};

const diffed = (before: Deployed['objects'], after: Deployed['objects']): readonly DiffedObject[] =>
  [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((name): readonly DiffedObject[] => {
    const [was, is] = [before.get(name), after.get(name)];
    const lines = unifiedLines(printed(was && withoutSecrets(was, is, 'before')), printed(is && withoutSecrets(is, was, 'after')));
    if (lines.length === 0) return [];
    return [{ name, state: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', lines }];
  });

const unknownOf = ({ unit, base, head }: RenderedPair, broken: Deployed['broken']): readonly string[] => [
  ...(base.state === 'failed' && head.state !== 'failed' ? [`What was deployed before is not known: ${base.reason}`] : []),
  ...(head.state === 'failed' ? [`It could not be rendered: ${head.reason}`] : []),
  ...(head.state === 'rendered' ? head.missing.map(name => `What "${name}" deploys is not known: it is not in the repository.`) : []),
  ...[...broken].map(path => `"${path}" prints what cannot be read, which is left out.`),
  ...unit.unknown.map(name => `Not known: ${name}`),
];

/** What a change makes of the objects that are deployed, base to head, in each environment; the same of several environments once. */
export const renderedDiffs = (pairs: readonly RenderedPair[]): readonly RenderedDiff[] => {
  const all = pairs.map((pair): RenderedDiff => {
    const { kind, folder, environment } = pair.unit;
    const after = deployedIn(pair.head);
    const isKnown = pair.base.state === 'rendered' && pair.head.state === 'rendered';
    const objects = isKnown ? diffed(deployedIn(pair.base).objects, after.objects) : [];
    return { kind, folder, environments: [environment], objects, unknown: unknownOf(pair, after.broken) };
  });
  return joinEnvironments(all.filter(({ objects, unknown }) => objects.length + unknown.length > 0));
};
