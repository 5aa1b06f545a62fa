import type { ObjectValue } from '../org-rule.ts';

/** A step of a path: a key, an index, or all items. */
export type Step = { readonly key: string } | { readonly index: number } | 'each';

const stepForm = /\.?(?:([A-Za-z_]\w*)|"((?:[^"\\]|\\.)*)")|\[(-?\d{1,6})\]|(\[\*?\])/uy;

/** A path of JMESPath: names, quoted names, indices and projections. Undefined for any other expression. */
export const stepsOf = (expression: string): readonly Step[] | undefined => {
  const steps: Step[] = [];
  stepForm.lastIndex = 0;
  while (stepForm.lastIndex < expression.length) {
    const isFirst = stepForm.lastIndex === 0;
    const found = stepForm.exec(expression);
    if (found === null || (!isFirst && !/^[.[]/u.test(found[0])) || (isFirst && found[0].startsWith('.'))) return undefined;
    const [, name, quoted, index, each] = found;
    if (each !== undefined) steps.push('each');
    else if (index !== undefined) steps.push({ index: Number(index) });
    else steps.push({ key: name ?? JSON.parse(`"${quoted ?? ''}"`) });
  }
  return steps;
};

/** A literal: `'text'`, or JSON between backticks. */
export const literalOf = (text: string): ObjectValue | undefined => {
  if (/^'[^']*'$/u.test(text)) return text.slice(1, -1);
  if (!/^`[^`]*`$/u.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(1, -1));
    return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : (value as ObjectValue);
  } catch {
    return undefined;
  }
};
