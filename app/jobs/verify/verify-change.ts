import type { JudgedVerification } from '../../judging/judging.ts';
import type { OrgImages } from '../../org-policy/org-images.ts';
import { rememberedJudgements } from '../../verification/remembered-judgements.ts';
import type { OpenedChange } from '../review/open-review.ts';
import type { ReviewSession } from '../review/review-session.ts';

/** What was verified of a change, with what its reports need. */
export interface VerifiedChange {
  readonly verification: JudgedVerification;
  /** Sentences for the check. */
  readonly notes: readonly string[];
}

/**
 * Milliseconds after which no further image is asked about. With the two minutes that those may take that were begun, it is well below the
 * time after which a job is taken away from its worker (`maxRunSeconds`).
 */
const verifyFor = 240_000;

const nothingRemembered = { readRemembered: () => Promise.resolve(undefined), remember: () => Promise.resolve() };

/**
 * Verifies what the change brings in. Throws `GitHubError`; what registries fail to tell is a verdict. What is remembered of an image is whether
 * it was admitted, and not what is attested of it: who needs that says that nothing is to be remembered.
 */
export const verifyChange = async (
  session: ReviewSession,
  opened: OpenedChange,
  images: Extract<OrgImages, { readonly state: 'policies' }>,
  { remembers = true }: { readonly remembers?: boolean } = {},
): Promise<VerifiedChange> => {
  const { tools, repository, log } = session;
  const { installationId, owner } = repository;
  const { policies, ignorePaths, unrenderedPaths, folder, files, repository: holder } = images;
  const { registry, trustRoots } = tools.settings;
  return tools.verifications.use({ installationId, owner, policies }, async ({ basis, ports, trustDigest, notes }) => {
    const by = { ...basis, now: tools.clock.now() };
    const remembered = rememberedJudgements({ store: tools.store, images: ports.images, owner, trustDigest, log });
    const verification = await tools.judging.verify(
      session,
      opened,
      {
        files,
        settings: policies.settings,
        folder,
        policiesDigest: policies.digest,
        ignorePaths,
        unrenderedPaths,
        origin: `${holder}, ${folder}`,
        allowedPrivate: registry.allowedPrivate,
        trustRoots: trustRoots.updates === 'on' ? { folder: trustRoots.folder, publicGood: 'updated', hosts: trustRoots.hosts } : undefined,
        trustDigest,
        now: by.now,
        milliseconds: verifyFor,
      },
      {
        ...ports,
        remembered: remembers
          ? {
              readRemembered: image => remembered.readRemembered(image, by),
              remember: (image, judgement) => remembered.remember(image, judgement, by),
            }
          : nothingRemembered,
      },
    );
    return { verification, notes: [...opened.notes, ...notes] };
  });
};
