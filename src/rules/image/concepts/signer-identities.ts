import { isMissing, lookup, type Place, stringAt } from '../../../artifacts/yaml/lookup.ts';

/** Expressions that fit every name: nothing, `.*`, `^.+$`, `(.*)`. */
const everyExpression = /^\^?\(?(?:\.[*+])?\)?\$?$/;
/** Kyverno reads `*` in a subject as any characters. */
const everyGlob = /^\*+$/;

/**
 * What is asked of a name by a text or an expression: `nothing` that not everybody fulfils, or `something`; `unknown`: a template decides.
 */
const askedOf = (identity: Place, field: string): 'nothing' | 'something' | 'unknown' => {
  const [text, expression] = [lookup(identity, field), lookup(identity, `${field}RegExp`)];
  if (text.state === 'unknown' || expression.state === 'unknown') return 'unknown';
  const isOpenText = isMissing(text) || everyGlob.test(stringAt(text) || '*');
  const isOpenExpression = isMissing(expression) || everyExpression.test(stringAt(expression) ?? '');
  return isOpenText && isOpenExpression ? 'nothing' : 'something';
};

/**
 * True when somebody else can make a signature that a keyless identity accepts: no subject is asked for, so that everybody with an account
 * at the issuer fits, or no issuer, so that another issuer can give the same name to somebody else.
 */
export const acceptsAnyone = (identity: Place): boolean => ['issuer', 'subject'].some(field => askedOf(identity, field) === 'nothing');
