import type { ReportSection } from '../reports/report-section.ts';
import { sectionOfImages } from '../reports/signing/change/images-section.ts';
import { type GatedImages, gateImages } from '../review/images/gate-images.ts';
import type { ReviewedChange } from '../review/review.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { type ImagePolicySources, loadImagePolicies, loadNewImagePolicies } from './image-policies.ts';
import { verifyImages } from './verify-images.ts';

/** What the gate decided about the images of a change, and what it has to say. */
interface ToldImages {
  readonly verdict: Verdict;
  readonly section: ReportSection;
  readonly gated: GatedImages;
}

/**
 * Verifies the images of a change with what the runner has. Loaded only by jobs that have image policies: registries and signatures are half
 * of the program. Throws `GitHubError`.
 */
export const gateImagesHere = async (sources: ImagePolicySources, reviewed: ReviewedChange): Promise<ToldImages> => {
  const loaded = await loadImagePolicies(sources);
  const { client, reader, from } = sources;
  const policy = 'policy' in from ? from.policy : undefined;
  const gated = await gateImages(reviewed, loaded, {
    readNew: () => loadNewImagePolicies(sources, loaded),
    verify: order =>
      verifyImages({
        client,
        reader,
        reviewed,
        ...order,
        ignorePaths: policy?.ignorePaths ?? [],
        unrenderedPaths: policy?.unrenderedPaths ?? [],
      }),
  });
  return { verdict: gated.verdict, section: sectionOfImages(gated, reviewed.result), gated };
};
