/** A static type. `opaque` are `optional_type` and those of Kubernetes' libraries, `struct` those with declared fields. */
export interface CelType {
  readonly kind:
    | 'dyn'
    | 'error'
    | 'null'
    | 'bool'
    | 'int'
    | 'uint'
    | 'double'
    | 'string'
    | 'bytes'
    | 'timestamp'
    | 'duration'
    | 'list'
    | 'map'
    | 'type'
    | 'param'
    | 'opaque'
    | 'struct';
  readonly name: string;
  readonly parameters: readonly CelType[];
}

const simple = (kind: CelType['kind'], name: string): CelType => ({ kind, name, parameters: [] });

export const dynType = simple('dyn', 'dyn');
export const errorType = simple('error', '!error!');
export const nullType = simple('null', 'null_type');
export const boolType = simple('bool', 'bool');
export const intType = simple('int', 'int');
export const uintType = simple('uint', 'uint');
export const doubleType = simple('double', 'double');
export const stringType = simple('string', 'string');
export const bytesType = simple('bytes', 'bytes');
export const timestampType = simple('timestamp', 'google.protobuf.Timestamp');
export const durationType = simple('duration', 'google.protobuf.Duration');

export const listType = (item: CelType): CelType => ({ kind: 'list', name: 'list', parameters: [item] });
export const mapType = (key: CelType, value: CelType): CelType => ({ kind: 'map', name: 'map', parameters: [key, value] });
export const typeType = (of?: CelType): CelType => ({ kind: 'type', name: 'type', parameters: of ? [of] : [] });
export const paramType = (name: string): CelType => simple('param', name);
export const opaqueType = (name: string, ...parameters: readonly CelType[]): CelType => ({ kind: 'opaque', name, parameters });
export const structType = (name: string): CelType => simple('struct', name);
export const optionalType = (of: CelType): CelType => opaqueType('optional_type', of);

/** What is in an optional; undefined for a type that is none. */
export const inOptional = (type: CelType): CelType | undefined =>
  type.kind === 'opaque' && type.name === 'optional_type' ? type.parameters[0] : undefined;

/** As error messages print it. */
export const typeText = ({ kind, name, parameters }: CelType): string => {
  if (kind === 'null') return 'null';
  return parameters.length === 0 ? name : `${name}(${parameters.map(typeText).join(', ')})`;
};

export const isSameType = (a: CelType, b: CelType): boolean =>
  a === b ||
  (a.kind === b.kind &&
    a.name === b.name &&
    a.parameters.length === b.parameters.length &&
    a.parameters.every((one, index) => isSameType(one, b.parameters[index] ?? errorType)));

/** What type parameters stand for. What an attempt noted that failed is taken back: a copy for each would take time by the square of all. */
export class Mapping {
  readonly #types = new Map<string, CelType>();
  readonly #trail: (readonly [string, CelType | undefined])[] = [];

  get(name: string): CelType | undefined {
    return this.#types.get(name);
  }

  set(name: string, type: CelType): void {
    this.#trail.push([name, this.#types.get(name)]);
    this.#types.set(name, type);
  }

  /** Whether an attempt succeeds. */
  attempt(succeeds: () => boolean): boolean {
    const before = this.#trail.length;
    if (succeeds()) return true;
    for (
      let last = this.#trail.length > before ? this.#trail.pop() : undefined;
      last;
      last = this.#trail.length > before ? this.#trail.pop() : undefined
    ) {
      const [name, type] = last;
      if (type === undefined) this.#types.delete(name);
      else this.#types.set(name, type);
    }
    return false;
  }
}

const isDyn = ({ kind }: CelType): boolean => kind === 'dyn' || kind === 'error';

/** Type parameters replaced by what they stand for; by `dyn` where that is not known and `orDyn`. */
export const substitute = (mapping: Mapping, type: CelType, orDyn: boolean): CelType => {
  if (type.kind === 'param') {
    const found = mapping.get(type.name);
    if (found !== undefined) return substitute(mapping, found, orDyn);
    return orDyn ? dynType : type;
  }
  return type.parameters.length === 0 ? type : { ...type, parameters: type.parameters.map(one => substitute(mapping, one, orDyn)) };
};

/** Whether values of `from` may be where those of `to` are asked for; then the mapping says what parameters stand for. */
export const assign = (mapping: Mapping, from: readonly CelType[], to: readonly CelType[]): boolean =>
  mapping.attempt(() => areAssignable(mapping, from, to));

const areAssignable = (mapping: Mapping, from: readonly CelType[], to: readonly CelType[]): boolean =>
  from.length === to.length && from.every((type, index) => isAssignable(mapping, type, to[index] ?? errorType));

const isAssignable = (mapping: Mapping, from: CelType, to: CelType): boolean => {
  if (to.kind === 'param') {
    const { valid, known } = substitution(mapping, from, to);
    if (valid) return true;
    if (known) return false;
  }
  if (from.kind === 'param') return substitution(mapping, to, from).valid;
  if (isDyn(from) || isDyn(to)) return true;
  if (from.kind === 'null') return isNullable(to);
  if (to.kind === 'null') return isNullable(from);
  if (from.kind === 'type') return to.kind === 'type';
  if (from.kind === 'opaque' || from.kind === 'list' || from.kind === 'map')
    return from.kind === to.kind && from.name === to.name && areAssignable(mapping, from.parameters, to.parameters);
  return from.kind === to.kind && from.name === to.name;
};

const isNullable = ({ kind }: CelType): boolean =>
  kind === 'opaque' || kind === 'struct' || kind === 'duration' || kind === 'timestamp' || kind === 'null';

const substitution = (mapping: Mapping, type: CelType, param: CelType): { readonly valid: boolean; readonly known: boolean } => {
  if (isSameType(type, param)) return { valid: true, known: true };
  const known = mapping.get(param.name);
  if (known === undefined) {
    const valid = isAbsentFrom(mapping, param, type);
    if (valid) mapping.set(param.name, type);
    return { valid, known: false };
  }
  if (isSameType(type, known)) return { valid: true, known: true };
  if (!isAssignable(mapping, type, known)) return { valid: false, known: true };
  const general = moreGeneral(type, known);
  if (isAbsentFrom(mapping, param, general)) mapping.set(param.name, general);
  return { valid: true, known: true };
};

/** A parameter must not stand for a type that it is part of. */
const isAbsentFrom = (mapping: Mapping, param: CelType, type: CelType): boolean => {
  if (isSameType(param, type)) return false;
  if (type.kind === 'param') {
    const known = mapping.get(type.name);
    return known === undefined || isAbsentFrom(mapping, param, known);
  }
  return type.parameters.every(one => isAbsentFrom(mapping, param, one));
};

/** Of two types that go together the one that says less. */
export const moreGeneral = (a: CelType, b: CelType): CelType => (isNoMoreSpecific(a, b) ? a : b);

const isNoMoreSpecific = (a: CelType, b: CelType): boolean => {
  if (a.kind === 'dyn' || a.kind === 'param') return true;
  if (b.kind === 'dyn' || b.kind === 'param' || a.kind !== b.kind) return false;
  if (a.kind === 'type') return true;
  return (
    a.name === b.name &&
    a.parameters.length === b.parameters.length &&
    a.parameters.every((one, index) => isNoMoreSpecific(one, b.parameters[index] ?? errorType))
  );
};
