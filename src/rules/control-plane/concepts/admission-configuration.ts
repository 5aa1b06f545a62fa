import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import { hasUnseen, itemsOf, lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';

/** A plugin that the configuration of admission speaks of. */
export interface AdmissionPlugin {
  readonly name: string | undefined;
  /** What is written for it in the same file; absent where it is in a file of its own (`path`). */
  readonly configuration: Lookup;
}

/** The plugins in an `AdmissionConfiguration`. */
export interface AdmissionPlugins {
  readonly list: readonly AdmissionPlugin[];
  /** Where what is absent is reported. */
  readonly at: Range;
  /** False when a template, an alias or an installer may add plugins. */
  readonly complete: boolean;
}

/** Where an object has its plugins. Sources: apiserver.config.k8s.io/v1, AdmissionConfiguration; Talos documentation, APIServerConfig. */
const paths: ReadonlyMap<string, readonly string[]> = new Map([
  ['apiserver.config.k8s.io AdmissionConfiguration', ['plugins']],
  ['talos.dev MachineConfiguration', ['cluster', 'apiServer', 'admissionControl']],
]);

/** What an object says of the plugins of admission; undefined for one that does not. */
export const admissionPlugins = (object: KubernetesObject): AdmissionPlugins | undefined => {
  const path = paths.get(`${object.group ?? ''} ${object.kind ?? ''}`);
  if (path === undefined) return undefined;
  const found = object.get(...path);
  const list = itemsOf(found).map(item => ({ name: stringAt(item, 'name'), configuration: lookup(item, 'configuration') }));
  return {
    list,
    at: (found.state === 'absent' ? undefined : found.entry?.key.range) ?? writtenRange(object.get('kind')) ?? object.range,
    // Why not Talos: it adds what it has by itself.
    complete:
      path.length === 1 &&
      !object.partial &&
      found.state !== 'unknown' &&
      !hasUnseen(found) &&
      list.every(({ name }) => name !== undefined),
  };
};
