import { setFlagsFromString } from 'node:v8';
import { reviewPatience } from '../engine/bounds.ts';
import { usageWithBoundHeap } from '../engine/heap-bound.ts';
import { repositoryPolicyPath } from '../policy/policy-path.ts';
import type { Annotation } from '../reports/check-run/annotation.ts';
import { renderLevels } from '../reports/check-run/annotation-room.ts';
import { annotationCommand, annotationsOfReview, renderAnnotations } from '../reports/check-run/annotations.ts';
import { jsonLine } from '../reports/escape.ts';
import { renderReviewJson } from '../reports/json/review-json.ts';
import { renderList } from '../reports/lists/render-list.ts';
import { reportedOfReview } from '../reports/lists/reported.ts';
import { renderedDiffText } from '../reports/rendered-diff-text.ts';
import type { SarifInput } from '../reports/sarif/sarif.ts';
import { renderSarif } from '../reports/sarif/sarif.ts';
import { sarifOfReview } from '../reports/sarif/sarif-input.ts';
import { type Paint, renderReviewText } from '../reports/terminal.ts';
import type { ReviewResult } from '../review/result.ts';
import { type ReviewedChange, reviewChange } from '../review/review.ts';
import { allRules } from '../rules/catalog.ts';
import { version } from '../version.ts';
import type { CliRequest } from './arguments/arguments.ts';
import type { GitRepository } from './git/git-repository.ts';
import type { JudgedImages, judgedImages } from './images/judged-images.ts';
import { loadPolicy } from './load-policy.ts';
import { systemClock } from './system-clock.ts';
import { forTerminal, writeProblem } from './terminal-output.ts';
import { writeResult, writeTo } from './write-result.ts';

/** Judges what head changes against base, with the policy of the base, and writes the result. Exit code 1 when a gate blocks. */
export const judgeRepository = async (request: CliRequest, repository: GitRepository): Promise<number> => {
  if (!repository.isBranched) await writeProblem(noSharedCommit);
  const loaded = await loadPolicy(request, () => repository.readBaseFile(repositoryPolicyPath));
  const { policy, watched: watchedPolicies, organizationRules, org } = loaded;
  const patience = reviewPatience(usageWithBoundHeap(process, setFlagsFromString));
  const ports = { reader: repository, clock: systemClock, patience };
  const reviewed = await reviewChange({ policy, rules: allRules, version, watchedPolicies, organizationRules }, ports);
  const { result, rendered } = reviewed;
  if (request.renderedDiff !== undefined) writeTo('--rendered-diff', request.renderedDiff, renderedDiffText(rendered?.diffs() ?? []));
  const images = await judgeImages(request, repository, reviewed, org);
  await writeResult(request, paint => render(request, reviewed, images, paint));
  return result.verdict.mayMerge && images?.mayMerge !== false ? 0 : 1;
};

/** Loaded only where image policies are named. */
const judgeImages: typeof judgedImages = async (request, ...rest) =>
  request.policy === undefined && request.imagePolicy === undefined
    ? undefined
    : (await import('./images/judged-images.ts')).judgedImages(request, ...rest);

const noSharedCommit =
  'Base and head share no commit here, so head is compared with the tip of base. In a shallow clone, fetch the history first: git fetch --unshallow\n';

const render = async (
  request: CliRequest,
  { result, rendered }: ReviewedChange,
  images: JudgedImages | undefined,
  paint: Paint,
): Promise<string> => {
  switch (request.format) {
    case 'text':
      return forTerminal(`${renderReviewText(result, paint)}${images ? `\n${images.text(paint)}` : ''}`, request.output);
    case 'json':
      return jsonLine(renderReviewJson(result, images?.json()));
    case 'sarif':
      return jsonLine(renderSarif(images ? images.section.sarif(sarifOfReview(result)) : sarifOfReview(result)).payload);
    case 'github':
      return annotationsOf(result, images)
        .map(annotation => `${annotationCommand(annotation)}\n`)
        .join('');
    case 'html':
      return (await import('../reports/html/review-page.ts')).renderReviewPage(
        result,
        rendered?.diffs() ?? [],
        images ? [await images.section.page()] : [],
      );
    case 'oscal':
      // Refused when the command line was read.
      return '';
    default:
      return renderList[request.format](reportedOfReview(result, images?.section.sarif(emptyLog)));
  }
};

const emptyLog: SarifInput = { findings: [], notifications: [], files: new Map(), rules: new Map(), version, complete: true };

const annotationsOf = (result: ReviewResult, images: JudgedImages | undefined): readonly Annotation[] =>
  images ? renderLevels([annotationsOfReview(result), images.section.annotations]) : renderAnnotations(result).payload;
