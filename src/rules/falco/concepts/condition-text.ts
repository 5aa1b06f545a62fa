import type { Condition } from '../../../artifacts/falco/condition.ts';
import { andMore } from '../../../text/and-more.ts';
import { onceFor } from '../../../text/once-for.ts';

/** Values that are shown of a comparison; more are counted. */
const maxShown = 5;

const listed = (values: readonly string[]): string => andMore(values.slice(0, maxShown), values.length);

const inBrackets = (part: Condition): string =>
  part.kind === 'and' || part.kind === 'or' ? `(${conditionText(part)})` : conditionText(part);

/** A condition as people write it, in one line. */
export const conditionText = (condition: Condition): string => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.map(inBrackets).join(` ${condition.kind} `);
    case 'not':
      return `not ${inBrackets(condition.part)}`;
    case 'macro':
      return condition.name;
    case 'test':
      if (condition.operator === 'exists') return `${condition.field} exists`;
      return condition.operator === 'in' || condition.values.length !== 1
        ? `${condition.field} ${condition.operator} (${listed(condition.values)})`
        : `${condition.field} ${condition.operator} ${condition.values[0] ?? ''}`;
  }
};

/** The same for comparing: equal for what means the same whatever the order of its parts and values. */
export const conditionKey: (condition: Condition) => string = onceFor((condition: Condition): string => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.parts.map(conditionKey).toSorted().join(` ${condition.kind} `)})`;
    case 'not':
      return `not ${conditionKey(condition.part)}`;
    case 'macro':
      return condition.name;
    case 'test':
      return `${condition.field} ${condition.operator} [${condition.values.toSorted().join('\0')}]`;
  }
});
