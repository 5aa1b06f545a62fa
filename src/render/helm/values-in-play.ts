import { printed } from '../template/format/format-value.ts';
import { GoFloat, GoInt, GoMap, GoSlice, type Raw, type Ref } from '../template/go-value.ts';
import type { Place } from '../template/sources.ts';
import { tableOf } from './tables.ts';

/** A value that an expression asks for which Helm refuses. */
export interface ValueInPlay {
  /** `.Values.image.tag`; of one that is not there, as far as that is so. */
  readonly path: string;
  /** What it is, for a sentence: `"two"`, `3`, `a mapping`, `not set`. */
  readonly shown: string;
  /** Where it is written; undefined for what is not there, or stands in no file. */
  readonly place: Place | undefined;
}

/** More of one message are not looked at, nor longer messages and paths. */
const maxValues = 5;
const maxMessage = 10_000;
const maxSteps = 20;
const maxShown = 40;

const secretName = /pass|secret|token|key|cred/iu;

const shownOf = (raw: Raw | undefined, path: string): string => {
  if (raw === null || raw === undefined) return 'null';
  if (raw instanceof GoMap) return 'a mapping';
  if (raw instanceof GoSlice) return 'a list';
  if (typeof raw === 'string') return secretName.test(path) || raw.length > maxShown ? 'a text' : JSON.stringify(raw);
  return typeof raw === 'boolean' || raw instanceof GoInt || raw instanceof GoFloat ? printed(raw) : 'a value';
};

const valueAt = (values: GoMap, path: string): ValueInPlay => {
  const steps = path.split('.').slice(0, maxSteps);
  let at: Ref | undefined;
  for (const [index, step] of steps.entries()) {
    const table = index === 0 ? values : tableOf(at);
    const next = table?.entries.get(step);
    const here = ['.Values', ...steps.slice(0, index + (table === undefined ? 0 : 1))].join('.');
    if (table === undefined) return { path: here, shown: shownOf(at?.raw, here), place: at?.data[0] };
    if (next === undefined) return { path: here, shown: 'not set', place: undefined };
    at = next;
  }
  const whole = ['.Values', ...steps].join('.');
  return { path: whole, shown: shownOf(at?.raw, whole), place: at?.data[0] };
};

/** The values of the chart whose template is the first that a message names: a subchart has its own under its name. */
const valuesOf = (message: string, values: GoMap): GoMap | undefined => {
  const template = /[\w./-]+\/templates\/[\w./-]+/u.exec(message)?.[0] ?? '';
  return [...template.matchAll(/\/charts\/([^/]+)/gu)].reduce<GoMap | undefined>(
    (table, [, name = '']) => tableOf(table?.entries.get(name)),
    values,
  );
};

/** The values that the expressions in a message of Helm ask for (`at <.Values.a | quote>`), each once. `values` are those of the chart, laid over each other. */
export const valuesInPlay = (message: string, values: GoMap): readonly ValueInPlay[] => {
  const text = message.slice(0, maxMessage);
  const table = valuesOf(text, values);
  if (table === undefined) return [];
  const paths = [...text.matchAll(/at <([^<>\n]{0,500})>/gu)].flatMap(([, expression = '']) =>
    [...expression.matchAll(/\.Values((?:\.\w{1,100})+)/gu)].map(([, path = '']) => path.slice(1)),
  );
  return [...new Set(paths)].slice(0, maxValues).map(path => valueAt(table, path));
};
