import type { HelmVersion } from '../functions/helm.ts';
import { GoFloat, GoInt, GoMap, GoSlice, type Raw } from '../template/go-value.ts';

/** What Helm reads of a document before it sorts it. Source: `SimpleHead` of Helm's releaseutil. */
export interface ManifestHead {
  /** Empty for a document of comments alone, and where it is left out. */
  readonly kind: string;
  /** The annotation that makes it a hook. */
  readonly hook: string | undefined;
}

/** Why a document has no head, as Go's `encoding/json` says it. */
export class HeadError extends Error {}

const typeOfMetadata = 'struct { Name string "json:\\"name\\""; Annotations map[string]string "json:\\"annotations\\"" }';

/** What JSON calls a value. */
const jsonType = (raw: Raw): string => {
  if (raw instanceof GoMap) return 'object';
  if (raw instanceof GoSlice) return 'array';
  if (raw instanceof GoInt || raw instanceof GoFloat) return 'number';
  return typeof raw === 'boolean' ? 'bool' : 'string';
};

const refuse = (raw: Raw, place: string): never => {
  throw new HeadError(`json: cannot unmarshal ${jsonType(raw)} into Go ${place}`);
};

/** Fields by name, in the order of their names, in which Go meets them; letters of either case are the same to it. */
const fieldsOf = (map: GoMap): ReadonlyMap<string, Raw> =>
  new Map(
    [...map.entries]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([name, { raw }]) => (raw === null || raw === undefined ? [] : [[name.toLowerCase(), raw] as const])),
  );

/** A text; numbers and booleans become one. @throws HeadError */
const textOf = (raw: Raw, place: string): string => {
  if (raw instanceof GoMap || raw instanceof GoSlice) return refuse(raw, `struct field ${place} of type string`);
  if (raw instanceof GoInt || raw instanceof GoFloat) return `${raw.value}`;
  return typeof raw === 'string' || typeof raw === 'boolean' ? `${raw}` : '';
};

/** @throws HeadError */
const annotationsOf = (raw: Raw): ReadonlyMap<string, string> => {
  if (!(raw instanceof GoMap)) return refuse(raw, 'struct field .metadata.annotations of type map[string]string');
  const entries = [...raw.entries].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new Map(
    entries.flatMap(([name, { raw: value }]) =>
      value === null || value === undefined ? [] : [[name, textOf(value, '.metadata.annotations')] as const],
    ),
  );
};

/** @throws HeadError */
const hookOf = (metadata: Raw): string | undefined => {
  if (!(metadata instanceof GoMap)) return refuse(metadata, `struct field SimpleHead.metadata of type ${typeOfMetadata}`);
  const fields = fieldsOf(metadata);
  const annotations = fields.get('annotations');
  const hook = annotations === undefined ? undefined : annotationsOf(annotations).get('helm.sh/hook');
  const name = fields.get('name');
  if (name !== undefined) textOf(name, '.metadata.name');
  return hook;
};

/** The head of a document that was read. @throws HeadError for one whose head has other types than Helm wants. */
export const manifestHead = (raw: Raw, helm: HelmVersion): ManifestHead => {
  if (raw === null || raw === undefined) return { kind: '', hook: undefined };
  if (!(raw instanceof GoMap)) return refuse(raw, `value of type ${helm === 3 ? 'releaseutil' : 'util'}.SimpleHead`);
  const fields = fieldsOf(raw);
  const [version, kind, metadata] = [fields.get('apiversion'), fields.get('kind'), fields.get('metadata')];
  if (version !== undefined) textOf(version, 'SimpleHead.apiVersion');
  return {
    kind: kind === undefined ? '' : textOf(kind, 'SimpleHead.kind'),
    hook: metadata === undefined ? undefined : hookOf(metadata),
  };
};
