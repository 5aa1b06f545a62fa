import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldsOf } from './fake-github/json.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A workflow that uses the Action, wherever it is shown. */
interface ShownWorkflow {
  readonly place: string;
  readonly text: string;
}

const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

/** In every page of text, and in every YAML file that people may copy. */
const places = globSync(
  ['*.md', '.github/**/*.{md,yml,yaml}', 'docs/**/*.md', 'examples/**/*.{md,yml,yaml}', 'deploy/**/*.{md,yml,yaml}'],
  {
    cwd: root,
  },
);

const usesAction = (text: string): boolean => /^\s*(?:- )?uses: (?:tidewaiter\/tidewaiter@|\.\/\s*$)/mu.test(text);

/** Fenced blocks of any language and any fence: a workflow may be shown as `yml`, or without a word. */
const blocksOf = (markdown: string): readonly string[] =>
  Array.from(markdown.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*\n(.*?)^ {0,3}\1\s*$/gmsu), match => match[2] ?? '');

const workflows: readonly ShownWorkflow[] = places.flatMap(place => {
  const text = read(place);
  const candidates = place.endsWith('.md') ? blocksOf(text) : [text];
  return candidates.filter(candidate => usesAction(candidate) && /^on:/mu.test(candidate)).map(found => ({ place, text: found }));
});

/** What changes what is reviewed of a pull request; GitHub leaves out `edited` where no types are named. */
const types = ['opened', 'synchronize', 'reopened', 'edited'];

const problemsOf = ({ text }: ShownWorkflow): readonly string[] => {
  const workflow = fieldsOf(parse(text));
  const on = workflow.object('on');
  const events = ['pull_request', 'pull_request_target'].filter(event => on?.raw[event] !== undefined);
  const isRequired = !text.includes('fail-on: none');
  const jobs = Object.values(workflow.object('jobs')?.raw ?? {}).map(fieldsOf);
  return [
    ...(on ? [] : ['names its events in a list, which has no types']),
    ...events.flatMap(event => {
      const given = on?.object(event)?.raw['types'];
      const missing = types.filter(type => !Array.isArray(given) || !given.includes(type));
      return missing.length === 0 ? [] : [`${event} lacks ${missing.join(', ')}`];
    }),
    ...(isRequired && jobs.some(job => job.raw['if'] !== undefined) ? ['has a job with `if`: GitHub counts a skipped job as passed'] : []),
  ];
};

describe('a workflow that is shown', () => {
  test('is found in README, guide and the project itself', () => {
    const counts = Object.fromEntries([...Map.groupBy(workflows, ({ place }) => place)].map(([place, found]) => [place, found.length]));
    expect(counts).toMatchObject({ 'README.md': 1, 'docs/action.md': 7, '.github/workflows/review.yml': 1 });
  });

  test.each(workflows)('reviews a pull request anew when it gets another base branch: $place', workflow => {
    expect(problemsOf(workflow)).toEqual([]);
  });

  test('that would not is found', () => {
    const use = 'jobs:\n  a:\n    steps:\n      - uses: tidewaiter/tidewaiter@v1\n';
    const shown = (text: string) => problemsOf({ place: 'x', text });
    expect(shown(`on:\n  pull_request:\n${use}`)).toEqual(['pull_request lacks opened, synchronize, reopened, edited']);
    expect(shown(`on:\n  pull_request_target:\n    types: [opened, synchronize, reopened]\n${use}`)).toEqual([
      'pull_request_target lacks edited',
    ]);
    expect(shown(`on: [pull_request]\n${use}`)).toEqual(['names its events in a list, which has no types']);
    expect(shown(`on:\n  push:\n${use.replace('  a:\n', '  a:\n    if: false\n')}`)).toHaveLength(1);
  });

  test('is explained where people copy it from', () => {
    const guide = read('docs/action.md');
    expect(guide).toContain('`edited`');
    expect(guide).toContain('GitHub counts a job that was skipped as passed');
    expect(read('README.md')).toContain('docs/action.md#install');
  });
});
