import { type FileText, unreadable } from '../../review/ports.ts';
import { decodeText } from '../../review/read/decode-text.ts';
import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import { isBlob } from '../read/blob-id.ts';

/** Where a policy lies outside of the reviewed repository. */
export interface PolicyAddress {
  readonly owner: string;
  readonly repo: string;
  readonly path: string;
}

/** A file as GitHub has it now. */
export type FetchedPolicyFile =
  | { readonly state: 'read'; readonly text: FileText; readonly etag: string | undefined }
  /** Still what the given ETag is of (304): free of the hourly limit (docs.github.com, "Best practices for using the REST API"). */
  | { readonly state: 'unchanged' };

/**
 * Reads a file at the tip of a repository's default branch, in one call. Throws `GitHubError`: `not-found` when there is no such file, or
 * no such repository for this token.
 */
export const fetchPolicyFile = (client: GitHubClient, address: PolicyAddress, etag?: string): Promise<FetchedPolicyFile> =>
  readCall(`Reading ${address.path} of ${address.owner}/${address.repo}`, async () => {
    try {
      // Why "object": without it a file over 1 MiB is refused like one that nobody may read (REST reference, "Get repository content").
      const headers = etag === undefined ? {} : { 'if-none-match': etag };
      const { data, headers: answered } = await client.rest.repos.getContent({ ...address, headers, mediaType: { format: 'object' } });
      return { state: 'read', text: toText(data), etag: answered.etag };
    } catch (error) {
      if (isNotModified(error)) return { state: 'unchanged' };
      throw error;
    }
  });

const isNotModified = (error: unknown): boolean => error instanceof Error && 'status' in error && error.status === 304;

/** No policy comes near it, and above it the contents API gives no text (REST reference, "Get repository content"). */
const maxPolicyBytes = 1 << 20;

type Content = Awaited<ReturnType<GitHubClient['rest']['repos']['getContent']>>['data'];

const toText = (data: Content): FileText => {
  if (Array.isArray(data) || data.type !== 'file' || !('content' in data))
    return unreadable('unreadable', 'The path is not a file (a folder, a link or a submodule).');
  if (data.size > maxPolicyBytes || data.encoding !== 'base64') return unreadable('too-large', 'The file is over 1 MiB.');
  const bytes = Buffer.from(data.content, 'base64');
  // Why: an answer that something between has cut off must not pass for a shorter policy.
  if (!isBlob(bytes, data.sha)) throw cutShort('Reading a policy file');
  return bytes.includes(0) ? unreadable('binary', 'The file is binary.') : decodeText(bytes);
};
