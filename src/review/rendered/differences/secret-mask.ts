import { encodeJson } from '../../../render/functions/formats/encode-json.ts';
import { GoMap, Ref, textOf } from '../../../render/template/go-value.ts';

/** What of a Secret is shown; all else may hold what nobody must read. Source: Kubernetes core/v1, Secret. */
const shownFields: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'type', 'immutable']);

/** The annotation in which kubectl keeps the whole object. */
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

const isSecret = (object: GoMap): boolean => {
  const kind = object.entries.get('kind')?.raw;
  // Why not the exact word alone: who writes it in another way must not have it shown.
  return typeof kind === 'string' && kind.trim().toLowerCase() === 'secret';
};

const mask = (value: Ref, other: Ref | undefined, side: 'before' | 'after'): Ref => {
  if (other === undefined || textOf(encodeJson(value)) === textOf(encodeJson(other))) return new Ref('***');
  return new Ref(`*** (${side})`);
};

/** The same with each value masked under its key. */
const maskedValues = (value: Ref, other: Ref | undefined, side: 'before' | 'after'): Ref => {
  if (!(value.raw instanceof GoMap)) return mask(value, other, side);
  const others = other?.raw instanceof GoMap ? other.raw.entries : undefined;
  return new Ref(new GoMap(new Map([...value.raw.entries].map(([key, inner]) => [key, mask(inner, others?.get(key), side)] as const))));
};

const maskedMetadata = (value: Ref): Ref => {
  if (!(value.raw instanceof GoMap)) return new Ref('***');
  const entries = [...value.raw.entries].map(([key, inner]): [string, Ref] => {
    const annotations = inner.raw;
    if (key !== 'annotations' || !(annotations instanceof GoMap)) return [key, inner];
    const own = [...annotations.entries].map(([name, text]): [string, Ref] => [name, name === lastApplied ? new Ref('***') : text]);
    return [key, new Ref(new GoMap(new Map(own)))];
  });
  return new Ref(new GoMap(new Map(entries)));
};

/**
 * An object without what a Secret holds: `***` stands for each value, and `*** (before)` or `*** (after)` where the other side has another one.
 * Any other object is given back as it is.
 */
export const withoutSecrets = (object: GoMap, other: GoMap | undefined, side: 'before' | 'after'): GoMap => {
  if (!isSecret(object) && !(other && isSecret(other))) return object;
  const entries = [...object.entries].map(([key, value]): [string, Ref] => {
    if (shownFields.has(key)) return [key, typeof value.raw === 'string' || typeof value.raw === 'boolean' ? value : new Ref('***')];
    if (key === 'metadata') return [key, maskedMetadata(value)];
    return [key, maskedValues(value, other?.entries.get(key), side)];
  });
  return new GoMap(new Map(entries));
};
