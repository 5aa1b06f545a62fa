import type { GitObjects } from '../../src/cli/git/git-objects.ts';
import { GitRepository } from '../../src/cli/git/git-repository.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { reviewResult } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { version } from '../../src/version.ts';
import type { RecordedChange } from './repositories.ts';

/** One finding of a change: what the comparison of both sides says of it. */
export interface ReplayedFinding {
  readonly rule: string;
  readonly state: string;
  /** Whether it counts as brought in by the change. */
  readonly caused: boolean;
  readonly path: string;
  /** Line of the head text, or of the base text for what is gone. */
  readonly line: number;
}

/** Why a change, or a part of it, was not judged. */
export interface ReplayedError {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** What became of one change. */
export interface ReplayedChange {
  readonly repository: string;
  readonly base: string;
  readonly head: string;
  readonly date: string;
  readonly milliseconds: number;
  /** True when a changed file is a container file, or should have been judged as one. */
  readonly ours: boolean;
  /** `crashed`: the review threw. */
  readonly conclusion: Verdict['conclusion'] | 'crashed';
  readonly errors: readonly ReplayedError[];
  readonly findings: readonly ReplayedFinding[];
}

/** Reviews a change with the default policy, as on the day on which it was made, reading included. Never throws: a crash is an answer. */
export const replay = async (change: RecordedChange, objects: GitObjects): Promise<ReplayedChange> => {
  const { repository, base, head, date } = change;
  const started = performance.now();
  const passed = (): number => Math.round((performance.now() - started) * 10) / 10;
  try {
    const result = await reviewResult(
      { policy: defaultPolicy, rules: allRules, version },
      { reader: GitRepository.between(repository, objects, change), clock: { today: () => date } },
    );
    return { repository, base, head, date, milliseconds: passed(), ...answerOf(result) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const errors = [{ code: 'crashed', path: '', message }];
    return { repository, base, head, date, milliseconds: passed(), ours: true, conclusion: 'crashed', errors, findings: [] };
  }
};

const unjudged: ReadonlySet<string> = new Set(['not-ours', 'removed', 'excluded']);

const answerOf = (result: ReviewResult): Pick<ReplayedChange, 'ours' | 'conclusion' | 'errors' | 'findings'> => ({
  ours: result.delta.entries.length > 0 || result.coverage.entries.some(({ status }) => !unjudged.has(status)),
  conclusion: result.verdict.conclusion,
  errors: result.notifications.flatMap(({ level, code, path, message }) => (level === 'error' ? [{ code, path, message }] : [])),
  findings: findingsOf(result),
});

const findingsOf = ({ delta, files, baseFiles }: ReviewResult): readonly ReplayedFinding[] =>
  delta.entries.map(entry => {
    const { ruleId, location } = entry.head ?? entry.base;
    const file = (entry.head ? files : baseFiles).get(location.path);
    return {
      rule: ruleId,
      state: entry.state,
      caused: entry.head !== undefined && entry.caused,
      path: location.path,
      line: file?.lines.line(location.range.start) ?? 0,
    };
  });
