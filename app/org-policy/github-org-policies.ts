import { type OrgImagePolicies, type PolicyRepository, readPolicyRepository } from '../../src/github/policy-repository.ts';
import { fileError } from '../../src/policy/file-error.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import type { PolicyRule } from '../../src/policy/policy.ts';
import { imagePoliciesFolder } from '../../src/policy/policy-path.ts';
import type { FileText } from '../../src/review/ports.ts';
import type { InstallationClients } from '../github/installation-clients.ts';
import type { AppSettings } from '../settings.ts';
import { parseOrgImages } from './org-images.ts';
import type { LoadedOrgPolicy, OrgPolicySource } from './org-policy-source.ts';
import type { SeenPolicies } from './seen-policies.ts';

/** Milliseconds after which GitHub is asked again: as long as a lost push event may leave an old policy in force. */
const freshFor = 60_000;
/** Most owners whose policies are kept, and most bytes of their image policies; the one that was asked for longest ago goes first. */
const maxOwners = 1_000;
const maxBytes = 128 << 20;

/** What was last read of an owner. */
interface Known {
  readonly loaded: LoadedOrgPolicy;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Changes of the policy that were told before it was read. */
  readonly changes: number;
  /** The repositories that were looked at and seen. */
  readonly held: readonly PolicyRepository[];
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
    let bytes = [...this.#known.values()].reduce((sum, { held }) => sum + bytesOf(held), 0);
    for (const [oldest, { held }] of this.#known) {
      if (this.#known.size <= maxOwners && bytes <= maxBytes) return;
      this.#known.delete(oldest);
      bytes -= bytesOf(held);
    }
  }

  async #read(installationId: number, owner: string, known: Known | undefined): Promise<Omit<Known, 'changes'>> {
    const { clients, settings, seen, now } = this.#needs;
    const client = await clients.forInstallation(installationId);
    const before = await seen.lookUp(owner.toLowerCase());
    const at = now();
    const held: PolicyRepository[] = [];
    for (const repo of settings.repositories) {
      const earlier = known?.held.find(other => other.repo === repo);
      const found = await readPolicyRepository(client, { owner, repo, path: settings.path }, earlier);
      if ('unseen' in found) {
        if (repo === before) return { loaded: this.#lost(owner, repo), at, held };
        continue;
      }
      held.push(found);
      if (found.file) break;
    }
    const holder = held.find(({ file }) => file) ?? held.find(({ imagePolicies }) => imagePolicies);
    if (holder?.repo !== before) await seen.remember(owner.toLowerCase(), holder?.repo);
    return { loaded: this.#decide(owner, held), at, held };
  }

  /** The policy file counts with the image policies beside it; image policies alone count when there is no file. */
  #decide(owner: string, held: readonly PolicyRepository[]): LoadedOrgPolicy {
    const alone = held.find(({ file, imagePolicies }) => !file && imagePolicies)?.imagePolicies;
    const holder = held.find(({ file }) => file);
    const { path } = this.#needs.settings;
    if (!holder?.file) {
      const images = parseOrgImages({ policy: undefined, imagePolicies: alone, path });
      return { state: 'none', note: this.#nowhere(owner), ...(images && { images }) };
    }
    const repository = `${owner}/${holder.repo}`;
    const imagePolicies = alone ? apart(alone, repository) : holder.imagePolicies;
    const loaded = this.#parse(repository, holder.file.text);
    if (loaded.state === 'invalid') {
      const { errors } = loaded;
      const isTold = imagePolicies !== undefined || (holder.file.text.state === 'text' && mayHaveImages(holder.file.text.text));
      if (!isTold) return loaded;
      return { ...loaded, images: { state: 'invalid', repository, folder: imagePoliciesFolder(path), files: new Map(), errors } };
    }
    const images = loaded.state === 'policy' ? parseOrgImages({ policy: loaded.policy, imagePolicies, path }) : undefined;
    return images ? { ...loaded, images } : loaded;
  }

  #parse(repository: string, read: FileText): LoadedOrgPolicy {
    const { path } = this.#needs.settings;
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
    const { path } = this.#needs.settings;
    const files = `${path} and ${imagePoliciesFolder(path)}`;
    const hint = `Give the App access to ${repository} again, or delete ${files} there first if no policy is wanted.`;
    return { state: 'invalid', repository, errors: [fileError(path, message, hint)] };
  }

  #nowhere(owner: string): string {
    const { repositories, path } = this.#needs.settings;
    const names = repositories.map(repo => `${owner}/${repo}`).join(' nor ');
    return `There is no organization's policy: neither ${names} has ${path}, as far as the App can see. A private one counts once the App is installed on it.`;
  }
}

/**
 * Image policies in a repository that is looked at before the one with the policy file. Why an error: left out in silence, they would verify
 * nothing, and taken, they could not be told from ones that a policy of their own goes with.
 */
const apart = ({ repository, path }: OrgImagePolicies, holder: string): OrgImagePolicies => {
  const message = `The image policies lie in ${repository}, and the organization's policy in ${holder}.`;
  const hint = 'Put both into one repository.';
  return { repository, path, read: { state: 'invalid', errors: [fileError(path, message, hint)] } };
};

/** Whether a policy with errors seems to have the section `images`: then the signing gate says so, too, since its check may be required. */
const mayHaveImages = (text: string): boolean => text.split('\n').some(line => line.startsWith('images:'));

/** Bytes of the image policies that are kept of an owner. */
const bytesOf = (held: readonly PolicyRepository[]): number =>
  held.reduce((sum, { imagePolicies }) => sum + (imagePolicies?.read.state === 'files' ? sizeOf(imagePolicies.read.files) : 0), 0);

const sizeOf = (files: ReadonlyMap<string, Uint8Array>): number => files.values().reduce((sum, { length }) => sum + length, 0);
