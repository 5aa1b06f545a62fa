import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import { type RepositoryName, repositoryOf } from '../pull-request/review-target.ts';
import { isBlob } from './blob-id.ts';

/** The bytes of a blob, in one call to the blobs API, which is for those that GraphQL gives no whole text of. Throws `GitHubError`. */
export const readRawBlob = (client: GitHubClient, repository: RepositoryName, oid: string): Promise<Uint8Array> =>
  readCall('Reading a file', async () => {
    const { data } = await client.rest.git.getBlob({ ...repositoryOf(repository), file_sha: oid });
    if (typeof data.content !== 'string') throw cutShort('Reading a file');
    const content = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
    if (!isBlob(content, oid)) throw cutShort('Reading a file');
    return content;
  });
