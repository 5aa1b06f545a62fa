import { parse, parseAllDocuments } from 'yaml';
import { readText, writtenFiles } from './repository-files.ts';

/** Whatever a file holds; tests look at single places of it. */
export type Node = string | number | boolean | null | readonly Node[] | { readonly [key: string]: Node };

/** All that says how the App is run. */
export const deploymentFiles = (): readonly string[] =>
  writtenFiles().filter(path => path.startsWith('deploy/') || path === '.dockerignore');

/** A Kubernetes object of `deploy/kubernetes`, with the file that it is in. */
export interface KubernetesObject {
  readonly path: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly object: Node;
}

/** What stands at a path of keys and indices. Throws when there is nothing. */
export const at = (node: Node, ...path: readonly (string | number)[]): Node => {
  let found: Node | undefined = node;
  for (const key of path) found = Object.entries(found ?? {}).find(([name]) => name === String(key))?.[1];
  if (found === undefined) throw new Error(`Nothing at ${path.join('.')}.`);
  return found;
};

export const has = (node: Node, ...path: readonly string[]): boolean => {
  try {
    at(node, ...path);
    return true;
  } catch {
    return false;
  }
};

export const list = (node: Node): readonly Node[] => {
  if (!Array.isArray(node)) throw new Error('This is not a list.');
  return node;
};

/** A text, or a number or switch as YAML writes it. Throws for anything that has parts. */
export const text = (node: Node): string => {
  if (typeof node === 'object') throw new Error('This is not text.');
  return String(node);
};

export const keys = (node: Node): readonly string[] => Object.keys(node ?? {});

export const readYaml = (path: string): Node => parse(readText(path));

/** Objects of the manifests; a kustomization is none. */
export const kubernetesObjects = (): readonly KubernetesObject[] =>
  writtenFiles()
    .filter(path => /^deploy\/kubernetes\/.*\.yaml$/u.test(path) && !path.endsWith('kustomization.yaml'))
    .flatMap(path =>
      parseAllDocuments(readText(path)).map(document => {
        if (document.errors.length > 0) throw new Error(`${path}: ${document.errors[0]?.message}`);
        const object: Node = document.toJS();
        return {
          path,
          object,
          kind: text(at(object, 'kind')),
          name: text(at(object, 'metadata', 'name')),
          namespace: has(object, 'metadata', 'namespace') ? text(at(object, 'metadata', 'namespace')) : undefined,
        };
      }),
    );

export const objectOf = (kind: string, name = 'tidewaiter'): Node => {
  const found = kubernetesObjects().find(one => one.kind === kind && one.name === name);
  if (!found) throw new Error(`There is no ${kind} ${name}.`);
  return found.object;
};
