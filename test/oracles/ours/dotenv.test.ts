import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { ComposeProject } from '../../../src/artifacts/compose/model.ts';
import { parseCompose } from '../../../src/artifacts/compose/parse.ts';
import { dotenvOf } from '../../../src/artifacts/compose/project-variables.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ files: v.record(v.string(), v.string()) });
const answer = v.object({ services: v.object({ a: v.object({ labels: v.record(v.string(), v.string()) }) }) });

const asked = keptAnswers('compose')
  .filter(({ id }) => id.startsWith('dotenv/'))
  .map(kept => ({
    ...kept,
    files: new Map(Object.entries(v.parse(question, kept.case).files).map(([path, text]) => [path, sourceFile(path, text)])),
  }));

const taken = asked.filter(({ error }) => error === undefined);
const refused = asked.filter(({ error }) => error !== undefined);

/** A variable that no file sets is empty for Compose, and may be set by the machine. */
const openToUs: ReadonlyMap<string, readonly string[]> = new Map([['dotenv/escape-without-quotes', ['lB']]]);

const readProject = (files: ReadonlyMap<string, ReturnType<typeof sourceFile>>): ComposeProject => {
  const main = files.get('compose.yaml');
  if (main === undefined) throw new Error('There is no Compose file.');
  return parseCompose(main, files);
};

const labelsOf = (project: ComposeProject): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    (project.services[0]?.items('labels') ?? []).map(({ entry, node }) => [entry?.name ?? '', project.interpolate(node)?.value]),
  );

test('Compose takes most of them, and refuses some', () => {
  expect(taken.length).toBeGreaterThan(35);
  expect(refused.length).toBeGreaterThan(8);
});

describe.each(taken)('$id', ({ id, files, answer: given }) => {
  test('puts the same values in place of variables', () => {
    const { labels } = v.parse(answer, given).services.a;
    const open = openToUs.get(id) ?? [];
    expect(labelsOf(readProject(files))).toEqual({ ...labels, ...Object.fromEntries(open.map(name => [name, undefined])) });
  });
});

describe.each(refused)('$id', ({ files, error = '' }) => {
  test('is refused, or what makes Compose refuse it counts as unknown', () => {
    const file = files.get('.env');
    if (file === undefined) throw new Error('There is no .env.');
    const { problem, variables } = dotenvOf(file);
    const open = [...variables.values()].filter(({ value }) => value === undefined);
    expect(problem !== undefined || open.length > 0).toBe(true);
    const line = /: line (\d+): (?!unterminated)/u.exec(error)?.[1];
    if (line !== undefined) expect(file.lines.line(problem?.at ?? 0)).toBe(Number(line));
  });
});
