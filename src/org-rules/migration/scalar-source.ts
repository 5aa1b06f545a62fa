import { parseQuantity } from '../../rules/kubernetes/concepts/quantities.ts';
import { parseDuration } from '../cel/functions/time.ts';
import { comparisonOf, rangeOf, type ScalarOperator, type ScalarPattern } from '../kyverno/scalars.ts';
import { and, type Cel, type Comparison, compared, each, fitsGlob, NotMigrated, no, not, or, quoted, yes } from './cel-source.ts';

/** Whether a scalar fits, and whether nothing at all does. */
export interface ScalarSource {
  readonly fits: Cel;
  readonly absentFits: boolean;
}

/** Fields of Kubernetes that are lists of scalars: a pattern that is a scalar is held against each item. */
const listsOfScalars = new Set(
  `accessModes add apiGroups apiVersions args clusterIPs command drop except externalIPs finalizers hostnames hosts ipFamilies
  loadBalancerSourceRanges mountOptions nameservers nonResourceURLs operations policyTypes resourceNames resources searches supplementalGroups
  values verbs`.split(/\s+/u),
);

/** `resources` of a container are fields, those of a role a list. */
export const isListOfScalars = (path: readonly string[]): boolean => {
  const key = path.at(-1) ?? '';
  return listsOfScalars.has(key) && (key !== 'resources' || path.includes('rules'));
};

/** Where people write what they want. */
const isFreeText = (path: readonly string[]): boolean => path.some(key => key === 'labels' || key === 'annotations' || key === 'data');

/** Under these stand amounts of resources, and no durations. */
const resourceAmounts = new Set(['limits', 'requests', 'capacity', 'hard']);
/** Under these stand amounts that are written as texts. */
const amounts = new Set([...resourceAmounts, 'sizeLimit', 'labels', 'annotations', 'data', 'max', 'min']);
const portsOrShares = new Set(['targetPort', 'maxUnavailable', 'maxSurge', 'minAvailable', 'port']);

const isQuantityText = (path: readonly string[]): boolean =>
  path.some(key => amounts.has(key)) || portsOrShares.has(path.at(-1) ?? '') || /quantity|size/iu.test(path.at(-1) ?? '');

/** A scalar of a pattern, for a value at a path that is there. @throws NotMigrated */
export const scalarSource = (pattern: ScalarPattern, value: string, path: readonly string[]): ScalarSource => {
  if (!isListOfScalars(path)) return one(pattern, value, path);
  const { fits, absentFits } = one(pattern, 'item', path);
  return { fits: each(value, 'all', 'item', fits), absentFits };
};

const one = (pattern: ScalarPattern, value: string, path: readonly string[]): ScalarSource => {
  if (typeof pattern === 'boolean') return { fits: compared(value, '==', String(pattern)), absentFits: false };
  if (pattern === null) {
    const zeros = ['null', "''", 'false', '0'].map(zero => compared(value, '==', zero));
    return { fits: or(...zeros), absentFits: true };
  }
  if (typeof pattern === 'string') return textSource(pattern, value, path);
  const number = String(pattern);
  if (isQuantityText(path)) return { fits: compared(`string(${value})`, '==', quoted(number)), absentFits: false };
  return { fits: compared(value, '==', number), absentFits: false };
};

/** Source: Kyverno, `pkg/engine/pattern`: `|` parts what may be, `&` what has to be. */
const textSource = (pattern: string, value: string, path: readonly string[]): ScalarSource => {
  if (pattern.includes('{{')) throw new NotMigrated('A pattern with a variable is another one for each object.');
  // A text may be, word for word, what the pattern is.
  const isItself = isFreeText(path) && /^[<>!]|[|&]|\d!?-/u.test(pattern) ? compared(value, '==', quoted(pattern)) : no;
  const choices = pattern.split('|').map(choice =>
    choice
      .trim()
      .split('&')
      .map(part => partSource(part.trim(), value, path)),
  );
  return {
    fits: or(isItself, ...choices.map(parts => and(...parts.map(({ fits }) => fits)))),
    absentFits: choices.some(parts => parts.every(({ absentFits }) => absentFits)),
  };
};

const partSource = (pattern: string, value: string, path: readonly string[]): ScalarSource => {
  const { operator, operand } = comparisonOf(pattern);
  const bounds = operator === '' ? rangeOf(pattern) : undefined;
  if (bounds === undefined) return operandSource(operand, operator, value, path);
  const [low, high] = bounds.isOutside
    ? [operandSource(bounds.low, '<', value, path), operandSource(bounds.high, '>', value, path)]
    : [operandSource(bounds.low, '>=', value, path), operandSource(bounds.high, '<=', value, path)];
  return bounds.isOutside
    ? { fits: or(low.fits, high.fits), absentFits: low.absentFits || high.absentFits }
    : { fits: and(low.fits, high.fits), absentFits: low.absentFits && high.absentFits };
};

const comparisons: Readonly<Record<ScalarOperator, Comparison>> = { '': '==', '!': '!=', '>': '>', '>=': '>=', '<': '<', '<=': '<=' };

/** An amount as CEL compares it. What may be a duration is left out: CEL has no question whether a text is one. */
export const amountSource = (value: string, comparison: Comparison, amount: string, path: readonly string[]): Cel => {
  const isMillis = /^\d+m$/u.test(amount) && path.some(key => resourceAmounts.has(key));
  if (parseQuantity(amount) === undefined || (parseDuration(amount) !== undefined && amount !== '0' && !isMillis))
    throw new NotMigrated(`Whether "${amount.slice(0, 40)}" is a duration depends on what it is compared with.`);
  if (/^[+-]?\d{1,18}$/u.test(amount) && !isQuantityText(path)) return compared(value, comparison, String(BigInt(amount)));
  const text = `string(${value})`;
  const difference = compared(`quantity(${text}).compareTo(quantity(${quoted(amount)}))`, comparison, '0');
  const isAmount: Cel = { text: `isQuantity(${text})`, binds: 'unary' };
  return comparison === '!=' ? or(not(isAmount), difference) : and(isAmount, difference);
};

const isAmount = (text: string): boolean => text.length <= 60 && (parseQuantity(text) !== undefined || parseDuration(text) !== undefined);

const operandSource = (operand: string, operator: ScalarOperator, value: string, path: readonly string[]): ScalarSource => {
  if (isAmount(operand)) {
    const zero = parseQuantity(operand);
    const order = zero === undefined || zero === 0n ? 0 : zero > 0n ? -1 : 1;
    const absent = { '': order === 0, '!': order !== 0, '>': order > 0, '>=': order >= 0, '<': order < 0, '<=': order <= 0 };
    return { fits: amountSource(value, comparisons[operator], operand, path), absentFits: absent[operator] };
  }
  if (operator !== '' && operator !== '!') return { fits: no, absentFits: false };
  if (/^\*+$/u.test(operand)) {
    if (operator === '!') return { fits: no, absentFits: false };
    return { fits: yes, absentFits: false };
  }
  const fits = fitsGlob(value, operand);
  return { fits: operator === '' ? fits : not(fits), absentFits: false };
};
