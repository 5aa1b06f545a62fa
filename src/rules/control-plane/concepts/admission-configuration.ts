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
  /** False when a template or an alias may add plugins. */
  readonly complete: boolean;
}

/** What an `AdmissionConfiguration` says; undefined for another object. Source: apiserver.config.k8s.io/v1, AdmissionConfiguration. */
export const admissionPlugins = (object: KubernetesObject): AdmissionPlugins | undefined => {
  if (object.kind !== 'AdmissionConfiguration' || object.group !== 'apiserver.config.k8s.io') return undefined;
  const found = object.get('plugins');
  const list = itemsOf(found).map(item => ({ name: stringAt(item, 'name'), configuration: lookup(item, 'configuration') }));
  return {
    list,
    at: (found.state === 'absent' ? undefined : found.entry?.key.range) ?? writtenRange(object.get('kind')) ?? object.range,
    complete: !object.partial && found.state !== 'unknown' && !hasUnseen(found) && list.every(({ name }) => name !== undefined),
  };
};
