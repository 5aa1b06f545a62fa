import { type FileBytes, unreadable } from '../../review/ports.ts';
import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { GitHubError } from '../call/errors.ts';
import { readRawBlob } from '../read/raw-blob.ts';
import type { PolicyAddress } from './policy-file.ts';

/**
 * The bytes of a file at the tip of the policy repository's default branch, of at most `most`, in two calls: one for its size, one for its content.
 * `absent` also when the token does not see the repository. Throws `GitHubError` for what may pass.
 */
export const readPolicyBytes = async (client: GitHubClient, address: PolicyAddress, most: number): Promise<FileBytes> => {
  try {
    const { data } = await readCall(`Reading ${address.path} of ${address.owner}/${address.repo}`, () =>
      client.rest.repos.getContent({ ...address, mediaType: { format: 'object' } }),
    );
    if (Array.isArray(data) || data.type !== 'file') return unreadable('unreadable', 'The path is not a file.');
    if (data.size > most) return unreadable('too-large', `The file is over ${most / 1024 / 1024} MiB.`);
    return { state: 'bytes', bytes: await readRawBlob(client, address, data.sha) };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.retryable) throw error;
    return error.code === 'not-found' ? { state: 'absent' } : unreadable('unreadable', error.message);
  }
};
