import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GitHubClient } from '../github/call/client.ts';
import { GitHubAttestationsClient } from '../github/read/attestations.ts';
import { readCredentials } from '../registry/auth/read-credentials.ts';
import { type ImageOrder, imagePatience, type VerifiedImages } from '../review/images/gate-images.ts';
import { reviewImages } from '../review/images/review-images.ts';
import type { RepositoryReader } from '../review/ports.ts';
import type { ReviewedChange } from '../review/review.ts';
import { dockerConfigPath, proxySettings } from '../verification/environment.ts';
import { openVerification } from '../verification/open-verification.ts';
import { tellingUnverifiable } from './unverifiable-here.ts';

/** Whose images are verified by what. */
interface ImagesToVerify extends ImageOrder {
  readonly client: GitHubClient;
  readonly reader: RepositoryReader;
  readonly reviewed: ReviewedChange;
  /** The organization's globs of paths that are not looked at. */
  readonly ignorePaths: readonly string[];
  /** Its globs of files of which it excuses what is not rendered. */
  readonly unrenderedPaths: readonly string[];
}

/** Verifies the images of a change with what the runner has: its Docker configuration, its proxies, the job's token. */
export const verifyImages = async ({
  client,
  reader,
  reviewed,
  policies,
  origin,
  ignorePaths,
  unrenderedPaths,
  edited,
}: ImagesToVerify): Promise<VerifiedImages> => {
  const { env } = process;
  const config = dockerConfigPath(env, homedir());
  const read = readCredentials(config, { helpers: 'ignored' });
  if (read.state === 'refused') return { problem: `The runner's Docker configuration "${config}" can't be used: ${read.reason}` };
  const { credentials } = read;
  const verification = await openVerification({
    policies,
    credentials,
    proxy: proxySettings(env),
    github: registry => new GitHubAttestationsClient(client, registry.fetchBundle),
    trustRoots: { folder: join(env['RUNNER_TEMP'] ?? tmpdir(), 'tidewaiter-trust-roots'), publicGood: 'shipped' },
  });
  try {
    const { basis, ports, notes } = verification;
    const images = tellingUnverifiable(ports.images, credentials, policies.settings.registries.mirrors);
    const request = { ...basis, now: new Date(), origin, ignorePaths, unrenderedPaths, edited };
    const review = await reviewImages(reviewed, request, { ...ports, images, reader, deadline: AbortSignal.timeout(imagePatience) });
    return { review, notes };
  } finally {
    await verification.close();
  }
};
