/** How many units of white space a line begins with. */
export const indentationOf = (line: string): number => line.length - line.trimStart().length;
