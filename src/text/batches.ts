/** A list in parts of a size, the last of which may be shorter and none of which is empty. */
export const batchesOf = <T>(items: readonly T[], size: number): readonly T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size));
