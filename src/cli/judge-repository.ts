import { reviewPatience } from '../engine/bounds.ts';
import { repositoryPolicyPath } from '../policy/policy-path.ts';
import { annotationCommand, renderAnnotations } from '../reports/check-run/annotations.ts';
import { jsonLine } from '../reports/escape.ts';
import { renderReviewJson } from '../reports/json/review-json.ts';
import { renderList } from '../reports/lists/render-list.ts';
import { reportedOfReview } from '../reports/lists/reported.ts';
import { renderedDiffText } from '../reports/rendered-diff-text.ts';
import { renderSarif } from '../reports/sarif/sarif.ts';
import { sarifOfReview } from '../reports/sarif/sarif-input.ts';
import { type Paint, renderReviewText } from '../reports/terminal.ts';
import type { ReviewResult } from '../review/result.ts';
import { reviewChange } from '../review/review.ts';
import { allRules } from '../rules/catalog.ts';
import { version } from '../version.ts';
import type { CliRequest } from './arguments.ts';
import type { GitRepository } from './git-repository.ts';
import { loadPolicy } from './load-policy.ts';
import { systemClock } from './system-clock.ts';
import { forTerminal, writeProblem } from './terminal-output.ts';
import { writeResult, writeTo } from './write-result.ts';

/** Judges what head changes against base, with the policy of the base, and writes the result. Exit code 1 when the gate blocks. */
export const judgeRepository = async (request: CliRequest, repository: GitRepository): Promise<number> => {
  if (!repository.isBranched) await writeProblem(noSharedCommit);
  const {
    policy,
    watched: watchedPolicies,
    organizationRules,
  } = await loadPolicy(request, () => repository.readBaseFile(repositoryPolicyPath));
  const patience = reviewPatience(() => process.threadCpuUsage());
  const ports = { reader: repository, clock: systemClock, patience };
  const { result, rendered } = await reviewChange({ policy, rules: allRules, version, watchedPolicies, organizationRules }, ports);
  if (request.renderedDiff !== undefined) writeTo('--rendered-diff', request.renderedDiff, renderedDiffText(rendered?.diffs() ?? []));
  await writeResult(request, paint => render(request, result, paint));
  return result.verdict.mayMerge ? 0 : 1;
};

const noSharedCommit =
  'Base and head share no commit here, so head is compared with the tip of base. In a shallow clone, fetch the history first: git fetch --unshallow\n';

const render = (request: CliRequest, result: ReviewResult, paint: Paint): string => {
  switch (request.format) {
    case 'text':
      return forTerminal(renderReviewText(result, paint), request.output);
    case 'json':
      return jsonLine(renderReviewJson(result));
    case 'sarif':
      return jsonLine(renderSarif(sarifOfReview(result)).payload);
    case 'github':
      return renderAnnotations(result)
        .payload.map(annotation => `${annotationCommand(annotation)}\n`)
        .join('');
    default:
      return renderList[request.format](reportedOfReview(result));
  }
};
