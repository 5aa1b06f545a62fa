import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import { itemsOf, lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';

/** Lengths of AES and NaCl keys, in bytes. */
const keyLengths = [16, 24, 32];

/** Base64 of a key; a placeholder or a variable is not one. */
const isKey = (text: string): boolean =>
  /^[A-Za-z0-9+/]{20,44}={0,2}$/.test(text) &&
  text.length % 4 === 0 &&
  keyLengths.includes((text.length / 4) * 3 - (text.split('=').length - 1));

/** Where Talos is given the keys of etcd. Source: Talos documentation, ClusterConfig. */
export const talosKeys = (object: KubernetesObject): readonly Range[] =>
  object.group === 'talos.dev'
    ? ['secretboxEncryptionSecret', 'aescbcEncryptionSecret'].flatMap(name => {
        const found = object.get('cluster', name);
        return isKey(stringAt(found) ?? '') ? (writtenRange(found) ?? []) : [];
      })
    : [];

/** Where keys of the providers of an `EncryptionConfiguration` stand in the file itself. */
export const literalKeys = (providers: readonly YamlNode[]): readonly Range[] =>
  providers.flatMap(provider =>
    ['aescbc', 'aesgcm', 'secretbox'].flatMap(cipher =>
      itemsOf(lookup(provider, cipher, 'keys')).flatMap(key => {
        const secret = stringAt(key, 'secret');
        return secret !== undefined && isKey(secret) ? (writtenRange(lookup(key, 'secret')) ?? []) : [];
      }),
    ),
  );
