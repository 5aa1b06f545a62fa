import { repositoryUrlOf } from '../../../src/github/call/web-address.ts';
import { type ReviewThreadPage, reviewThreadPage } from '../../../src/github/publish/review-threads.ts';
import type { PullRequestExtra, PullRequestFacts } from '../../../src/github/pull-request/pull-request-facts.ts';
import type { PullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import { GitHubChangeReader } from '../../../src/github/read/change-reader.ts';
import { readTopics } from '../../../src/github/read/topics.ts';
import {
  decidePolicy,
  type InvalidPolicy,
  type LeftOut,
  type ReadOrgPolicy,
  type WatchedDocuments,
} from '../../../src/policy/decide-policy.ts';
import { needsTopics, type OrgPolicy, type SelectableRepository } from '../../../src/policy/org-policy.ts';
import { repositoryPolicyPath } from '../../../src/policy/policy-path.ts';
import type { ChangeAuthor } from '../../../src/policy/waivable.ts';
import { editsFolder } from '../../../src/review/images/image-policy-change.ts';
import { editsPath, repairsPolicy } from '../../../src/review/policy/policy-change.ts';
import type { FileText, ReadTeams } from '../../../src/review/ports.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { knownRules } from '../../../src/rules/known-rules.ts';
import { folderOf } from '../../../src/text/path.ts';
import { version } from '../../../src/version.ts';
import type { OpenChange } from '../../judging/judging.ts';
import { authorTeams } from '../../org-policy/author-teams.ts';
import { organizationFileIn } from '../../org-policy/org-policy-places.ts';
import type { LoadedOrgPolicy } from '../../org-policy/org-policy-source.ts';
import { watchImagePolicies } from '../../org-policy/watched-image-policies.ts';
import type { GroupJob } from '../../queue/job.ts';
import type { ReviewSession } from './review-session.ts';
import { type HeadCheckRuns, headCheckRuns, mayShareHead } from './shared-head.ts';

/** A change that can be reviewed, fixed or verified. */
export interface OpenedChange extends OpenChange {
  readonly state: 'ready';
  readonly target: ReviewTarget;
  /** Sentences for the check. */
  readonly notes: readonly string[];
  /** Set when the change edits the organization's policy: where, and the one that counts until then. */
  readonly newOrgPolicy?: { readonly path: string; readonly before: OrgPolicy | undefined };
  /** Set when the change touches the folder of the organization's policy: its rules as they count until then. */
  readonly watchedRules?: WatchedDocuments | undefined;
}

/** A pull request that can be reviewed, with what GitHub says of it. */
export interface OpenedPullRequest extends OpenedChange {
  readonly target: PullRequestTarget;
  readonly facts: PullRequestFacts;
  /** The first of its review threads, for `readReviewThreads`. */
  readonly threads: ReviewThreadPage;
}

/** A change that is not reviewed, and why. */
export type Unreviewed =
  | LeftOut
  | InvalidPolicy
  /** It repairs the repository's policy, whose errors stop every review, and does nothing else. */
  | { readonly state: 'policy-repaired' };

export type PullRequestOpening = (
  | OpenedPullRequest
  | Unreviewed
  | { readonly state: 'closed' }
  /** It has another head than the one that was to be reviewed. */
  | { readonly state: 'moved'; readonly head: string }
) & {
  /** What was looked at: the base branch may be another one than was told. */
  readonly target: PullRequestTarget;
  /** Whether something else may have a check on the same commit. */
  readonly mayShareHead: boolean;
};
export type MergeGroupOpening = OpenedChange | Unreviewed;

/** What else a review asks of the pull request in the one query. */
const publishedOf = (appId: number): PullRequestExtra => ({
  fields: `reviewThreads(first: 100) { ...reviewThreadPage }\n${headCheckRuns(appId)}`,
  fragments: reviewThreadPage,
});

/** The shape of `publishedOf`. */
interface PublishedOnPullRequest {
  readonly reviewThreads: ReviewThreadPage;
  readonly headCheckRuns: HeadCheckRuns;
}

/** What a change is opened with. */
interface Opening {
  readonly reader: GitHubChangeReader;
  readonly target: ReviewTarget;
  readonly loaded: LoadedOrgPolicy;
  readonly repository: SelectableRepository;
  /** The repository's own policy file in the base branch. */
  readonly file: FileText;
  readonly author: ChangeAuthor | undefined;
  /** True when what is merged here becomes the policy, should a policy file be among it. */
  readonly onPolicyBranch: boolean;
}

const open = async (session: ReviewSession, opening: Opening): Promise<OpenedChange | Unreviewed> => {
  const { reader, target, loaded, repository, file, author, onPolicyBranch } = opening;
  const places = session.tools.settings.orgPolicy;
  const changes = await reader.readChanges();
  const watchedImagePolicies = onPolicyBranch ? watchImagePolicies(loaded, places, repository.fullName) : undefined;
  const editsPolicyFile = onPolicyBranch && editsPath(changes, places.path);
  const folder = folderOf(places.path);
  const editsPolicyFolder = onPolicyBranch && folder !== '' && editsFolder(changes, folder.slice(0, -1));
  const editsOrgPolicy =
    editsPolicyFile || editsPolicyFolder || (watchedImagePolicies !== undefined && editsFolder(changes, watchedImagePolicies.folder));
  const { note } = await reader.policyBranch();
  const documents = {
    file: { path: repositoryPolicyPath, text: file },
    organization: withoutImages(loaded),
    repository,
    organizationFile: editsOrgPolicy ? organizationFileIn(repository.fullName, loaded, places) : undefined,
    branchNote: note,
  };
  const outcome = await decidePolicy(documents, knownRules);
  if (outcome.state === 'left-out') return outcome;
  if (outcome.state === 'invalid') {
    const repairs = outcome.repairable && (await repairsPolicy(reader, changes, outcome.repairable));
    return repairs ? { state: 'policy-repaired' } : outcome;
  }
  const { policy, watched, org, notes, watchedRules } = outcome;
  const repositoryUrl = repositoryUrlOf(session.tools.settings.apiUrl, target);
  const request = {
    policy,
    rules: allRules,
    version,
    watchedPolicies: watched,
    repositoryUrl,
    ...(watchedImagePolicies && { watchedImagePolicies }),
    ...(author !== undefined && { author }),
  };
  const { clock } = session.tools;
  const isPreviewed = editsPolicyFile && watched.some(({ path }) => path === places.path);
  const newOrgPolicy = isPreviewed ? { path: places.path, before: org } : undefined;
  return {
    state: 'ready',
    target,
    request,
    ports: { reader, clock, readTeams: teamsOf(session, author) },
    judgedBy: {
      policy: documents,
      ...(watchedImagePolicies && { imagePolicies: { folder: watchedImagePolicies.folder, files: watchedImagePolicies.files } }),
      ...(author !== undefined && { author }),
      repositoryUrl,
      today: session.today,
      ...(session.tools.settings.pages && { forPage: true }),
    },
    notes,
    ...(newOrgPolicy && { newOrgPolicy }),
    watchedRules,
  };
};

/** The policy as it can be sent to another thread: image policies are made of more than plain data. */
const withoutImages = ({ images: _images, ...loaded }: LoadedOrgPolicy): ReadOrgPolicy => loaded;

const teamsOf = ({ tools, repository, log }: ReviewSession, author: ChangeAuthor | undefined): ReadTeams | undefined =>
  author === undefined || author === 'each-was-judged'
    ? undefined
    : authorTeams({ clients: tools.clients, ...repository, login: author.login, log });

/**
 * Whether GitHub counts more files than it listed. Why only when it counts anew: a list that was asked for by that count has been
 * completed. A webhook's count may be older than the list, and a list that is short or empty must not pass for the whole change.
 */
const lacksFiles = async (reader: GitHubChangeReader, target: PullRequestTarget, facts: PullRequestFacts): Promise<boolean> => {
  if (facts.changedFiles === target.changedFiles) return false;
  const { files, complete } = await reader.readChanges();
  return complete && files.length < facts.changedFiles;
};

/**
 * Reads what reviewing a pull request needs: the list of its files, and one query for the rest. Publishes nothing, so that it serves every
 * job that has to know the change. Throws `GitHubError`; a policy that can't be read never becomes none.
 */
export const openPullRequest = async (session: ReviewSession, target: PullRequestTarget): Promise<PullRequestOpening> => {
  const { tools, client, repository } = session;
  const reader = new GitHubChangeReader(client, target, tools.blobs);
  const [loaded, { facts, pullRequest }] = await Promise.all([
    tools.orgPolicies.load(repository.installationId, repository.owner),
    reader.readPullRequest<PublishedOnPullRequest>(target.number, repositoryPolicyPath, publishedOf(tools.settings.appId)),
  ]);
  const { reviewThreads: threads, headCheckRuns: runs } = pullRequest;
  const place = { target, mayShareHead: mayShareHead(runs, target) };
  if (facts.state !== 'open') return { state: 'closed', ...place };
  if (facts.head !== target.head) return { state: 'moved', head: facts.head, ...place };
  if (facts.baseRef !== target.baseRef || (await lacksFiles(reader, target, facts)))
    return openPullRequest(session, { ...unstacked(target), base: facts.base, baseRef: facts.baseRef, changedFiles: facts.changedFiles });
  const opened = await open(session, {
    reader,
    target,
    loaded,
    repository: { fullName: `${repository.owner}/${repository.repo}`, topics: facts.repository.topics },
    file: await reader.readBaseFile(repositoryPolicyPath),
    author: facts.author === undefined ? undefined : { login: facts.author },
    onPolicyBranch: (target.stackBase ?? facts.baseRef) === facts.repository.defaultBranch,
  });
  return opened.state === 'ready' ? { ...opened, facts, threads, ...place } : { ...opened, ...place };
};

/** The target without what was known of its stack: another base may mean another one, or none. */
const unstacked = (target: PullRequestTarget): PullRequestTarget => ({ ...target, stackBase: undefined });

/** Reads what reviewing a merge group needs. Throws `GitHubError`. */
export const openMergeGroup = async (session: ReviewSession, { base, head, baseRef }: GroupJob): Promise<MergeGroupOpening> => {
  const { tools, client, repository } = session;
  const { owner, repo } = repository;
  const target: ReviewTarget = { owner, repo, base, head, baseRef: baseRef.replace(/^refs\/heads\//u, '') };
  const reader = new GitHubChangeReader(client, target, tools.blobs);
  const [loaded, file] = await Promise.all([
    tools.orgPolicies.load(repository.installationId, owner),
    reader.readBaseFile(repositoryPolicyPath),
    reader.readChanges(),
  ]);
  const fullName = `${owner}/${repo}`;
  const asksTopics = loaded.state === 'policy' && needsTopics(loaded.policy, fullName);
  const topics = asksTopics ? await readTopics(client, target) : undefined;
  return open(session, {
    reader,
    target,
    loaded,
    repository: { fullName, ...(topics && { topics }) },
    file,
    author: 'each-was-judged',
    // Why without asking for the default branch: an error in a policy that does not count is worth a look, too.
    onPolicyBranch: true,
  });
};
