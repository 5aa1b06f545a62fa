import type { BlockStyle } from './layout.ts';
import type { ScalarValue } from './model.ts';
import { resolvePlain } from './scalar.ts';

/** A value to be written into a file. */
export type EditValue = ScalarValue | readonly EditValue[] | { readonly [key: string]: EditValue };

const PLAIN = /^[A-Za-z_/.][A-Za-z0-9_/.:@+=-]*$/;

/** Amounts with a unit (`128Mi`, `500m`), which no YAML or JSON schema takes for a number. Source: Kubernetes, Quantity. */
const QUANTITY = /^\d+(?:\.\d+)?(?:[KMGTPE]i|[kMGTPm])$/;

/** True when a string can be written without quotes anywhere and read back as the same string by YAML 1.1 and 1.2 parsers. */
const isSafePlain = (text: string): boolean =>
  QUANTITY.test(text) || (PLAIN.test(text) && !text.endsWith(':') && !/^[.]?[\d.]/.test(text) && resolvePlain(text) === text);

const quoteSingle = (text: string): string | undefined => (/^[ -&(-~]*$/.test(text) ? `'${text}'` : undefined);

/** How strings are quoted: `auto` only where needed. */
export type Quoting = 'auto' | 'single' | 'double';

/** A scalar on one line, quoted where it must be or where the style says so. Double quotes are JSON's, which YAML reads alike. */
export const renderScalar = (value: ScalarValue, quoting: Quoting = 'auto'): string => {
  if (typeof value !== 'string') return String(value);
  if (quoting === 'single') return quoteSingle(value) ?? JSON.stringify(value);
  return quoting === 'auto' && isSafePlain(value) ? value : JSON.stringify(value);
};

const isList = (value: EditValue): value is readonly EditValue[] => Array.isArray(value);

/** True for values that are no collections. */
export const isScalar = (value: EditValue): value is ScalarValue => typeof value !== 'object' || value === null;

/** A value on one line, in flow style. */
export const renderFlow = (value: EditValue, quoting: Quoting = 'auto'): string => {
  if (isScalar(value)) return renderScalar(value, quoting);
  if (isList(value)) return `[${value.map(item => renderFlow(item, quoting)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, each]) => `${renderScalar(key, quoting)}: ${renderFlow(each, quoting)}`);
  return `{${entries.join(', ')}}`;
};

const isEmpty = (value: EditValue): boolean => isScalar(value) || (isList(value) ? value.length === 0 : Object.keys(value).length === 0);

const itemLines = (item: EditValue, insets: BlockStyle): readonly string[] =>
  isEmpty(item) || isList(item)
    ? [`- ${renderFlow(item)}`]
    : renderLines(item, insets).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));

const entryLines = (key: string, value: EditValue, insets: BlockStyle): readonly string[] => {
  if (isEmpty(value)) return [`${renderScalar(key)}: ${renderFlow(value)}`];
  const inset = ' '.repeat(isList(value) ? insets.sequence : insets.mapping);
  return [`${renderScalar(key)}:`, ...renderLines(value, insets).map(line => inset + line)];
};

/** A value in block style, line by line, the first column being 0. */
export const renderLines = (value: EditValue, insets: BlockStyle): readonly string[] => {
  if (isScalar(value) || isEmpty(value)) return [renderFlow(value)];
  if (isList(value)) return value.flatMap(item => itemLines(item, insets));
  return Object.entries(value).flatMap(([key, each]) => entryLines(key, each, insets));
};
