import { describe, expect, test } from 'vitest';
import { fileKinds } from '../../../src/artifacts/kinds.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { JobOrder } from '../../../src/rules/ci/concepts/job-order.ts';

const orderOf = (path: string, text: string): JobOrder => new JobOrder(fileKinds.pipeline.parse(sourceFile(path, text), {}, new Map()));
const github = (jobs: string): JobOrder => orderOf('.github/workflows/x.yml', `on: push\njobs:\n${jobs}`);
const gitlab = (text: string): JobOrder => orderOf('.gitlab-ci.yml', text);
const endedBefore = (order: JobOrder, job: string): readonly string[] | undefined => {
  const jobs = order.before(job);
  return jobs && [...jobs].toSorted();
};
const job = (name: string, more = ''): string => `  ${name}:\n    runs-on: ubuntu-latest\n${more}    steps: [{run: a}]\n`;

describe('before a job of a workflow have ended', () => {
  test('those that it needs, and those that they need, each once', () => {
    const order = github(job('a') + job('b', '    needs: a\n') + job('c', '    needs: [a, b]\n') + job('d'));
    expect(['a', 'b', 'c', 'd'].map(name => endedBefore(order, name))).toEqual([[], ['a'], ['a', 'b'], []]);
  });

  test('nobody knows which where one of them is another pipeline', () => {
    const order = github(`  a:\n    uses: ./.github/workflows/b.yml\n${job('b', '    needs: a\n')}${job('c')}`);
    expect(['a', 'b', 'c'].map(name => endedBefore(order, name))).toEqual([undefined, undefined, []]);
  });

  test('nobody knows which of a job that is not there', () => {
    expect(endedBefore(github(job('a', '    needs: z\n')), 'a')).toBeUndefined();
    expect(endedBefore(github(job('a')), 'z')).toBeUndefined();
  });

  test('those that wait for each other in a circle, which comes to an end', () => {
    const order = github(job('a', '    needs: b\n') + job('b', '    needs: a\n'));
    expect(endedBefore(order, 'a')).toEqual(['a', 'b']);
  });

  test('of three hundred jobs those that are known, and of one more nobody asks', () => {
    const many = (count: number): JobOrder =>
      github(Array.from({ length: count }, (_, at) => job(`j${at}`, at === 0 ? '' : `    needs: j${at - 1}\n`)).join(''));
    expect(endedBefore(many(300), 'j2')).toEqual(['j0', 'j1']);
    expect(endedBefore(many(301), 'j2')).toBeUndefined();
  });
});

describe('before a job of GitLab have ended', () => {
  test('those of earlier stages, or those alone that it needs', () => {
    const order = gitlab(
      'stages: [one, two]\na: {stage: one, script: [x]}\nb: {stage: one, script: [x]}\nc: {stage: two, script: [x]}\nd: {stage: two, needs: [a], script: [x]}\n',
    );
    expect(['a', 'b', 'c', 'd'].map(name => endedBefore(order, name))).toEqual([[], [], ['a', 'b'], ['a']]);
  });
});
