import { describe, expect, test } from 'vitest';
import { reviewEvent, useGitHub } from './review-run.ts';
import { compose, hostNetworkPod } from './sample-files.ts';

const github = useGitHub();

/** Names that a file system takes and that would mean something to the runner, to a shell, to Markdown or to HTML. */
const oddNames = [
  'a\n::set-output name=verdict::pass.yaml',
  'a\r\n::error::fooled.yaml',
  '##[error]x.yaml',
  '::warning::x.yaml',
  '"quoted" \'and\' \\back.yaml',
  '`code` **bold** [a](https:evil.example) ![i](x).yaml',
  '<img src=x onerror=alert(1)>.yaml',
  '<!-- tidewaiter:summary -->.yaml',
  '| a | b |.yaml',
  '@octocat #1 GH-2.yaml',
  '🐳 ünïcödé \u202Egnp.yaml',
  '-rf.yaml',
  '--config=x/Dockerfile',
  'a%0A::error::b%25,c:d.yaml',
  ' leading and trailing .yaml',
  'a b/c:d?e#f&g=h.yaml',
  '${{ github.token }} $(id).yaml',
];

/** A line break in a name is shown as its escape: no file can be found by it in a log that has lines. */
const shownPath = (name: string): string => name.replaceAll('\n', '\\u{a}').replaceAll('\r', '\\u{d}');

/** Markdown without its code spans, in which nothing takes effect (CommonMark 6.1). */
const withoutCode = (markdown: string): string => markdown.replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/gu, '');

/** The same without the addresses of our own links, in which everything is percent-encoded but what has no meaning in Markdown. */
const withoutAddresses = (markdown: string): string => markdown.replaceAll(/\]\(https?:[\w/.:%~-]*(?:#L\d+)?\)/gu, ']');

const textOf = (name: string): string => (name.endsWith('Dockerfile') ? 'FROM node\n' : hostNetworkPod());

describe('a file with an odd name', () => {
  test.each(oddNames)('%j is told as it is and does nothing', async name => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { [name]: textOf(name) } });
    const run = await reviewEvent(github(), pull.event('opened'), { mayWrite: true, inputs: { comment: 'review' } });
    expect([...new Set(run.annotations.map(({ path }) => path))]).toEqual([shownPath(name)]);
    expect(new Set(run.commands.map(({ command }) => command))).toEqual(new Set(run.annotations.map(({ level }) => level)));
    expect(run.outputs['verdict']).toBe(name.endsWith('Dockerfile') ? 'warn' : 'block');
    expect(Object.keys(run.outputs).toSorted()).toEqual(
      ['critical', 'findings', 'fixed', 'high', 'info', 'low', 'medium', 'sarif-file', 'suppressed', 'verdict'].toSorted(),
    );
    expect(pull.threads[0]?.path).toBe(name);
    for (const text of [run.summary, pull.threads[0]?.comments[0]?.body ?? '']) {
      expect(withoutAddresses(withoutCode(text))).not.toMatch(/<img|octocat|evil/u);
      expect(text).not.toMatch(/[\u202E\r]/u);
    }
  });

  test('all at once', async () => {
    const files = Object.fromEntries(oddNames.map(name => [name, textOf(name)]));
    const run = await reviewEvent(github(), github().repository('acme/app').pullRequest({ files }).event('opened'));
    expect([run.verdict, run.outputs['findings']]).toEqual(['block', String(run.sarif?.runs[0]?.results?.length)]);
  });
});

describe('odd text in a file', () => {
  const name = 'x\\n::set-output name=verdict::pass\\u202e##[error]<b>|`@octocat';

  test('reaches neither the runner nor Markdown', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({
        files: {
          'pod.yaml': hostNetworkPod(`"${name}"`),
          'compose.yaml': compose.replace('  web:', `  "${name}":\n    privileged: true`),
          Dockerfile: 'FROM node:latest@::error::x\nENV "::add-mask::a"=1\n::stop-commands::x\n##[error]y\nRUN sudo $"\\n::error::z"\n',
        },
      });
    const run = await reviewEvent(github(), pull.event('opened'), { mayWrite: true, inputs: { comment: 'summary', 'all-rules': 'true' } });
    expect(run.outputs['verdict']).toBe('block');
    expect(new Set(run.commands.map(({ command }) => command))).toEqual(new Set(run.annotations.map(({ level }) => level)));
    for (const text of [run.summary, pull.comments[0]?.body ?? '']) expect(withoutCode(text)).not.toMatch(/<b>|octocat|\u202E/u);
  });
});

test('a base branch with an odd name is found', async () => {
  const repository = github().repository('acme/app', {
    defaultBranch: 'release/1.x+"fix"@{x}'.replace('@{x}', '-@'),
    base: { '.github/tidewaiter.yml': 'thresholds: {block: critical}\n' },
  });
  const run = await reviewEvent(github(), repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } }).event('opened'));
  expect([run.verdict, run.summary.includes('block critical')]).toEqual(['warn', true]);
});
