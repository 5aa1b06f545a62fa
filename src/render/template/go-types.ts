import { GoMap, GoSlice, nothing, type Raw, Ref, typeOfRaw } from './go-value.ts';
import { joinTwo, noSources } from './sources.ts';

/** Types of which nil is a value. */
export const canBeNil = (type: string): boolean =>
  type.startsWith('interface') || type.startsWith('map[') || type.startsWith('[]') || type === 'reflect.Value';

/** The zero value of a type. */
export const zeroOf = (type: string): Ref => {
  if (type.startsWith('map[')) return new Ref(new GoMap(new Map(), type.slice('map[string]'.length)));
  if (type.startsWith('[]')) return new Ref(new GoSlice([], type.slice(2)));
  return type === 'reflect.Value' ? nothing : new Ref(null, noSources, noSources, true);
};

/** True where Go lets a value of one type be given as another: the same type, or a map type with a name as the bare one. */
export const isAssignable = (value: Raw, type: string): boolean =>
  typeOfRaw(value) === type ||
  (value instanceof GoMap && value.named !== undefined && !type.includes('.') && `map[string]${value.element}` === type);

/** What a map holds under a key; the zero value of its elements when there is none. */
export const entryOf = (map: GoMap, key: string, holder: Ref): Ref => {
  const boxed = map.element === 'interface {}';
  const entry = map.entries.get(key);
  if (entry) return entry.box(boxed).decidedBy(map.decided);
  return new Ref(map.element === 'string' ? '' : null, holder.data, joinTwo(holder.control, map.decided), boxed);
};
