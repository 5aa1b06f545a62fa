/** Reviews one change by its name and size, renders what is told of it, and prints what that took as JSON. */
import { setFlagsFromString } from 'node:v8';
import { reviewPatience } from '../../src/engine/bounds.ts';
import { usageWithBoundHeap } from '../../src/engine/heap-bound.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { renderCheckRun } from '../../src/reports/check-run/check-run.ts';
import { planReviewComments } from '../../src/reports/comments/review-comment-plan.ts';
import { reviewChange } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { hostileChanges, largeChanges, tenMegabytes } from '../../test/support/hostile-changes.ts';
import { type Change, InMemoryRepository } from '../../test/support/in-memory-repository.ts';

const [name = '', bytes = '0'] = process.argv.slice(2);

const changeOf = (size: number): Change => {
  if (name === 'ten megabytes') return tenMegabytes(size);
  if (name === 'ten megabytes at either side') {
    const { head } = tenMegabytes(size);
    const base = Object.fromEntries(
      Object.entries(head).map(([path, text]) => [path, text.replaceAll('privileged: true', 'privileged: false')]),
    );
    return { base, head };
  }
  const make = hostileChanges[name] ?? largeChanges[name];
  if (!make) throw new Error(`There is no change "${name}".`);
  return make(size);
};

const change = changeOf(Number(bytes));
const reader = new InMemoryRepository(change);
const patience = reviewPatience(usageWithBoundHeap(process, setFlagsFromString));
const [started, cpu] = [performance.now(), process.threadCpuUsage()];
const { result } = await reviewChange(
  { policy: defaultPolicy, rules: allRules, version: 'bench' },
  { reader, clock: { today: () => '2026-11-24' }, patience },
);
renderCheckRun(result);
planReviewComments(result, []);
const { user, system } = process.threadCpuUsage(cpu);
process.stdout.write(
  JSON.stringify({
    ms: performance.now() - started,
    cpuMs: (user + system) / 1_000,
    maxRssMb: process.resourceUsage().maxRSS / 1_000,
    verdict: result.verdict.conclusion,
    findings: result.considered.shown.length,
  }),
);
