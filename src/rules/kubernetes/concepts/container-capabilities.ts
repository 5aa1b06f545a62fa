import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { hasUnseen, isMissing, lookup } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlSequence } from '../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { capabilityName, defaultCapabilities } from '../../concepts/linux-capabilities.ts';

/** One capability of a list. */
export interface ListedCapability {
  /** Without `CAP_`, in capitals. */
  readonly name: string;
  /** As written. */
  readonly text: string;
  readonly node: YamlNode;
  readonly index: number;
}

/** `capabilities.add` or `.drop` of a container. Without `complete` there may be further items. */
export interface CapabilityList {
  readonly sequence: YamlSequence | undefined;
  readonly items: readonly ListedCapability[];
  readonly complete: boolean;
}

/** Linux has 41 capabilities; of longer lists the rest is not looked at. */
const maxItems = 100;

/** The capabilities that a container adds or drops. Something other than a list is not known: the API refuses it. */
export const capabilitiesOf = (container: Container, list: 'add' | 'drop'): CapabilityList => {
  const found = container.get('securityContext', 'capabilities', list);
  if (isMissing(found)) return { sequence: undefined, items: [], complete: true };
  if (found.state !== 'present' || found.node.kind !== 'sequence') return { sequence: undefined, items: [], complete: false };
  const sequence = found.node;
  const items = sequence.items.slice(0, maxItems).flatMap((node, index) => {
    const item = lookup(node);
    const text = item.state === 'present' ? scalarValue(item.node) : undefined;
    return typeof text === 'string' ? [{ name: capabilityName(text), text, node, index }] : [];
  });
  return { sequence, items, complete: sequence.items.length <= maxItems && !hasUnseen(sequence) };
};

/**
 * The default capabilities that a container adds back and the restricted Pod Security level does not let it. `NET_RAW`, which the baseline refuses, is not among
 * them: `kubernetes/non-default-capability-added` speaks of it.
 */
export const addedBack = (container: Container): readonly ListedCapability[] =>
  capabilitiesOf(container, 'add').items.filter(
    ({ name }) => defaultCapabilities.includes(name) && name !== 'NET_BIND_SERVICE' && name !== 'NET_RAW',
  );

/** True for a container that certainly adds no capability. */
export const addsNothing = (container: Container): boolean => {
  const { items, complete } = capabilitiesOf(container, 'add');
  return complete && items.length === 0;
};
