import { folderOf } from '../text/path.ts';
import { type WatchedPolicy, watchOrgPolicy, watchRepositoryPolicy } from './changes/watched-policy.ts';
import type { ConfigError } from './config-error.ts';
import { fileError } from './file-error.ts';
import type { PolicyFile, PolicyOverrides } from './layers/policy-layer.ts';
import { effectivePolicy } from './merge.ts';
import { appliesTo, type OrgPolicy, type SelectableRepository } from './org-policy.ts';
import { type OrgRuleFiles, orgRulesDigest } from './org-rule-files.ts';
import type { Policy, PolicyRule } from './policy.ts';

/** A policy file as a shell found it. Links are never followed, so that a file means the same wherever it is read. */
export type PolicyText =
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'absent' }
  | { readonly state: 'link' }
  /** `reason` is a full sentence. */
  | { readonly state: 'unreadable'; readonly reason: string };

/** An organization's policy file, read. */
export type ReadOrgPolicy =
  /** There is none; `note` says where it was looked for. */
  | { readonly state: 'none'; readonly note?: string }
  | {
      readonly state: 'policy';
      readonly policy: OrgPolicy;
      /** The documents that its `organization-rules` name; undefined when it names none. */
      readonly ruleFiles?: OrgRuleFiles | undefined;
    }
  /** It has errors, or is there and can't be read. `repository` (`owner/repo`) holds it. */
  | { readonly state: 'invalid'; readonly repository: string; readonly errors: readonly ConfigError[] };

/** Everything that decides about a policy, as a shell read it: plain data, which can be sent to another thread. */
export interface PolicyDocuments {
  /** The repository's own file, from the branch whose policy counts. */
  readonly file: {
    readonly path: string;
    readonly text: PolicyText;
    /** The input that names the file. Such a file must be there: its rules would be lost in silence. */
    readonly namedBy?: string | undefined;
  };
  /** Left out by a shell that knows of no organizations. */
  readonly organization?: ReadOrgPolicy | undefined;
  /** What the shell was asked for by its inputs or flags. */
  readonly overrides?: PolicyOverrides | undefined;
  /** The reviewed repository; needed where there is an organization's policy. */
  readonly repository?: SelectableRepository | undefined;
  /**
   * The organization's file in the reviewed repository (`owner/repo`), when its file there counts or would count; `edited` by the change.
   */
  readonly organizationFile?: { readonly path: string; readonly repository: string; readonly edited: boolean } | undefined;
  /** Why the policy is not that of the base branch: a sentence for people. */
  readonly branchNote?: string | undefined;
}

/** The policy that counts can't be used: nothing is judged. */
export interface PolicyFailure {
  readonly errors: readonly ConfigError[];
  /** `owner/repo` of the policy, when it is not the reviewed repository's own file: then its lines can't be annotated there. */
  readonly repository?: string;
}

/** The organization's policy leaves the repository out; `reason` is a full sentence. */
export interface LeftOut {
  readonly state: 'left-out';
  readonly reason: string;
}

/** A policy can't be used; `repairable` is its file, when it lies in the repository, so that a change may repair it. */
export interface InvalidPolicy {
  readonly state: 'invalid';
  readonly failure: PolicyFailure;
  readonly repairable?: WatchedPolicy;
}

/** Documents of an organization's rules, and what policy is once it is known which rules they hold. */
export interface OrganizationDocuments {
  readonly files: OrgRuleFiles;
  /** Places that the organization's policy names, as they are written there. */
  readonly named: readonly string[];
  /** Whether MutatingAdmissionPolicies among them change objects before these are judged. */
  readonly appliesMutations: boolean;
  /** The effective policy with these rules known: no repository's file and no shell weakens them, and only what `waivable` names is waived. */
  readonly withRules: (rules: readonly PolicyRule[]) => Policy;
}

/** An organization's documents in the repository that holds them, which a change of it may edit. */
export interface WatchedDocuments {
  /** Of the policy file. */
  readonly path: string;
  readonly files: OrgRuleFiles;
  /** What the policy that counts names. */
  readonly named: readonly string[];
}

/** The policy that counts for a repository. */
export interface DecidedPolicy {
  readonly state: 'policy';
  readonly policy: Policy;
  /** Policy files whose change is previewed. */
  readonly watched: readonly WatchedPolicy[];
  /** The organization's policy; undefined when there is none. */
  readonly org: OrgPolicy | undefined;
  /** The rules that the organization has written itself; undefined when its policy names none. */
  readonly organizationRules?: OrganizationDocuments | undefined;
  /** Set where the reviewed repository holds the organization's policy: the documents as they count now. */
  readonly watchedRules?: WatchedDocuments | undefined;
  /** Sentences about where the policy comes from, for the check or the log. */
  readonly notes: readonly string[];
}

export type PolicyOutcome = DecidedPolicy | LeftOut | InvalidPolicy;

/**
 * The one place where a policy is decided, for all shells: what a shell was asked for, over the repository's file, over the organization's.
 * An error in either file is the outcome; no default takes its place.
 */
export const decidePolicy = async (given: PolicyDocuments, rules: readonly PolicyRule[]): Promise<PolicyOutcome> => {
  const { organization = { state: 'none' }, overrides, repository, organizationFile, branchNote } = given;
  const read = await readFile(given.file, rules);
  const org = organization.state === 'policy' ? organization.policy : undefined;
  const file = read.errors ? undefined : read.policy;
  const watchedOrg =
    organizationFile && watchOrgPolicy(organizationFile.path, organizationFile.repository, { org, file, overrides }, rules);
  if (organization.state === 'invalid') {
    const failure = { errors: organization.errors, repository: organization.repository };
    return { state: 'invalid', failure, ...(watchedOrg && { repairable: watchedOrg }) };
  }
  const scope = org && repository && appliesTo(org, repository);
  // Why the exception: nobody else would tell what is wrong with the new policy before it stops all reviews.
  if (scope?.applies === false && !organizationFile?.edited) return { state: 'left-out', reason: scope.reason };
  const own = watchRepositoryPolicy(given.file.path, { org, overrides }, rules);
  if (read.errors) return { state: 'invalid', failure: { errors: read.errors }, repairable: own };
  const ruleFiles = organization.state === 'policy' ? organization.ruleFiles : undefined;
  const documents = ruleFiles && orgRulesDigest(ruleFiles);
  const withRules = (known: readonly PolicyRule[]): Policy => effectivePolicy({ org, file, overrides, ownRules: { documents, known } });
  return {
    state: 'policy',
    policy: withRules([]),
    watched: watchedOrg ? [own, watchedOrg] : [own],
    org,
    organizationRules: ruleFiles && {
      files: ruleFiles,
      named: org?.organizationRules ?? [],
      appliesMutations: org?.appliesMutations ?? false,
      withRules,
    },
    watchedRules: organizationFile && {
      path: organizationFile.path,
      files: ruleFiles ?? {
        repository: organizationFile.repository,
        folder: folderOf(organizationFile.path),
        files: new Map(),
        errors: [],
      },
      named: org?.organizationRules ?? [],
    },
    notes: [organization.state === 'none' ? organization.note : undefined, branchNote].filter(note => note !== undefined),
  };
};

type ReadFile =
  | { readonly policy: PolicyFile | undefined; readonly errors?: undefined }
  | { readonly policy?: undefined; readonly errors: readonly ConfigError[] };

const readFile = async ({ path, text, namedBy }: PolicyDocuments['file'], rules: readonly PolicyRule[]): Promise<ReadFile> => {
  if (text.state === 'absent') return namedBy === undefined ? { policy: undefined } : { errors: [missing(path, namedBy)] };
  if (text.state !== 'text') return { errors: [unusable(path, 'The policy file', text)] };
  // Why only here: what reads policies takes longer to load than a small change to judge.
  const { parsePolicy } = await import('./parse.ts');
  return parsePolicy(text.text, path, rules);
};

/** Reads the organization's policy file, which `repository` (`owner/repo`) holds. */
export const readOrganization = async (
  text: PolicyText,
  path: string,
  repository: string,
  rules: readonly PolicyRule[],
): Promise<Exclude<ReadOrgPolicy, { readonly state: 'none' }>> => {
  const what = "The organization's policy";
  if (text.state === 'absent') return { state: 'invalid', repository, errors: [fileError(path, `${what} is not there any more.`)] };
  if (text.state !== 'text') return { state: 'invalid', repository, errors: [unusable(path, what, text)] };
  const { parseOrgPolicy } = await import('./parse-org-policy.ts');
  const { policy, errors } = parseOrgPolicy(text.text, path, repository, rules);
  return errors ? { state: 'invalid', repository, errors } : { state: 'policy', policy };
};

const unusable = (path: string, what: string, text: Extract<PolicyText, { readonly state: 'link' | 'unreadable' }>): ConfigError =>
  text.state === 'link'
    ? fileError(path, `${what} is a symbolic link, which is not followed.`, 'Put the policy itself there.')
    : fileError(path, `${what} can't be read: ${text.reason}`);

const missing = (path: string, namedBy: string): ConfigError =>
  fileError(
    path,
    `The policy file that the input "${namedBy}" names does not exist in the base branch.`,
    `Merge it first, or leave "${namedBy}" out.`,
  );
