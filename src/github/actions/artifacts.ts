import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort, GitHubError } from '../call/errors.ts';
import type { RepositoryName } from '../pull-request/review-target.ts';

/** An artifact that a run has uploaded. */
export interface RunArtifact {
  readonly id: number;
  /** Bytes of the archive. */
  readonly size: number;
  readonly isExpired: boolean;
}

/** The newest artifact of a run by its name; undefined when the run has none of it. Throws `GitHubError`. */
export const readArtifact = (
  client: GitHubClient,
  { owner, repo }: RepositoryName,
  runId: number,
  name: string,
): Promise<RunArtifact | undefined> =>
  readCall('Listing the artifacts of a run', async () => {
    const { data } = await client.rest.actions.listWorkflowRunArtifacts({ owner, repo, run_id: runId, name, per_page: 100 });
    if (!Array.isArray(data.artifacts)) throw cutShort('Listing the artifacts of a run');
    // Why the newest: each attempt of a run uploads its own.
    const [newest] = data.artifacts.filter(artifact => artifact.name === name).toSorted((one, other) => other.id - one.id);
    return newest && { id: newest.id, size: newest.size_in_bytes, isExpired: newest.expired };
  });

/** Milliseconds for the transfer of an archive. */
const patience = 60_000;

/**
 * The archive of an artifact, of at most `most` bytes; undefined when there is more. GitHub sends those who ask to its storage, by an address
 * that is signed. Why that is asked here: the token is for the API, and a client would take it along to a storage on the API's host. Throws
 * `GitHubError`.
 */
export const downloadArtifact = (
  client: GitHubClient,
  { owner, repo }: RepositoryName,
  id: number,
  most: number,
): Promise<Uint8Array | undefined> =>
  readCall(what, async () => {
    const { headers } = await client.rest.actions.downloadArtifact({
      owner,
      repo,
      artifact_id: id,
      archive_format: 'zip',
      request: { redirect: 'manual', parseSuccessResponseBody: false },
    });
    const address = headers.location;
    if (address === undefined) throw cutShort(what);
    return readAtMost(await fetchStored(address), most);
  });

const what = 'Downloading an artifact';

const fetchStored = async (address: string): Promise<ReadableStream<Uint8Array>> => {
  try {
    const { ok, body, status } = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) });
    if (ok && body) return body;
    throw new GitHubError('unavailable', `The storage of artifacts answered with ${status}.`, undefined);
  } catch (error) {
    if (error instanceof GitHubError) throw error;
    throw new GitHubError('unavailable', 'The storage of artifacts could not be reached.', error);
  }
};

const readAtMost = async (body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    // Why not to the end: leaving the loop ends the transfer.
    for await (const part of body) {
      size += part.length;
      if (size > most) return undefined;
      parts.push(part);
    }
  } catch (error) {
    throw new GitHubError('unavailable', 'The storage of artifacts broke off.', error);
  }
  return Buffer.concat(parts);
};
