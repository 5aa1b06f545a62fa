import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { nodeAt, valuesIn } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../../../artifacts/yaml/model.ts';
import { appendAll } from '../../../text/append-all.ts';

/** What other rules judge: variables of containers, and the data of ConfigMaps and Secrets. */
const judgedElsewhere = (object: KubernetesObject): ReadonlySet<YamlNode | undefined> => {
  const kind = typedObject(object)?.kind;
  const data = kind === 'Secret' || kind === 'ConfigMap' ? ['data', 'stringData', 'binaryData'].map(key => nodeAt(object.get(key))) : [];
  const variables = object.podSpecs.flatMap(({ containers }) => containers.map(container => nodeAt(container.get('env'))));
  return new Set([...data, ...variables]);
};

/** The values of an object that no other rule looks at for secrets, in source order. */
export const unjudgedScalars = (object: KubernetesObject): readonly YamlScalar[] => {
  const others = judgedElsewhere(object);
  const found: YamlScalar[] = [];
  const left: YamlNode[] = [object.node];
  for (let here = left.pop(); here !== undefined; here = left.pop()) {
    if (others.has(here)) continue;
    if (here.kind === 'scalar' && !here.opaque) found.push(here);
    appendAll(left, valuesIn(here));
  }
  return found.toSorted((a, b) => a.range.start - b.range.start);
};
