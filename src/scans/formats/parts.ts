import * as v from 'valibot';

/** Schemas that all readers are made of. Scanners write `null`, nothing and an empty text for the same. */
export const text = v.optional(
  v.pipe(
    v.nullable(v.string()),
    v.transform(value => value ?? ''),
  ),
  '',
);
export const texts = v.optional(
  v.pipe(
    v.nullable(v.array(v.string())),
    v.transform(value => value ?? []),
  ),
  [],
);

/** A list of what a schema takes; none when it is missing or null. */
export const listOf = <const S extends v.GenericSchema>(item: S) =>
  v.optional(
    v.pipe(
      v.nullable(v.array(item)),
      v.transform(value => value ?? []),
    ),
    [],
  );

/** Why a document of a format can't be used: the first thing that is wrong with it. */
export const problemOf = (format: string, issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string => {
  const [issue] = issues;
  const path = v.getDotPath(issue);
  return `not a ${format} report: ${path === null ? '' : `"${path}": `}${issue.message.slice(0, 200)}`;
};

/** A day of a timestamp; undefined when the text has none. */
export const dayOf = (timestamp: string): string | undefined => /^\d{4}-\d{2}-\d{2}/u.exec(timestamp)?.[0];

/** Keys whose values are there, so that what is missing is left out. */
export const given = <T extends object>(values: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as never;
