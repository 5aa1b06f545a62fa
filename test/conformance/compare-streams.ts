import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';

/** Lines without `# Source:` and blank ones, which the Helms place differently. */
const normalized = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line !== '' && !line.startsWith('# Source: '))
    .join('\n');

const documentsOf = (text: string): readonly unknown[] =>
  `\n${text}`.split(/\n---[ \t]*(?=\n|$)/u).flatMap(part =>
    parseAllDocuments(part, { version: '1.1', merge: true, uniqueKeys: false, logLevel: 'silent' }).flatMap(document => {
      const value: unknown = document.errors.length > 0 ? { unparsed: part.trim() } : document.toJS({ maxAliasCount: -1 });
      return value === null || value === undefined ? [] : [value];
    }),
  );

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const at = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);

const textAt = (value: unknown, key: string): string => {
  const text = at(value, key);
  return typeof text === 'string' ? text : '?';
};

/** Puts null where a value differs each time that Helm runs: `Kind/name/pointer`. */
const dropUnstable = (documents: readonly unknown[], places: readonly string[]): void => {
  for (const document of documents)
    for (const place of places) {
      const id = `${textAt(document, 'kind')}/${textAt(at(document, 'metadata'), 'name')}`;
      if (!place.startsWith(`${id}/`)) continue;
      const keys = place
        .slice(id.length + 1)
        .split('/')
        .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
      const holder = keys.slice(0, -1).reduce<unknown>(at, document);
      if (isRecord(holder)) holder[keys.at(-1) ?? ''] = null;
    }
};

/** True for texts that differ in as many lines at most as Helm prints otherwise each time, and in these after their keys alone. */
const isSameText = (wanted: string, printed: string, unstable: number): boolean => {
  const [one, other] = [wanted.split('\n'), printed.split('\n')];
  const keyOf = (line = ''): string => line.slice(0, line.indexOf(':') + 1);
  const differing = one.filter((line, index) => line !== other[index]);
  return (
    one.length === other.length &&
    differing.length <= unstable &&
    one.every((line, index) => line === other[index] || (keyOf(line) !== '' && keyOf(line) === keyOf(other[index])))
  );
};

/** How near a printed stream comes to the one of Helm. */
export type Verdict = 'same-text' | 'same-documents' | 'different';

export const compareStreams = (wanted: string, printed: string, unstable: readonly string[]): Verdict => {
  if (isSameText(normalized(wanted), normalized(printed), unstable.length)) return 'same-text';
  const [one, other] = [documentsOf(wanted), documentsOf(printed)];
  for (const documents of [one, other]) dropUnstable(documents, unstable);
  return isDeepStrictEqual(one, other) ? 'same-documents' : 'different';
};

const tidy = (text: string): readonly string[] =>
  text
    .replace(/^Error: /u, '')
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line !== '' && !line.startsWith('Use --debug flag'));

/** True for an error that says what Helm's says; the lines of the answers of schemas come in no fixed order. */
export const isSameError = (wanted: string, said: string): boolean =>
  tidy(said).join('\n').includes(tidy(wanted).join('\n')) || isDeepStrictEqual(tidy(wanted).toSorted(), tidy(said).toSorted());
