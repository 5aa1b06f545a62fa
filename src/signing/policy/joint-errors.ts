import type { SchemaProblem } from '../../policy/changes/describe-issue.ts';
import { type ConfigError, configError } from '../../policy/config-error.ts';
import { closestName } from '../../text/closest-name.ts';
import { fieldPath } from '../../text/field-path.ts';
import type { ClusterImagePolicyDocument } from './cluster/cluster-image-policy-schema.ts';
import { type NamedDocument, nameOrigin, nameRange } from './placed-document.ts';

/** A name that is given twice. */
export interface RepeatedName {
  /** All that have it. Why all: which one counts in a cluster is not known. */
  readonly documents: readonly NamedDocument[];
  readonly error: ConfigError;
}

/** The names of documents of one kind that are given twice; `others` are names of `trusted-roots/`. */
export const repeatedNames = (documents: readonly NamedDocument[], others: readonly string[] = []): readonly RepeatedName[] =>
  [...Map.groupBy(documents, ({ document }) => document.metadata.name)].flatMap(([name, same]) => {
    const elsewhere = others.includes(name) ? `trusted-roots/${name}.json` : undefined;
    const [first, second] = elsewhere === undefined ? same : [undefined, ...same];
    if (second === undefined) return [];
    const firstPlace = elsewhere ?? (first ? nameOrigin(first.root, first.file) : '');
    const hint = `Choose another one; the first is at ${firstPlace}.`;
    return [{ documents: same, error: configError(second.file, nameRange(second.root), `The name "${name}" is given twice.`, hint) }];
  });

/** The trust roots that a policy names and that are not among `names`. */
export const unknownReferences = ({ spec }: ClusterImagePolicyDocument, names: readonly string[]): readonly SchemaProblem[] =>
  spec.authorities.flatMap((authority, index) =>
    (['keyless', 'ctlog', 'rfc3161timestamp'] as const).flatMap((part): readonly SchemaProblem[] => {
      const name = authority[part]?.trustRootRef;
      if (name === undefined || names.includes(name)) return [];
      const path = ['spec', 'authorities', String(index), part, 'trustRootRef'];
      const close = closestName(name, names);
      const hint = close === undefined ? `Known: ${names.join(', ')}.` : `Did you mean "${close}"?`;
      return [{ path, at: 'value', message: `"${fieldPath(path)}" names "${name}", and there is no such TrustRoot.`, hint }];
    }),
  );
