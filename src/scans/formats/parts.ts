import * as v from 'valibot';
import type { LineSpan } from '../report.ts';

/** Schemas that all readers are made of. Scanners write `null`, nothing and an empty text for the same. */
export const text = v.nullish(v.string(), '');
export const texts = v.nullish(v.array(v.string()), []);

/** A list of what a schema takes; none when it is missing or null. */
export const listOf = <const S extends v.GenericSchema>(item: S) => v.nullish(v.array(item), []);

/** Why a document of a format can't be used: the first thing that is wrong with it. */
export const problemOf = (format: string, issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string => {
  const [issue] = issues;
  const path = v.getDotPath(issue);
  return `not a ${format} report: ${path === null ? '' : `"${path}": `}${issue.message.slice(0, 200)}`;
};

/** A number that may be missing. */
export const number = v.nullish(v.number());

/** No file has more lines that anybody is shown. */
const maxLine = 1_000_000;

const isLine = (line: number | null | undefined): line is number => Number.isInteger(line) && Number(line) > 0 && Number(line) <= maxLine;

/** Lines that a scanner names; undefined where it names none, for which scanners write 0, too. GitHub refuses annotations at what is no line. */
export const linesOf = (start: number | null | undefined, end: number | null | undefined): LineSpan | undefined =>
  isLine(start) ? { start, end: isLine(end) ? Math.max(start, end) : start } : undefined;

/** A day of a timestamp; undefined when the text has none. */
export const dayOf = (timestamp: string): string | undefined => /^\d{4}-\d{2}-\d{2}/u.exec(timestamp)?.[0];

/** Keys whose values are there, so that what is missing is left out. Why a loop: it is done for each of a hundred thousand findings. */
export const given = <T extends object>(values: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } => {
  const there: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined && value !== '') there[key] = value;
  return there as never;
};

/**
 * Why a document can't be used of which one member was refused, with the member's path. Members are read one by one, and each is forgotten once its findings
 * are made: all of them, as the schema gives them, take as much memory as the document.
 */
export const problemIn = (format: string, whole: v.GenericSchema, document: unknown): string => {
  const { issues } = v.safeParse(whole, document);
  return issues ? problemOf(format, issues) : `not a ${format} report`;
};

/** Labels of an image. */
export const labels = v.nullish(v.record(v.string(), v.unknown()), {});

/** The commit that labels of an image name. Source: OCI image-spec, annotations. */
export const revisionOf = (own: Readonly<Record<string, unknown>>): string | undefined => {
  const { 'org.opencontainers.image.revision': revision } = own;
  return typeof revision === 'string' ? revision : undefined;
};

/** A place in one image of several: what is in one says nothing of another. */
export const pathInImage = (image: string, path: string): string => [image, path].filter(part => part !== '').join(':');
