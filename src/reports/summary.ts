import type { ReviewResult } from '../review/result.ts';
import { groupsOf } from '../verdict/groups.ts';
import { fillBudget } from './budgeted-markdown.ts';
import { countsLine } from './group-sections.ts';
import { maxJobSummaryBytes } from './limits.ts';
import type { Rendered } from './rendered.ts';
import { reasonList, summaryFoot, summarySections } from './summary-sections.ts';
import { verdictWords } from './words/verdict-words.ts';

/** Room that is left in a job summary for what the shell adds (that comments could not be written), in bytes. */
const shellRoom = 4_096;

/** What a job summary may be long, in bytes. */
export const jobSummaryBudget = maxJobSummaryBytes - shellRoom;

/** Where everything is that a report has no room for; Markdown. */
export const restOnCommandLine = 'All of it is in what `tidewaiter review --format json` prints for this change.';

/**
 * The whole review as Markdown: for the job summary (1 MiB) and, with a smaller budget in bytes (4,096 at least), for the one sticky
 * comment. Counts first, then what counts, most severe first; what does not fit is counted in the text and returned. `rest` is a sentence
 * on where that is.
 */
export const renderSummary = (
  result: ReviewResult,
  budget: number = jobSummaryBudget,
  rest: string = restOnCommandLine,
): Rendered<string> => {
  const groups = groupsOf(result);
  const head = `## Tidewaiter: ${verdictWords(result.verdict)}\n\n${countsLine(groups)}${reasonList(result.verdict)}\n`;
  return fillBudget(head, summarySections(groups, result), summaryFoot(result), budget, rest);
};
