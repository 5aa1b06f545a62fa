import type { ReviewResult } from '../../review/result.ts';
import type { HeadEntry } from '../../verdict/considered.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { type FindingGroup, groupsOf } from '../../verdict/groups.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { fillBudget } from '../budgeted-markdown.ts';
import { markOf } from '../comments/comment-markers.ts';
import { markdownText, plainLine, shorten } from '../escape.ts';
import { countsLine } from '../group-sections.ts';
import { maxCheckRunAnnotations, maxCheckRunTextBytes, maxCheckRunTitle, maxShownMessage } from '../limits.ts';
import type { Rendered } from '../rendered.ts';
import { restOnCommandLine } from '../summary.ts';
import { reasonList, summaryFoot, summarySections } from '../summary-sections.ts';
import { verdictSentence } from '../words/verdict-words.ts';
import { groupAnnotations, problemAnnotations } from './check-run-annotations.ts';
import { type CheckRunAction, type CheckRunConclusion, type CheckRunReport, reRunAction } from './check-run-report.ts';

/** What the shell knows besides the result. */
export interface CheckRunOptions {
  /** Marks (`markOf`) of findings that a review comment tells: they get no annotation, since nobody wants to be told twice. */
  readonly commented?: ReadonlySet<string>;
  /** True when a fix can be committed: the branch is of the same repository, and the App may write to it. */
  readonly canFix?: boolean;
  /** Sentences to tell at the top, in plain text: that comments were refused, what the organization's policy adds. The first ten count. */
  readonly notes?: readonly string[];
}

/** Room in the summary that the publisher needs to tell that annotations were refused, in bytes. */
export const noteRoom = 512;
const maxNotes = 10;

/**
 * The whole review as a check run. Its conclusion is the verdict's; what is left out of annotations or summary is counted and never changes
 * it. Omitted are findings that stand nowhere: in no annotation, no comment and no row of the summary.
 */
export const renderCheckRun = (result: ReviewResult, options: CheckRunOptions = {}): Rendered<CheckRunReport> => {
  const { commented = new Set<string>() } = options;
  const { shown } = result.considered;
  const groups = groupsOf(result);
  const open = uncommentedGroups(groups, commented);
  const problems = problemAnnotations(result);
  const annotated = open.slice(0, maxCheckRunAnnotations - problems.length);
  const [uncommented, told] = [open, annotated].map(some => some.flatMap(({ members }) => members.map(entry => entry.head)));
  const places = placesLine({
    total: shown.length,
    commented: shown.length - (uncommented?.length ?? 0),
    annotated: told?.length ?? 0,
  });
  const head = `${notesOf(options)}${countsLine(groups)}${reasonList(result.verdict)}\n${places}`;
  const summary = fillBudget(
    head,
    summarySections(groups, result),
    summaryFoot(result),
    maxCheckRunTextBytes - noteRoom,
    restOnCommandLine,
  );
  const annotatedFindings = new Set(told);
  const unannotated = new Set(uncommented?.filter(finding => !annotatedFindings.has(finding)));
  return {
    payload: {
      conclusion: conclusionOf(result.verdict),
      title: shorten(plainLine(verdictSentence(result.verdict)), maxCheckRunTitle),
      summary: summary.payload,
      annotations: [...problems, ...groupAnnotations(annotated, result)],
      actions: actionsOf(shown, options),
      hasPage: true,
    },
    omitted: summary.omitted.filter(({ finding }) => unannotated.has(finding)),
  };
};

/**
 * `warn` is `neutral`: it passes a required check, and still does not read as if there were nothing to say. `incomplete` fails unless
 * policy says that it only warns.
 */
export const conclusionOf = ({ conclusion, mayMerge }: Verdict): CheckRunConclusion => {
  if (!mayMerge) return 'failure';
  return conclusion === 'pass' ? 'success' : 'neutral';
};

/** Notes at the top of a summary; the first ten. */
export const notesOf = ({ notes = [] }: Pick<CheckRunOptions, 'notes'>): string =>
  notes
    .slice(0, maxNotes)
    .map(note => `> ${markdownText(shorten(note, maxShownMessage))}\n\n`)
    .join('');

/** What no review comment tells yet: of a group, the findings that none speaks of. */
const uncommentedGroups = (groups: readonly FindingGroup[], commented: ReadonlySet<string>): readonly FindingGroup[] =>
  groups.flatMap(group => {
    const [first, ...others] = group.members.filter(({ head }) => !commented.has(markOf(head)));
    return first ? [{ ...group, severity: first.head.severity, members: [first, ...others] as const }] : [];
  });

interface Places {
  readonly total: number;
  readonly commented: number;
  readonly annotated: number;
}

/** Where the findings are told, so that nobody takes what is shown in the files for all of them. */
const placesLine = ({ total, commented, annotated }: Places): string => {
  if (total === 0 || (commented === 0 && annotated === total)) return '';
  const comments = commented === 0 ? '' : `, ${commented} in review comments`;
  return `${annotated + commented} of ${countOf(total, 'finding')} ${total === 1 ? 'is' : 'are'} shown in the files: ${annotated} in annotations${comments}. The verdict counts all of them.\n\n`;
};

const actionsOf = (shown: readonly HeadEntry[], { canFix = false }: CheckRunOptions): readonly CheckRunAction[] => {
  const fixable = shown.filter(({ head }) => head.fix?.safety === 'safe' && !head.pendingSuppression).length;
  if (!canFix || fixable === 0) return [reRunAction];
  return [
    { label: 'Fix all', description: `Commit ${countOf(fixable, 'proven, safe fix', 'proven, safe fixes')}`, identifier: 'fix-all' },
    reRunAction,
  ];
};
