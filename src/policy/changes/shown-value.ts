/** Longest value of a policy that a message repeats, in UTF-16 units. */
const maxShown = 200;

/** A value as a message repeats it: an ellipsis stands for what is too long. */
export const shownValue = (text: string, max: number = maxShown): string => (text.length > max ? `${text.slice(0, max)}…` : text);
