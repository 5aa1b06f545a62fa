import { scopeOf } from '../../facts/kubernetes-kinds.ts';
import { fieldsAt, isFields, itemsAt, textAt, valueAt } from '../fields.ts';
import type { ObjectFields } from '../org-rule.ts';

/** An object that a test of `kyverno test` names. */
export interface TestObject {
  readonly fields: ObjectFields;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** The objects of a document: of a List, its items. */
export function* listed(fields: ObjectFields): Iterable<TestObject> {
  const [apiVersion, kind] = [textAt(fields, 'apiVersion') ?? '', textAt(fields, 'kind') ?? ''];
  if (kind.endsWith('List') && valueAt(fields, 'items') !== undefined) {
    for (const item of itemsAt(fields, 'items')) if (isFields(item)) yield* listed(item);
    return;
  }
  const metadata = fieldsAt(fields, 'metadata');
  const name = textAt(metadata, 'name') ?? textAt(metadata, 'generateName') ?? '';
  // As kyverno does: what belongs in a namespace is in "default" where it names none.
  const namespace = textAt(metadata, 'namespace') ?? (scopeOf(apiVersion, kind) === 'namespaced' ? 'default' : '');
  yield { fields: namespace === '' ? fields : { ...fields, metadata: { ...metadata, namespace } }, apiVersion, kind, namespace, name };
}

/** What tells the objects of a test apart. */
export const keyOf = ({ apiVersion, kind, namespace, name }: TestObject): string => [apiVersion, kind, namespace, name].join(',');
/** `apps/v1/Deployment/shop/web`. */
export const labelOf = ({ apiVersion, kind, namespace, name }: TestObject): string =>
  [apiVersion, kind, ...(namespace === '' ? [] : [namespace]), name].join('/');
