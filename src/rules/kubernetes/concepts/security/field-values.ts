import { isSubstituted } from '../../../../artifacts/kubernetes/substituted-text.ts';
import { deref, itemsOf } from '../../../../artifacts/yaml/lookup.ts';
import type { YamlEntry, YamlNode, YamlScalar } from '../../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../../artifacts/yaml/scalar.ts';
import { valuesOfField } from '../../../../facts/kubernetes-enums.ts';
import { shapeOfType } from '../../../../facts/kubernetes-fields.ts';
import { matters } from './security-fields.ts';

/** A value that a field does not take. */
export interface WrongValue {
  readonly scalar: YamlScalar;
  readonly name: string;
  readonly known: readonly string[];
  /** The value that is meant: the same in other letters, or without quotes. */
  readonly meant: string | boolean | undefined;
}

/** Whose values have rules of their own, which say what they come to. */
const ofOtherRules: ReadonlySet<string> = new Set(['core.v1.SeccompProfile', 'core.v1.AppArmorProfile']);

/** Why by hand: the modules mark no items of lists as an enumeration. Source: NetworkPolicy API reference, `policyTypes`. */
const valuesOf = (type: string, name: string): readonly string[] | undefined =>
  type === 'networking.v1.NetworkPolicySpec' && name === 'policyTypes' ? ['Ingress', 'Egress'] : valuesOfField(type, name);

const scalarsOf = (value: YamlNode): readonly YamlScalar[] => {
  const node = deref(value);
  const nodes = node?.kind === 'sequence' ? itemsOf(node).map(deref) : [node];
  return nodes.flatMap(one => (one?.kind === 'scalar' && !one.opaque && !isSubstituted(one.value) ? [one] : []));
};

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false };

/** The values of a field that the API server refuses: texts that it does not know, and texts in the place of `true` and `false`. */
export const wrongValues = (type: string, { name = '', value }: YamlEntry): readonly WrongValue[] => {
  const known = ofOtherRules.has(type) ? undefined : valuesOf(type, name);
  if (known !== undefined)
    return scalarsOf(value).flatMap(scalar => {
      const text = scalarValue(scalar);
      if (typeof text !== 'string' || text === '' || known.includes(text)) return [];
      return [{ scalar, name, known, meant: known.find(one => one.toLowerCase() === text.toLowerCase()) }];
    });
  if (!matters(name) || shapeOfType(type)?.fields.get(name)?.kind !== 'boolean') return [];
  return scalarsOf(value).flatMap(scalar => {
    const text = scalarValue(scalar);
    return typeof text === 'string' ? [{ scalar, name, known: ['true', 'false'], meant: booleans[text.toLowerCase()] }] : [];
  });
};
