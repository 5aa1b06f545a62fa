import type { Container, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { booleanAt, hasUnseen, isMissing, itemsOf, numberAt, stringAt } from '../../../artifacts/yaml/lookup.ts';

/** Whether a pod listens in the network of its node itself, where each port of a container is one of the node. */
export const sharesNetwork = (podSpec: PodSpec): boolean | 'unknown' => booleanAt(podSpec.get('hostNetwork')) ?? false;

/** The ports that a container says it listens on. Without `complete` there may be further ones. */
export interface DeclaredPorts {
  readonly numbers: ReadonlySet<number>;
  readonly names: ReadonlySet<string>;
  readonly complete: boolean;
}

export const declaredPorts = (container: Container): DeclaredPorts => {
  const list = container.get('ports');
  const items = itemsOf(list);
  const numbers = items.map(item => numberAt(item, 'containerPort')).filter(port => typeof port === 'number');
  return {
    numbers: new Set(numbers),
    names: new Set(items.flatMap(item => stringAt(item, 'name') ?? [])),
    complete:
      !container.object.partial && (isMissing(list) || (list.state === 'present' && !hasUnseen(list) && numbers.length === items.length)),
  };
};
