import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { entriesOf, lookup } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlScalar } from '../../../artifacts/yaml/model.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { Range } from '../../../text/range.ts';

/** An annotation that is written with a value which is known. */
export interface Annotation {
  readonly name: string;
  readonly value: string;
  readonly scalar: YamlScalar;
  /** The key with its value. */
  readonly range: Range;
}

const writtenIn = (annotations: Lookup): readonly Annotation[] =>
  entriesOf(annotations).flatMap(({ name, value, range }) => {
    const found = lookup(value);
    const scalar = found.state === 'present' && found.node.kind === 'scalar' && !found.node.opaque ? found.node : undefined;
    return name === undefined || scalar === undefined ? [] : [{ name, value: scalar.value, scalar, range }];
  });

/** The annotations of an object, in source order; those that a template decides are left out. Why once: many rules ask for them. */
export const annotationsOf = onceFor((object: KubernetesObject): readonly Annotation[] => writtenIn(object.annotations));

/** Those of the pods that an object has made: what a proxy beside them goes by stands there. */
export const podAnnotationsOf = ({ podSpecs }: KubernetesObject): readonly Annotation[] =>
  podSpecs.flatMap(({ annotations }) => writtenIn(annotations));

/** The value of an annotation; undefined when it is not there or not known. */
export const annotation = (object: KubernetesObject, name: string): string | undefined =>
  annotationsOf(object).find(each => each.name === name)?.value;
