import type { Expr, StructExpr } from '../cel/ast.ts';
import { celEnvironment } from '../cel/environment.ts';
import { parseCel } from '../cel/parser.ts';
import type { FieldPath } from '../org-rule.ts';

/**
 * The fields that an expression of a MutatingAdmissionPolicy may change, whatever it evaluates to, without what is in lists; undefined where that
 * can't be told from how it is written. The expression compiles.
 */
export const touchedFields = (source: string, minor: number): readonly FieldPath[] | undefined =>
  ofExpression(parseCel(source, celEnvironment(minor, 'kubernetes', true).macros));

const all = (parts: readonly (readonly FieldPath[] | undefined)[]): readonly FieldPath[] | undefined =>
  parts.every(part => part !== undefined) ? parts.flat() : undefined;

const ofExpression = (expr: Expr): readonly FieldPath[] | undefined => {
  if (expr.kind === 'struct') return expr.name === 'JSONPatch' ? ofOperation(expr) : ofObject(expr, []);
  if (expr.kind === 'list') return all(expr.elements.map(ofExpression));
  if (expr.kind !== 'call') return undefined;
  // Either branch, and lists one behind the other.
  if (expr.fn === '_?_:_') return all(expr.args.slice(1).map(ofExpression));
  return expr.fn === '_+_' ? all(expr.args.map(ofExpression)) : undefined;
};

const ofObject = ({ fields }: StructExpr, path: FieldPath): readonly FieldPath[] =>
  fields.flatMap(({ field, value }) => (value.kind === 'struct' ? ofObject(value, [...path, field]) : [[...path, field]]));

const ofOperation = ({ fields }: StructExpr): readonly FieldPath[] | undefined =>
  all(
    fields
      .filter(({ field }) => field === 'path' || field === 'from')
      .map(({ value }) => {
        const start = leadingText(value);
        const steps = start?.text.split('/').slice(1) ?? [];
        // Of a text that goes on behind its beginning the last step may, too.
        const whole = start?.isWhole ? steps : steps.slice(0, -1);
        const index = whole.findIndex(step => step === '-' || /^-?\d+$/u.test(step));
        const named = (index === -1 ? whole : whole.slice(0, index)).map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
        return named.length === 0 ? undefined : [named];
      }),
  );

/** The beginning of a text that is written as it is. */
const leadingText = (expr: Expr): { readonly text: string; readonly isWhole: boolean } | undefined => {
  if (expr.kind === 'literal') return typeof expr.value === 'string' ? { text: expr.value, isWhole: true } : undefined;
  const [left, right] = expr.kind === 'call' && expr.fn === '_+_' ? expr.args : [];
  if (!left || !right) return undefined;
  const start = leadingText(left);
  if (!start?.isWhole) return start;
  const rest = leadingText(right);
  return rest ? { text: start.text + rest.text, isWhole: rest.isWhole } : { text: start.text, isWhole: false };
};
