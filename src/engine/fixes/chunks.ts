/** Items in their order in chunks that are no longer together than the most, but for items that are longer by themselves. */
export const chunksOf = <Item>(items: Iterable<Item>, lengthOf: (item: Item) => number, most: number): readonly (readonly Item[])[] => {
  const chunks: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const length = lengthOf(item);
    const open = chunks.at(-1);
    if (open && length <= left) open.push(item);
    else {
      chunks.push([item]);
      left = most;
    }
    left -= length;
  }
  return chunks;
};
