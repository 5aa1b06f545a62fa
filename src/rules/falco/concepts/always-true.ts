import { type Condition, parseCondition } from '../../../artifacts/falco/condition.ts';

/** Fields that each event of a container has; to ask whether they are there is to ask for nothing. */
const identifying =
  /^(?:container\.(?:id|name|image|image\.\w{1,30}|full_image)|k8s\.(?:ns|pod)\.name|proc\.(?:name|exepath|pname|cmdline)|fd\.name)$/u;

const isTrueTest = (field: string, operator: string, [value = '', ...others]: readonly string[]): boolean => {
  if (others.length > 0) return false;
  if (field === 'evt.num' && operator === '>=') return value === '0';
  if (!identifying.test(field)) return false;
  if (operator === 'exists' || (operator === '!=' && value === '')) return true;
  if (/^i?(?:contains|startswith|endswith)$/u.test(operator))
    return value === '' || (value === '/' && /fd\.name|exepath/u.test(field) && operator !== 'endswith');
  return /^i?glob$/u.test(operator) && /^\*+$/u.test(value);
};

/** True for a condition that holds for each event, or for each event of any container. What a macro stands for that is not known holds for nothing. */
const isAlwaysTrue = (condition: Condition): boolean => {
  switch (condition.kind) {
    case 'or':
      return condition.parts.some(isAlwaysTrue);
    case 'and':
      return condition.parts.every(isAlwaysTrue);
    case 'not':
      return isNeverTrue(condition.part);
    case 'macro':
      return condition.name === 'always_true' || condition.name === 'container';
    case 'test':
      return (
        isTrueTest(condition.field, condition.operator, condition.values) ||
        (condition.field === 'container.id' && condition.operator === '!=' && condition.values[0] === 'host')
      );
  }
};

const isNeverTrue = (condition: Condition): boolean =>
  (condition.kind === 'macro' && condition.name === 'never_true') ||
  (condition.kind === 'test' &&
    condition.field === 'evt.num' &&
    (condition.operator === '=' || condition.operator === '<') &&
    condition.values[0] === '0');

/** The same of a text; false for what is no condition. */
export const isAlwaysTrueText = (text: string): boolean => {
  const condition = parseCondition(text.replace(/^\s{0,100}(?:or|and)\s/u, ''));
  return condition !== undefined && isAlwaysTrue(condition);
};

/** The same of one comparison of an exception. */
export const matchesAnything = (field: string, operator: string, value: string): boolean => isTrueTest(field, operator, [value]);
