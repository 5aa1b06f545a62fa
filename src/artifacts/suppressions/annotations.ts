import type { Range } from '../../text/range.ts';
import type { KubernetesFile } from '../kubernetes/model.ts';
import { entriesOf } from '../yaml/lookup.ts';
import type { Lookup } from '../yaml/model.ts';
import { scalarValue } from '../yaml/scalar.ts';

export interface Annotation {
  readonly name: string;
  /** Undefined when it is a template or no scalar. */
  readonly value: string | undefined;
  readonly at: Range;
}

/** Annotations of an object or of a pod template in it, and what they are about. */
export interface AnnotatedPart {
  readonly part: 'object' | 'pod-template';
  readonly annotations: readonly Annotation[];
  readonly scope: Range;
  /** Annotations of the object's pod templates, for tools in which those have the last word. */
  readonly templates: readonly Annotation[];
}

/** Everything in a file that has annotations. A bare pod is its own template and comes once. */
export const annotatedParts = ({ objects }: KubernetesFile): readonly AnnotatedPart[] =>
  objects.flatMap(object => {
    const own = annotationsOf(object.annotations);
    const templates = object.podSpecs.flatMap((podSpec): readonly AnnotatedPart[] => {
      if (sameNode(podSpec.annotations, object.annotations)) return [];
      const annotations = annotationsOf(podSpec.annotations);
      return annotations.length > 0 ? [{ part: 'pod-template', annotations, scope: podSpec.range, templates: [] }] : [];
    });
    const whole: AnnotatedPart = {
      part: 'object',
      annotations: own,
      scope: object.range,
      templates: templates.flatMap(template => template.annotations),
    };
    return own.length > 0 ? [whole, ...templates] : templates;
  });

const sameNode = (a: Lookup, b: Lookup): boolean => a.state === 'present' && b.state === 'present' && a.node === b.node;

const annotationsOf = (annotations: Lookup): readonly Annotation[] =>
  entriesOf(annotations).flatMap(({ name, value, range }) => {
    if (name === undefined) return [];
    const scalar = scalarValue(value);
    return [{ name, value: scalar === undefined || scalar === null ? undefined : String(scalar), at: range }];
  });
