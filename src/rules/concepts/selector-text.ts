import type { LabelSelector } from '../../artifacts/kubernetes/label-selector.ts';

/** A selector for people: `app=web, tier in (a, b)`. */
export const selectorText = ({ requirements }: LabelSelector): string =>
  requirements
    .slice(0, 5)
    .map(({ key, operator, values = [] }) => {
      // Why without values: where a template prints them, they are not known.
      if (operator === 'Exists' || (operator === 'In' && values.length === 0)) return key;
      if (operator === 'DoesNotExist') return `!${key}`;
      const one = values.length === 1 ? values[0] : undefined;
      if (one !== undefined) return operator === 'In' ? `${key}=${one}` : `${key}!=${one}`;
      return `${key} ${operator === 'In' ? 'in' : 'not in'} (${values.slice(0, 5).join(', ')})`;
    })
    .join(', ');
