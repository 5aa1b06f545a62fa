import type { RE2JS } from 're2js';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { jsonProblem } from '../functions/formats/json-problem.ts';
import { compilePattern } from '../functions/regex.ts';
import type { Json } from '../schema/json.ts';
import { linesOf } from '../schema/messages.ts';
import { SchemaDocument } from '../schema/schema-document.ts';
import { misfitOf, type SchemaWork } from '../schema/validate.ts';
import { GoMap } from '../template/go-value.ts';
import { CallError } from '../template/template-error.ts';
import type { Chart } from './chart.ts';

/** Why the values do not fit what the charts ask for, in Helm's words. */
export class SchemaError extends Error {}

/** Schemas that are asked about values, for all charts together. */
const maxSteps = 500_000;

/** Instructions of a pattern that are compiled, or that are looked at by one character, in the time of one step. */
const [compiledPerStep, lookedAtPerStep] = [2, 150];

/** A pattern of RE2; a bad one ends the validation. */
const patternOf = (source: string): RE2JS => {
  try {
    return compilePattern(source);
  } catch (error) {
    if (error instanceof CallError)
      throw new SchemaError(`"values.schema.json" holds a pattern that is not one: ${error.message}`, { cause: error });
    throw error;
  }
};

const schemaWork = (): SchemaWork => {
  let done = 0;
  const count = (amount: number): void => {
    done += amount;
    if (done > maxSteps) throw new SchemaError('the schemas of the values ask for too much to be checked here');
  };
  return {
    count,
    pattern: source => {
      const pattern = patternOf(source);
      const size = pattern.programSize();
      count(size / compiledPerStep);
      return text => {
        count((size * text.length) / lookedAtPerStep);
        return pattern.matcher(text).find();
      };
    },
    dangling: reference => {
      throw new SchemaError(`"values.schema.json" refers to ${JSON.stringify(reference)}, which is not in it`);
    },
  };
};

const parseSchema = (file: SourceFile): SchemaDocument => {
  const problem = jsonProblem(file.text);
  if (problem !== undefined) throw new SchemaError(problem);
  const parsed: Json = JSON.parse(file.text);
  return new SchemaDocument(parsed);
};

const problemsOf = (chart: Chart, values: GoMap, work: SchemaWork): readonly string[] => {
  const misfit = chart.schema && misfitOf(parseSchema(chart.schema), values, work);
  const own = misfit ? [`${chart.name}:`, ...(misfit.kind === 'group' ? misfit.causes : [misfit]).flatMap(one => linesOf(one))] : [];
  return [
    ...own,
    ...chart.dependencies.flatMap(child => {
      const raw = values.entries.get(child.name)?.raw;
      return raw instanceof GoMap ? problemsOf(child, raw, work) : [];
    }),
  ];
};

/** Refuses values that do not fit the schemas of a chart and its subcharts. @throws SchemaError */
export const assertSchemas = (chart: Chart, values: GoMap): void => {
  const problems = problemsOf(chart, values, schemaWork());
  if (problems.length > 0)
    throw new SchemaError(`values don't meet the specifications of the schema(s) in the following chart(s):\n${problems.join('\n')}\n`);
};
