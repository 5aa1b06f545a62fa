import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusPath } from '../support/corpus.ts';
import { QuestionError } from './suite.ts';
import { suites } from './suites.ts';

const usage = `usage: npm run -s conformance -- SUITE [--corpus FOLDER] [--cases]

Reads a JSON array of the suite's cases from standard input, without their answers, and prints a JSON array of {"id", …} with Tidewaiter's.
  --corpus FOLDER  the suite's data, in which files that cases name are looked for after the working folder
                   (default: SUITE in TIDEWAITER_CORPUS, else in ../shared/corpus)
  --cases          print the cases of the suite's data instead, in the form that standard input takes

Suites:
${[...suites].map(([name, { form }]) => `  ${name}\n      ${form}`).join('\n')}
`;

const readCases = (input: string): readonly unknown[] => {
  let cases: unknown;
  try {
    cases = JSON.parse(input);
  } catch (error) {
    throw new QuestionError(`standard input is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (!Array.isArray(cases)) throw new QuestionError('standard input is not a JSON array of cases');
  return cases;
};

const readArguments = (args: readonly string[]) => {
  const options = { corpus: { type: 'string' }, cases: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new QuestionError(error instanceof Error ? error.message : String(error));
  }
};

/** One case a line, so that two runs can be compared line by line. */
const print = (items: readonly unknown[]): string => `[\n${items.map(item => JSON.stringify(item)).join(',\n')}\n]\n`;

/**
 * What the command prints for arguments and standard input, which is read when cases are asked for. `folder` is the working folder. Throws a
 * QuestionError for what it cannot answer.
 */
export const runConformance = async (args: readonly string[], readInput: () => Promise<string>, folder: string): Promise<string> => {
  const { values, positionals } = readArguments(args);
  if (values.help) return usage;
  const [name = '', ...more] = positionals;
  const suite = suites.get(name);
  if (suite === undefined || more.length > 0)
    throw new QuestionError(`${JSON.stringify(positionals.join(' '))} is not a suite; there are ${[...suites.keys()].join(', ')}`);
  const corpus = values.corpus === undefined ? corpusPath(name) : resolve(folder, values.corpus);
  if (values.cases && !existsSync(corpus)) throw new QuestionError(`there is no ${corpus}`);
  if (values.cases) return print(suite.cases(corpus));
  return print(suite.answers(readCases(await readInput()), [folder, corpus]));
};
