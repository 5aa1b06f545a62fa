import type { Tick } from '../tick.ts';
import { type CelType, dynType, stringType } from './types.ts';
import { areEqual, type CelValue, Opaque } from './values.ts';

const ofJsonPatch: ReadonlyMap<string, CelType> = new Map([
  ['op', stringType],
  ['path', stringType],
  ['from', stringType],
  ['value', dynType],
]);

/** True for `Object` and the names of its parts, which go by their places: `Object.spec.template`. */
const isObjectName = (name: string): boolean => name === 'Object' || name.startsWith('Object.');

/**
 * The types of the fields of what a MutatingAdmissionPolicy writes, by their names; undefined for a name of no such type. `Object` and its parts may
 * have all fields. Source: k8s.io/apiserver, `pkg/cel/mutation`.
 */
export const patchFields = (name: string): ((field: string) => CelType | undefined) | undefined => {
  if (name === 'JSONPatch') return field => ofJsonPatch.get(field);
  return isObjectName(name) ? () => dynType : undefined;
};

const untold = (): void => undefined;

/** What `Object.spec{…}` and `JSONPatch{…}` give. A field that is not known here is an `Unknown`. */
export class PatchValue extends Opaque {
  readonly typeName: string;
  readonly fields: ReadonlyMap<string, CelValue>;

  constructor(typeName: string, fields: ReadonlyMap<string, CelValue>) {
    super();
    this.typeName = typeName;
    this.fields = fields;
  }

  equals(other: Opaque, tick: Tick = untold): boolean {
    if (!(other instanceof PatchValue) || other.fields.size !== this.fields.size) return false;
    for (const [field, value] of this.fields) {
      const own = other.fields.get(field);
      // Both ways round: what is not known says so where it stands second.
      if (own === undefined || !areEqual(value, own, tick) || !areEqual(own, value, tick)) return false;
    }
    return true;
  }
}
