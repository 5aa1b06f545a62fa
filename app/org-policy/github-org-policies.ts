import { readCall } from '../../src/github/calls.ts';
import type { GitHubClient } from '../../src/github/client.ts';
import { cutShort, GitHubError } from '../../src/github/errors.ts';
import { type FetchedPolicyFile, fetchPolicyFile } from '../../src/github/policy-file.ts';
import { fileError } from '../../src/policy/file-error.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import type { PolicyRule } from '../../src/policy/policy.ts';
import type { FileText } from '../../src/review/ports.ts';
import type { InstallationClients } from '../github/installation-clients.ts';
import type { AppSettings } from '../settings.ts';
import type { LoadedOrgPolicy, OrgPolicySource } from './org-policy-source.ts';
import type { SeenPolicies } from './seen-policies.ts';

/** Milliseconds after which GitHub is asked again: as long as a lost push event may leave an old policy in force. */
const freshFor = 60_000;
/** Most owners whose policies are kept; the one that was asked for longest ago goes first. */
const maxOwners = 1_000;

/** What was last read of an owner. */
interface Known {
  readonly loaded: LoadedOrgPolicy;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Changes of the policy that were told before it was read. */
  readonly changes: number;
  /** Of the file that counts. */
  readonly file?: { readonly repo: string; readonly etag: string | undefined };
}

export interface OrgPolicyNeeds {
  readonly clients: Pick<InstallationClients, 'forInstallation'>;
  readonly settings: AppSettings['orgPolicy'];
  readonly rules: readonly PolicyRule[];
  readonly seen: SeenPolicies;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Reads policies through the API, and keeps them for a minute; a file that did not change since costs nothing of the hourly limit. */
export class GitHubOrgPolicies implements OrgPolicySource {
  readonly #needs: OrgPolicyNeeds;
  readonly #known = new Map<string, Known>();
  readonly #loading = new Map<string, { readonly changes: number; readonly loaded: Promise<LoadedOrgPolicy> }>();

  constructor(needs: OrgPolicyNeeds) {
    this.#needs = needs;
  }

  async load(installationId: number, owner: string): Promise<LoadedOrgPolicy> {
    const key = owner.toLowerCase();
    const changes = await this.#needs.seen.changes(key);
    const known = this.#known.get(key);
    if (known?.changes === changes && this.#needs.now() - known.at < freshFor) return known.loaded;
    const running = this.#loading.get(key);
    if (running?.changes === changes) return running.loaded;
    const loading = { changes, loaded: this.#loadAnew(installationId, owner, changes) };
    this.#loading.set(key, loading);
    try {
      return await loading.loaded;
    } finally {
      if (this.#loading.get(key) === loading) this.#loading.delete(key);
    }
  }

  async forget(owner: string): Promise<void> {
    await this.#needs.seen.noteChange(owner.toLowerCase());
  }

  async #loadAnew(installationId: number, owner: string, changes: number): Promise<LoadedOrgPolicy> {
    const key = owner.toLowerCase();
    const read = { ...(await this.#read(installationId, owner, this.#known.get(key))), changes };
    // Why: a reading that began before a change may end after the one that began after it.
    if ((this.#known.get(key)?.changes ?? 0) <= changes) this.#keep(key, read);
    return read.loaded;
  }

  #keep(key: string, known: Known): void {
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > maxOwners && oldest !== undefined) this.#known.delete(oldest);
  }

  async #read(installationId: number, owner: string, known: Known | undefined): Promise<Omit<Known, 'changes'>> {
    const { clients, settings, seen, now } = this.#needs;
    const client = await clients.forInstallation(installationId);
    const before = await seen.lookUp(owner.toLowerCase());
    const at = now();
    for (const repo of settings.repositories) {
      const held = known?.file?.repo === repo ? known : undefined;
      const found = await fetchIfThere(client, { owner, repo, path: settings.path }, held?.file?.etag);
      if (found === undefined) {
        if (repo === before && !(await isVisible(client, owner, repo))) return { loaded: this.#lost(owner, repo), at };
        continue;
      }
      if (found.state === 'unchanged') {
        if (held) return { ...held, at };
        throw cutShort(`Reading ${settings.path} of ${owner}/${repo}`);
      }
      if (repo !== before) await seen.remember(owner.toLowerCase(), repo);
      return { loaded: this.#parse(owner, repo, found.text), at, file: { repo, etag: found.etag } };
    }
    if (before !== undefined) await seen.remember(owner.toLowerCase(), undefined);
    return { loaded: { state: 'none', note: this.#nowhere(owner) }, at };
  }

  #parse(owner: string, repo: string, read: FileText): LoadedOrgPolicy {
    const { path } = this.#needs.settings;
    const repository = `${owner}/${repo}`;
    if (read.state !== 'text') {
      const reason = read.state === 'unreadable' ? read.reason : 'It is no file.';
      return { state: 'invalid', repository, errors: [fileError(path, `The organization's policy can't be read: ${reason}`)] };
    }
    const parsed = parseOrgPolicy(read.text, path, repository, this.#needs.rules);
    return parsed.errors ? { state: 'invalid', repository, errors: parsed.errors } : { state: 'policy', policy: parsed.policy };
  }

  #lost(owner: string, repo: string): LoadedOrgPolicy {
    const repository = `${owner}/${repo}`;
    const message = `The organization's policy was read from ${repository} before, and the App can't see that repository any more.`;
    const hint = `Give the App access to ${repository} again, or delete ${this.#needs.settings.path} there first if no policy is wanted.`;
    return { state: 'invalid', repository, errors: [fileError(this.#needs.settings.path, message, hint)] };
  }

  #nowhere(owner: string): string {
    const { repositories, path } = this.#needs.settings;
    const names = repositories.map(repo => `${owner}/${repo}`).join(' nor ');
    return `There is no organization's policy: neither ${names} has ${path}, as far as the App can see. A private one counts once the App is installed on it.`;
  }
}

const isGone = (error: unknown): boolean => error instanceof GitHubError && (error.code === 'not-found' || error.code === 'forbidden');

/** Undefined when there is no such file, or no access to it. */
const fetchIfThere = async (
  client: GitHubClient,
  address: { readonly owner: string; readonly repo: string; readonly path: string },
  etag: string | undefined,
): Promise<FetchedPolicyFile | undefined> => {
  try {
    return await fetchPolicyFile(client, address, etag);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
};

/** Whether the repository itself can be seen: then a file that is missing was taken away by somebody who may write there. */
const isVisible = async (client: GitHubClient, owner: string, repo: string): Promise<boolean> => {
  try {
    await readCall(`Looking for ${owner}/${repo}`, () => client.rest.repos.get({ owner, repo }));
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
};
