/**
 * Adds all items to the end of a list. Why not `list.push(...items)`: each item would be an argument on the stack, which ends at some
 * hundred thousand, and what comes from a pull request may be more.
 */
export const appendAll = <T>(list: T[], items: Iterable<T>): void => {
  for (const item of items) list.push(item);
};
