import { fieldsOf } from '../json.ts';
import { type Arguments, graphqlError, type Source } from './source.ts';

const cursorOf = (index: number): string => Buffer.from(`cursor:${index}`).toString('base64');

const indexOf = (cursor: string): number => {
  const found = /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'));
  if (!found) throw graphqlError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
  return Number(found[1]);
};

/** A page of a list, in GitHub's terms: `first` or `last` must be given and be at most 100. */
export const connection = <T>(
  name: string,
  typename: string,
  all: readonly T[],
  args: Arguments,
  represent: (item: T) => Source,
): Source => {
  const fields = fieldsOf(args);
  const [first, last] = [fields.number('first'), fields.number('last')];
  if (first === undefined && last === undefined) {
    throw graphqlError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  const asked = first ?? last ?? 0;
  const bound = first === undefined ? 'last' : 'first';
  if (asked > 100) {
    throw graphqlError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${asked} records on the \`${name}\` connection exceeds the \`${bound}\` limit of 100 records.`,
    );
  }
  const after = fields.text('after');
  const before = fields.text('before');
  const from = after === undefined ? 0 : indexOf(after) + 1;
  const to = before === undefined ? all.length : indexOf(before);
  const start = first === undefined ? Math.max(from, to - asked) : from;
  const end = first === undefined ? to : Math.min(to, from + asked);
  const page = all.slice(start, end);
  const nodes = (): readonly Source[] => page.map(represent);
  return {
    __typename: `${typename}Connection`,
    totalCount: all.length,
    nodes,
    edges: () => nodes().map((node, index) => ({ __typename: `${typename}Edge`, node, cursor: cursorOf(start + index) })),
    pageInfo: {
      __typename: 'PageInfo',
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: page.length > 0 ? cursorOf(start) : null,
      endCursor: page.length > 0 ? cursorOf(end - 1) : null,
    },
  };
};
