import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import type { KeyedValue } from '../../../artifacts/kubernetes/objects/field.ts';
import type { Secret } from '../../../artifacts/kubernetes/objects/secret.ts';
import { isSubstituted } from '../../../artifacts/kubernetes/substituted-text.ts';
import { deref, entriesOf } from '../../../artifacts/yaml/lookup.ts';
import type { Range } from '../../../text/range.ts';
import { base64Text } from '../../concepts/credentials/base64-text.ts';
import { type EmbeddedSecret, embeddedSecrets } from './embedded-secrets.ts';

/** A secret that is written in a Secret. */
export interface CommittedValue {
  readonly field: KeyedValue;
  /** The value, decoded. */
  readonly text: string;
  readonly found: EmbeddedSecret;
}

/** A secret that is written in a template of one. */
export interface TemplateValue extends Pick<CommittedValue, 'text' | 'found'> {
  readonly name: string;
  readonly range: Range;
}

/** The text of a value, decoded where it is base64; undefined for one that is not known. */
const textOf = ({ value }: KeyedValue, isBase64: boolean): string | undefined => {
  const scalar = value.state === 'present' && value.node.kind === 'scalar' && !value.node.opaque ? value.node : undefined;
  if (scalar === undefined || isSubstituted(scalar.value)) return undefined;
  return isBase64 ? base64Text(scalar.value) : scalar.value;
};

/** What in the fields of a Secret is one, the first of each field. */
export function* committedValues({ data, stringData }: Secret): Iterable<CommittedValue> {
  for (const [fields, isBase64] of [
    [data, true],
    [stringData, false],
  ] as const)
    for (const field of fields.entries) {
      const text = textOf(field, isBase64);
      const [found] = text === undefined || field.name === undefined ? [] : embeddedSecrets(field.name, text);
      if (found !== undefined && text !== undefined) yield { field, text, found };
    }
}

/** Where objects of which an operator makes Secrets hold data of them as it is. Sources: External Secrets, `ExternalSecretTemplate`; Sealed Secrets, `template`. */
const templatePaths: ReadonlyMap<string, readonly string[]> = new Map([
  ['external-secrets.io/ExternalSecret', ['spec', 'target', 'template', 'data']],
  ['external-secrets.io/ClusterExternalSecret', ['spec', 'externalSecretSpec', 'target', 'template', 'data']],
  ['bitnami.com/SealedSecret', ['spec', 'template', 'data']],
]);

/** What in the template of a Secret is one, and is not filled in by the operator. */
export function* templateValues(object: KubernetesObject): Iterable<TemplateValue> {
  const path = templatePaths.get(`${object.group ?? ''}/${object.kind ?? ''}`);
  for (const { name = '', value, range } of path === undefined ? [] : entriesOf(object.get(...path))) {
    const node = deref(value);
    if (node?.kind !== 'scalar' || node.opaque || isSubstituted(node.value)) continue;
    const [found] = embeddedSecrets(name, node.value);
    if (found !== undefined) yield { name, range, text: node.value, found };
  }
}
