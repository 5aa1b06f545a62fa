import type { OrgPolicy } from '../../policy/org-policy.ts';
import type { ReportSection } from '../../reports/report-section.ts';
import { type JsonImages, toJsonImages } from '../../reports/signing/change/images-json.ts';
import { sectionOfImages } from '../../reports/signing/change/images-section.ts';
import { renderImagesText } from '../../reports/signing/change/images-text.ts';
import type { Paint } from '../../reports/terminal.ts';
import type { ReviewedChange } from '../../review/review.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import type { GitRepository } from '../git/git-repository.ts';
import { gateImagesOf } from './image-gate.ts';

/** What the signing gate said of a change, in each form that it is asked for. */
export interface JudgedImages {
  readonly mayMerge: boolean;
  readonly text: (paint: Paint) => string;
  readonly json: () => JsonImages;
  readonly section: ReportSection;
}

/** Verifies the images of a change; undefined where no image policy counts for them. */
export const judgedImages = async (
  request: CliRequest,
  repository: GitRepository,
  reviewed: ReviewedChange,
  org: OrgPolicy | undefined,
): Promise<JudgedImages | undefined> => {
  const gated = await gateImagesOf(request, repository, reviewed, org);
  return (
    gated && {
      mayMerge: gated.verdict.mayMerge,
      text: paint => renderImagesText(gated, paint),
      json: () => toJsonImages(gated),
      section: sectionOfImages(gated, reviewed.result),
    }
  );
};
