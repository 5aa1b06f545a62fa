import type { Raw } from '../template/go-value.ts';
import { equalsJson, numberOf, typeOfValue } from './compare.ts';
import { formatProblem } from './formats.ts';
import { isList, isObject, type Json, type JsonObject, member } from './json.ts';
import { text, textsOf } from './keywords.ts';
import { quoted } from './messages.ts';

const shown = (value: Json): string =>
  typeof value === 'string' ? quoted(value) : isObject(value) || isList(value) ? 'value' : value === null ? 'null' : `${value}`;

const enumProblem = (choices: readonly Json[]): string => {
  if (choices.some(choice => isObject(choice) || isList(choice))) return "'enum' failed";
  return choices.length === 1 ? `value must be ${shown(choices[0] ?? null)}` : `value must be one of ${choices.map(shown).join(', ')}`;
};

/** Why a value as a whole does not fit a schema, by type, choice or format: then nothing else is asked. */
export const scalarProblem = (schema: JsonObject, raw: Raw, draft: number): string | undefined => {
  const type = member(schema, 'type');
  const types = typeof type === 'string' ? [type] : textsOf(type);
  const own = typeOfValue(raw);
  const isWhole = Number.isInteger(numberOf(raw));
  if (types.length > 0 && !types.includes(own) && !(isWhole && types.includes('integer')))
    return `got ${own}, want ${types.toSorted().join(' or ')}`;
  const wanted = member(schema, 'const');
  if (wanted !== undefined && !equalsJson(raw, wanted))
    return isObject(wanted) || isList(wanted) ? "'const' failed" : `value must be ${shown(wanted)}`;
  const choices = member(schema, 'enum');
  if (isList(choices) && !choices.some(choice => equalsJson(raw, choice))) return enumProblem(choices);
  const format = text(member(schema, 'format'));
  if (format === undefined || draft >= 2019 || typeof raw !== 'string') return undefined;
  const problem = formatProblem(format, raw);
  return problem === undefined ? undefined : `${quoted(raw)} is not valid ${format}: ${problem}`;
};
