import * as v from 'valibot';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { Sources } from '../../template/sources.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { isMissing, type Node } from '../objects/node.ts';
import { readDocuments } from '../objects/read-objects.ts';
import { scalarOf } from '../objects/resolve-scalar.ts';
import { adaptTo } from './adapt-to-schema.ts';
import { type Settings, settingsSchema } from './settings-schema.ts';

/** A node as JSON has it: `null`, texts, numbers, booleans, arrays, objects. */
export const plainOf = (node: Node): unknown => {
  if (node.kind === 'list') return node.items.map(plainOf);
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, value]) => [key, plainOf(value)]));
  if (node.tag === 'null') return null;
  if (node.tag === 'str') return node.text;
  if (node.tag === '' && node.quoted) return node.text;
  if (node.tag === 'int' || node.tag === 'float') return Number.isNaN(Number(node.text)) ? Number(scalarOf(node.text)) : Number(node.text);
  const value = scalarOf(node.text);
  return typeof value === 'bigint' ? Number(value) : (value ?? node.text);
};

const childOf = (node: Node | undefined, step: string | number): Node | undefined => {
  if (node?.kind === 'list') return typeof step === 'number' ? node.items[step] : undefined;
  return node?.kind === 'map' ? node.entries.get(`${step}`) : undefined;
};

/** Settings with the nodes they were read from: where each of them stands. */
export class Located<Value> {
  readonly value: Value;
  readonly node: Node | undefined;

  constructor(value: Value, node: Node | undefined) {
    this.value = value;
    this.node = node;
  }

  /** The places of what stands under a path of keys and indexes; those of the whole when there is nothing. */
  sources(...path: readonly (string | number)[]): Sources {
    let here = this.node;
    for (const step of path) {
      const next = childOf(here, step);
      if (next === undefined) break;
      here = next;
    }
    return here?.sources ?? [];
  }

  /** Some settings of these with their node. */
  at<Part>(part: Part, ...path: readonly (string | number)[]): Located<Part> {
    let here = this.node;
    for (const step of path) here = childOf(here, step);
    return new Located(part, here);
  }
}

/** Parses a node. @throws BuildFailure that names the field. */
export const parseSettings = <Schema extends v.GenericSchema>(schema: Schema, node: Node, name: string): Located<v.InferOutput<Schema>> => {
  const read = v.safeParse(schema, adaptTo(schema, plainOf(node), 'text'));
  if (read.success) return new Located(read.output, node);
  const [issue] = read.issues;
  throw new BuildFailure(`invalid ${name}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
};

/** The first document of a text of settings. */
export const firstDocument = (file: SourceFile): Node | undefined => readDocuments(file, 'settings')[0];

const header = new Set(['apiVersion', 'kind']);

const isEmpty = (node: Node): boolean =>
  node.kind === 'map' && [...node.entries].every(([key, value]) => header.has(key) || isMissing(value));

const versions: Readonly<Record<string, string>> = {
  Kustomization: 'kustomize.config.k8s.io/v1beta1',
  Component: 'kustomize.config.k8s.io/v1alpha1',
};

/** Reads a kustomization. */
export const readSettings = (file: SourceFile): Located<Settings> => {
  const node = firstDocument(file);
  if (node === undefined || isMissing(node) || isEmpty(node)) throw new BuildFailure(`${file.path} is empty`);
  const settings = parseSettings(settingsSchema, node, `Kustomization ${file.path}`);
  const { kind, apiVersion } = settings.value;
  const version = versions[kind === '' ? 'Kustomization' : kind];
  if (version === undefined) throw new BuildFailure(`${file.path}: kind should be Kustomization or Component`);
  if (apiVersion !== '' && apiVersion !== version) throw new BuildFailure(`${file.path}: apiVersion for ${kind} should be ${version}`);
  return settings;
};
