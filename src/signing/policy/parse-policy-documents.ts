import type { SourceFile } from '../../artifacts/source-file.ts';
import { type ConfigError, configError } from '../../policy/config-error.ts';
import type { SchemaProblem } from '../../policy/describe-issue.ts';
import { checkDocument, type ParsedDocument, placeErrors } from '../../policy/parse.ts';
import { type Placed, type ReadDocument, readPolicyDocuments } from '../../policy/policy-document.ts';
import { closestName } from '../../text/closest-name.ts';
import { clusterImagePolicyProblems } from './cluster-image-policy-problems.ts';
import { type ClusterImagePolicyDocument, clusterImagePolicySchema } from './cluster-image-policy-schema.ts';
import { fieldPath } from './field-path.ts';
import { trustRootProblems } from './trust-root-problems.ts';
import { type TrustRootDocument, trustRootSchema } from './trust-root-schema.ts';
import { builtInTrustRoots } from './trust-selection.ts';

/** A document without errors of its own, and where it stands. */
export interface PlacedDocument<T> {
  readonly document: T;
  readonly root: Placed;
  readonly file: SourceFile;
}

export interface PolicyDocuments {
  readonly policies: readonly PlacedDocument<ClusterImagePolicyDocument>[];
  readonly trustRoots: readonly PlacedDocument<TrustRootDocument>[];
  readonly errors: readonly ConfigError[];
}

/** Documents of all files together, items of lists among them. */
const maxDocuments = 1_000;
const maxItems = 1_000;
const limits = { length: 1_048_576, documents: 200 };

/** Reads the documents of all files, and holds them against each other: names are given once, trust roots that are named exist. `otherTrustRoots` are names of those that are no documents. */
export const parsePolicyDocuments = (files: readonly SourceFile[], otherTrustRoots: readonly string[] = []): PolicyDocuments => {
  const policies: PlacedDocument<ClusterImagePolicyDocument>[] = [];
  const trustRoots: PlacedDocument<TrustRootDocument>[] = [];
  const errors: ConfigError[] = [];
  const take = <T>(parsed: ParsedDocument<T>, list: PlacedDocument<T>[]): void => {
    if (parsed.errors) errors.push(...parsed.errors);
    else list.push(parsed);
  };
  let count = 0;
  for (const file of files) {
    const read = readPolicyDocuments(file, limits);
    if (read.errors) {
      errors.push(...read.errors);
      continue;
    }
    const items = read.documents.map(({ value, root }) => ({ value: withoutNulls(value), root })).flatMap(unfold);
    count += items.length;
    if (count > maxDocuments) {
      errors.push(
        configError(file, { start: 0, end: 0 }, `There are more than ${maxDocuments} documents.`, 'Use globs instead of many policies.'),
      );
      break;
    }
    for (const item of items) {
      const kind = kindOf(item.value);
      if (kind === 'ClusterImagePolicy') take(checkDocument(clusterImagePolicySchema, item, file, clusterImagePolicyProblems), policies);
      else if (kind === 'TrustRoot') take(checkDocument(trustRootSchema, item, file, trustRootProblems), trustRoots);
      else errors.push(unknownKind(item, file, kind));
    }
  }
  // Why only then: a document with an error is missing among those that others name.
  const joint =
    errors.length > 0
      ? []
      : [
          ...repeatedNames(policies),
          ...repeatedNames(trustRoots, otherTrustRoots),
          ...missingTrustRoots(policies, trustRoots, otherTrustRoots),
        ];
  return { policies, trustRoots, errors: [...errors, ...joint] };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Kubernetes takes a field without a value for one that is left out. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNulls(item)]])));
};

const kindOf = (value: unknown): string | undefined => (isRecord(value) && typeof value['kind'] === 'string' ? value['kind'] : undefined);

const lists: ReadonlySet<string | undefined> = new Set(['List', 'ClusterImagePolicyList', 'TrustRootList']);

/** The items of a list, as `kubectl get -o yaml` writes them; other documents as they are. */
const unfold = (document: ReadDocument): readonly ReadDocument[] => {
  const { value, root } = document;
  if (!lists.has(kindOf(value)) || !isRecord(value) || !Array.isArray(value['items'])) return [document];
  const placed = root.children.get('items')?.children;
  return value['items'].slice(0, maxItems + 1).map((item: unknown, index) => ({ value: item, root: placed?.get(String(index)) ?? root }));
};

const known = ['ClusterImagePolicy', 'TrustRoot', 'List'];

const unknownKind = ({ root }: ReadDocument, file: SourceFile, kind: string | undefined): ConfigError => {
  const message = kind === undefined ? 'The document has no "kind".' : `Documents of the kind "${kind.slice(0, 80)}" are not read here.`;
  const close = kind === undefined ? undefined : closestName(kind, known);
  const hint = close === undefined ? `Known kinds: ${known.join(', ')}.` : `Did you mean "${close}"?`;
  return configError(file, root.children.get('kind')?.range ?? root.range, message, hint);
};

const repeatedNames = (
  documents: readonly PlacedDocument<{ readonly metadata: { readonly name: string } }>[],
  others: readonly string[] = [],
): readonly ConfigError[] => {
  const seen = new Map<string, string>(others.map(name => [name, `trusted-roots/${name}.json`]));
  return documents.flatMap(({ document, root, file }) => {
    const { name } = document.metadata;
    const first = seen.get(name);
    const place = root.children.get('metadata')?.children.get('name')?.range ?? root.range;
    if (first === undefined) {
      seen.set(name, `${file.path}:${file.lines.line(place.start)}`);
      return [];
    }
    return [configError(file, place, `The name "${name}" is given twice.`, `Choose another one; the first is at ${first}.`)];
  });
};

const missingTrustRoots = (
  policies: readonly PlacedDocument<ClusterImagePolicyDocument>[],
  trustRoots: readonly PlacedDocument<TrustRootDocument>[],
  others: readonly string[],
): readonly ConfigError[] => {
  const names = [...builtInTrustRoots, ...others, ...trustRoots.map(({ document }) => document.metadata.name)];
  return policies.flatMap(({ document, root, file }) => placeErrors(unknownReferences(document, names), root, file));
};

const unknownReferences = ({ spec }: ClusterImagePolicyDocument, names: readonly string[]): readonly SchemaProblem[] =>
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
