import { hasUnseen, itemsOf, lookup, type Place, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';

/** A requirement that any image meets. */
export interface AcceptedAnything {
  /** Its type, as written. */
  readonly node: YamlNode;
  /** Which images: for messages. */
  readonly about: string;
}

/** The types of the requirements of a list that takes everything: one that is met by any image, beside nothing else. */
const acceptingIn = (list: Place): YamlNode | undefined => {
  const items = itemsOf(list);
  const types = items.map(item => lookup(item, 'type'));
  if (items.length === 0 || hasUnseen(list) || !items.every(item => stringAt(item, 'type') === 'insecureAcceptAnything')) return undefined;
  const [first] = types;
  return first?.state === 'present' ? first.node : undefined;
};

/**
 * Where a `policy.json` takes images of registries without a signature: all of them that no scope of the transport "docker" names. A single scope that it takes is an
 * exception that somebody chose, and other transports read what lies on the machine.
 */
export const pullPolicyWeaknesses = (root: YamlMapping | undefined): readonly AcceptedAnything[] => {
  // Why: the scope "" of a transport counts in place of the default.
  const all = lookup(root, 'transports', 'docker', '');
  if (all.state === 'unknown') return [];
  const node = acceptingIn(all.state === 'present' ? all : lookup(root, 'default'));
  return node === undefined
    ? []
    : [{ node, about: all.state === 'present' ? 'all images of registries' : 'all images that no scope names' }];
};
