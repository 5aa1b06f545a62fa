import type { Lookup } from '../../yaml/model.ts';
import type { KubernetesObject } from '../model.ts';
import { type Field, fieldAt, type ListField, type Literal, literals, textField } from './field.ts';

/** A directory or file of the node. */
export interface HostPath {
  readonly found: Lookup;
  readonly path: Field<string>;
  /** Absent or empty: not checked. */
  readonly type: Field<string>;
}

/** Source: Kubernetes API reference, PersistentVolume v1. */
export interface PersistentVolume {
  readonly kind: 'PersistentVolume';
  readonly object: KubernetesObject;
  readonly hostPath: HostPath;
  /** `local.path`: a disk or directory of one node. */
  readonly localPath: Field<string>;
  readonly accessModes: ListField<Literal>;
  readonly storageClassName: Field<string>;
  /** Absent: `Retain`. */
  readonly reclaimPolicy: Field<string>;
}

/** Source: Kubernetes API reference, PersistentVolumeClaim v1. */
export interface PersistentVolumeClaim {
  readonly kind: 'PersistentVolumeClaim';
  readonly object: KubernetesObject;
  readonly accessModes: ListField<Literal>;
  /** Absent: the cluster's default class; empty: no class. */
  readonly storageClassName: Field<string>;
  readonly volumeName: Field<string>;
}

const hostPath = (found: Lookup): HostPath => ({ found, path: textField(found, 'path'), type: textField(found, 'type') });

export const persistentVolume = (object: KubernetesObject): PersistentVolume => {
  const spec = object.get('spec');
  return {
    kind: 'PersistentVolume',
    object,
    hostPath: hostPath(fieldAt(spec, 'hostPath')),
    localPath: textField(spec, 'local', 'path'),
    accessModes: literals(spec, 'accessModes'),
    storageClassName: textField(spec, 'storageClassName'),
    reclaimPolicy: textField(spec, 'persistentVolumeReclaimPolicy'),
  };
};

export const persistentVolumeClaim = (object: KubernetesObject): PersistentVolumeClaim => {
  const spec = object.get('spec');
  return {
    kind: 'PersistentVolumeClaim',
    object,
    accessModes: literals(spec, 'accessModes'),
    storageClassName: textField(spec, 'storageClassName'),
    volumeName: textField(spec, 'volumeName'),
  };
};
