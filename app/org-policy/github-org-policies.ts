import { type ReadOrgRules, readOrgRules } from '../../src/github/policy/org-rule-folder.ts';
import { type OrgImagePolicies, type PolicyRepository, readPolicyRepository } from '../../src/github/policy/policy-repository.ts';
import type { ConfigError } from '../../src/policy/config-error.ts';
import { readOrganization } from '../../src/policy/decide-policy.ts';
import { fileError } from '../../src/policy/file-error.ts';
import type { PolicyRule } from '../../src/policy/policy.ts';
import { imagePoliciesFolder } from '../../src/policy/policy-path.ts';
import type { FileText } from '../../src/review/ports.ts';
import type { InstallationClients } from '../github/installation-clients.ts';
import type { AppSettings } from '../settings.ts';
import type { Store } from '../storage/store.ts';
import { homeError, repositoryOfHome } from './home-errors.ts';
import { type OrgImages, parseOrgImages } from './org-images.ts';
import type { Confirmation, LoadedOrgPolicy, OrgPolicySource } from './org-policy-source.ts';
import { confirmedHome, decideHome, isSameHome, type PolicyHome, type PolicyPlace, type UnconfirmedHome } from './policy-home.ts';
import type { SeenPolicies } from './seen-policies.ts';

/** Milliseconds after which GitHub is asked again: as long as a lost push event may leave an old policy in force. */
const freshFor = 60_000;
/** Most owners whose policies are kept, and most bytes of their image policies and rules; the one that was asked for longest ago goes first. */
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
  /** The documents of the organization's own rules; undefined: its policy names none. */
  readonly rules: ReadOrgRules | undefined;
}

export interface OrgPolicyNeeds {
  readonly clients: Pick<InstallationClients, 'forInstallation'>;
  readonly settings: AppSettings['orgPolicy'];
  readonly rules: readonly PolicyRule[];
  readonly seen: SeenPolicies;
  readonly store: Pick<Store, 'audit'>;
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
    let bytes = [...this.#known.values()].reduce((sum, one) => sum + bytesOf(one), 0);
    for (const [oldest, one] of this.#known) {
      if (this.#known.size <= maxOwners && bytes <= maxBytes) return;
      this.#known.delete(oldest);
      bytes -= bytesOf(one);
    }
  }

  async confirm(installationId: number, owner: string, repository: string | undefined): Promise<Confirmation> {
    const key = owner.toLowerCase();
    const held = await this.#readPlaces(installationId, owner, undefined);
    const holder = placesOf(held).find(({ isHolder }) => isHolder);
    const found = holder?.repo;
    if (found?.toLowerCase() !== repository?.toLowerCase()) return { state: 'elsewhere', repository: found };
    const before = await this.#needs.seen.lookUp(key);
    await this.#remember(installationId, owner, held, confirmedHome(before, holder), before);
    await this.forget(owner);
    return { state: 'confirmed' };
  }

  async #read(installationId: number, owner: string, known: Known | undefined): Promise<Omit<Known, 'changes'>> {
    const { settings, seen, now } = this.#needs;
    const before = await seen.lookUp(owner.toLowerCase());
    const at = now();
    const held = await this.#readPlaces(installationId, owner, known);
    const { home, unconfirmed } = decideHome(before, settings.repositories, placesOf(held));
    if (!isSameHome(before, home)) await this.#remember(installationId, owner, held, home, before, unconfirmed);
    if (unconfirmed) return { loaded: this.#unconfirmed(owner, held, unconfirmed), at, held, rules: undefined };
    const loaded = await this.#decide(owner, held);
    const rules = await this.#readRules(installationId, loaded, known);
    return { loaded: rules && loaded.state === 'policy' ? { ...loaded, ruleFiles: rules.files } : loaded, at, held, rules };
  }

  /** The documents that the policy names, of the repository that holds it. */
  async #readRules(installationId: number, loaded: LoadedOrgPolicy, known: Known | undefined): Promise<ReadOrgRules | undefined> {
    const { clients, settings } = this.#needs;
    if (loaded.state !== 'policy') return undefined;
    const { organizationRules: named = [], repository } = loaded.policy;
    if (named.length === 0) return undefined;
    const [owner = '', repo = ''] = repository.split('/');
    const before = known?.rules?.files.repository === repository ? known.rules : undefined;
    return readOrgRules(await clients.forInstallation(installationId), { owner, repo, path: settings.path }, named, before);
  }

  /**
   * Those of the repositories that are seen, in their order. Why all: a policy that does not come first may be the one that counts, too.
   */
  async #readPlaces(installationId: number, owner: string, known: Known | undefined): Promise<readonly PolicyRepository[]> {
    const { clients, settings } = this.#needs;
    const client = await clients.forInstallation(installationId);
    const found = await Promise.all(
      settings.repositories.map(repo =>
        readPolicyRepository(
          client,
          { owner, repo, path: settings.path },
          known?.held.find(other => other.repo === repo),
        ),
      ),
    );
    return found.flatMap(one => ('unseen' in one ? [] : [one]));
  }

  /** Writes down where the policy lies, and that it lies elsewhere than before. */
  async #remember(
    installationId: number,
    owner: string,
    held: readonly PolicyRepository[],
    home: PolicyHome,
    before?: PolicyHome,
    unconfirmed?: UnconfirmedHome,
  ): Promise<void> {
    const { seen, store } = this.#needs;
    const commitOf = (repo: string | undefined): string | undefined => held.find(one => one.repo === repo)?.origin?.commit;
    const to = unconfirmed ? unconfirmed.to?.repo : home.repository;
    const repositoryId = unconfirmed ? unconfirmed.to?.id : home.id;
    const commit = commitOf(to);
    const isNews = unconfirmed !== undefined || before?.repository !== home.repository || before?.id !== home.id;
    if (isNews)
      await store.audit({
        action: unconfirmed ? `org-policy.${unconfirmed.problem}` : 'org-policy.home',
        actor: 'tidewaiter',
        installationId,
        owner,
        ...(to !== undefined && { repo: to }),
        ...(repositoryId !== undefined && { repositoryId }),
        ...(commit !== undefined && { sha: commit }),
        detail: { from: before?.repository ?? null, to: to ?? null, counts: unconfirmed === undefined },
      });
    await seen.remember(owner.toLowerCase(), home);
  }

  /** Nothing counts until it is known which; that goes for the images as well where any place speaks of them. */
  #unconfirmed(owner: string, held: readonly PolicyRepository[], unconfirmed: UnconfirmedHome): LoadedOrgPolicy {
    const { path } = this.#needs.settings;
    const repository = repositoryOfHome(owner, unconfirmed);
    const errors = [homeError({ owner, path }, unconfirmed)];
    const hasImages = held.some(({ file, imagePolicies }) => imagePolicies !== undefined || isAboutImages(file?.text));
    return { state: 'invalid', repository, errors, ...(hasImages && { images: this.#invalidImages(repository, errors) }) };
  }

  #invalidImages(repository: string, errors: readonly ConfigError[]): OrgImages {
    return { state: 'invalid', repository, folder: imagePoliciesFolder(this.#needs.settings.path), files: new Map(), errors };
  }

  /** The policy file counts with the image policies beside it; image policies alone count when there is no file. */
  async #decide(owner: string, held: readonly PolicyRepository[]): Promise<LoadedOrgPolicy> {
    const alone = held.find(({ file, imagePolicies }) => !file && imagePolicies)?.imagePolicies;
    const holder = held.find(({ file }) => file);
    const { path } = this.#needs.settings;
    if (!holder?.file) {
      const images = parseOrgImages({ policy: undefined, imagePolicies: alone, path });
      return { state: 'none', note: this.#nowhere(owner), ...(images && { images }) };
    }
    const repository = `${owner}/${holder.repo}`;
    // Why also behind it, unless it has its own: what somebody wrote there would verify nothing, and nobody would be told.
    const isApart = alone && (!holder.imagePolicies || held.findIndex(({ imagePolicies: own }) => own === alone) < held.indexOf(holder));
    const imagePolicies = isApart ? apart(alone, repository) : holder.imagePolicies;
    const loaded = await readOrganization(holder.file.text, path, repository, this.#needs.rules);
    if (loaded.state === 'invalid') {
      const { errors } = loaded;
      const isTold = imagePolicies !== undefined || isAboutImages(holder.file.text);
      return isTold ? { ...loaded, images: this.#invalidImages(repository, errors) } : loaded;
    }
    const images = loaded.state === 'policy' ? parseOrgImages({ policy: loaded.policy, imagePolicies, path }) : undefined;
    return images ? { ...loaded, images } : loaded;
  }

  #nowhere(owner: string): string {
    const { repositories, path } = this.#needs.settings;
    const names = repositories.map(repo => `${owner}/${repo}`).join(' nor ');
    return `There is no organization's policy: neither ${names} has ${path}, as far as the App can see. A private one counts once the App is installed on it.`;
  }
}

/** The repositories as it is decided of them which one counts. */
const placesOf = (held: readonly PolicyRepository[]): readonly PolicyPlace[] => {
  const holder = held.find(({ file }) => file) ?? held.find(({ imagePolicies }) => imagePolicies);
  return held.map(one => ({
    repo: one.repo,
    id: one.origin?.id,
    hasPolicy: one.file !== undefined || one.imagePolicies !== undefined,
    isHolder: one === holder,
  }));
};

/**
 * Image policies in another repository than the one with the policy file. Why an error: left out in silence, they would verify
 * nothing, and taken, they could not be told from ones that a policy of their own goes with.
 */
const apart = ({ repository, path }: OrgImagePolicies, holder: string): OrgImagePolicies => {
  const message = `The image policies lie in ${repository}, and the organization's policy in ${holder}.`;
  const hint = 'Put both into one repository.';
  return { repository, path, read: { state: 'invalid', errors: [fileError(path, message, hint)] } };
};

/** Whether a policy with errors seems to have the section `images`: then the signing gate says so, too, since its check may be required. */
const isAboutImages = (read: FileText | undefined): boolean =>
  read?.state === 'text' && read.text.split('\n').some(line => line.startsWith('images:'));

/** Bytes of the image policies and of the rules that are kept of an owner. */
const bytesOf = ({ held, rules }: Pick<Known, 'held' | 'rules'>): number =>
  held.reduce(
    (sum, { imagePolicies }) => sum + (imagePolicies?.read.state === 'files' ? sizeOf(imagePolicies.read.files) : 0),
    rules ? sizeOf(rules.files.files) : 0,
  );

const sizeOf = (files: ReadonlyMap<string, Uint8Array>): number => files.values().reduce((sum, { length }) => sum + length, 0);
