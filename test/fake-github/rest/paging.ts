import type { Json } from '../json.ts';
import { type Answer, type Call, ok, Refusal } from './call.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly link: string | undefined;
}

const wholeNumber = (text: string | null, otherwise: number): number => {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};

/** The page that a request asks for, and the `Link` header that leads to the others. */
export const pageOf = <T>({ world, operation, params, query }: Call, all: readonly T[], defaultSize = 30): Page<T> => {
  const size = Math.min(wholeNumber(query.get('per_page'), defaultSize), 100);
  const number = wholeNumber(query.get('page'), 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const path = operation.template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const linkTo = (page: number, relation: string): string => {
    const target = new URLSearchParams(query);
    target.set('page', String(page));
    return `<${world.urls.api}${path}?${target.toString()}>; rel="${relation}"`;
  };
  const links = [
    ...(number > 1 ? [linkTo(Math.min(number - 1, last), 'prev')] : []),
    ...(number < last ? [linkTo(number + 1, 'next'), linkTo(last, 'last')] : []),
    ...(number > 1 ? [linkTo(1, 'first')] : []),
  ];
  return { items: all.slice((number - 1) * size, number * size), link: links.length > 0 ? links.join(', ') : undefined };
};

const cursorOf = (index: number): string => Buffer.from(`cursor:${index}`).toString('base64url');

const indexOf = (cursor: string): number => {
  const found = /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!found) throw new Refusal(422, 'Invalid cursor.');
  return Number(found[1]);
};

/** As `pageOf`, for lists that are paged by `before` and `after`, cursors that only the `Link` header tells. */
export const cursorPageOf = <T>({ world, operation, params, query }: Call, all: readonly T[], defaultSize = 30): Page<T> => {
  const size = Math.min(wholeNumber(query.get('per_page'), defaultSize), 100);
  const [after, before] = [query.get('after'), query.get('before')];
  const end = before === null ? all.length : Math.min(indexOf(before), all.length);
  const start = after === null ? (before === null ? 0 : Math.max(0, end - size)) : indexOf(after);
  const stop = Math.min(end, start + size);
  const path = operation.template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const linkTo = (name: 'after' | 'before', index: number, relation: string): string => {
    const target = new URLSearchParams(query);
    target.delete('after');
    target.delete('before');
    target.set(name, cursorOf(index));
    return `<${world.urls.api}${path}?${target.toString()}>; rel="${relation}"`;
  };
  const links = [...(start > 0 ? [linkTo('before', start, 'prev')] : []), ...(stop < all.length ? [linkTo('after', stop, 'next')] : [])];
  return { items: all.slice(start, stop), link: links.length > 0 ? links.join(', ') : undefined };
};

/** Answers with one page of a list. */
export const listAnswer = <T>(call: Call, all: readonly T[], represent: (item: T) => Json): Answer => {
  const { items, link } = pageOf(call, all);
  return { ...ok(items.map(represent)), ...linkHeader(link) };
};

export const linkHeader = (link: string | undefined): { readonly headers?: Readonly<Record<string, string>> } =>
  link === undefined ? {} : { headers: { link } };
