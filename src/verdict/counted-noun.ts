/** `1 finding`, `2 findings`. */
export const countOf = (count: number, noun: string): string => `${count.toLocaleString('en-US')} ${count === 1 ? noun : `${noun}s`}`;
