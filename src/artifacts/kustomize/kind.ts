import type { Notification } from '../../findings/notification.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import { isKustomization } from '../kubernetes/kustomization.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlFile, YamlNode } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';

/** The file that says what kustomize builds in its folder. Source: kustomize, `types.Kustomization`. */
export interface Kustomization {
  readonly kind: 'kustomization';
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  /** Kustomize reads the first document. */
  readonly root: YamlNode | undefined;
  readonly notifications: readonly Notification[];
}

export interface KustomizationNodes {
  readonly file: Kustomization;
}

/** Kustomizations, by their names. */
export const kustomizationKind: FileKind<Kustomization> = {
  name: 'kustomization',
  language: 'yaml',
  examplePath: 'kustomization.yaml',
  mayBe: isKustomization,
  classify: ({ path }) =>
    isKustomization(path) ? { found: true, reason: 'Kustomize reads a file of this name in its folder.' } : undefined,
  parse: file => {
    const yaml = parseYaml(file);
    return { kind: 'kustomization', file, yaml, root: yaml.documents[0]?.root, notifications: yaml.notifications };
  },
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
