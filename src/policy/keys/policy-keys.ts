import { severities } from '../../findings/severity.ts';
import type { Threshold } from '../layers/values.ts';
import { allowed, amount, choice, datedMode, excusedPaths, excusingFiles, facts, forbidden, guardedRules, toggle } from './forms.ts';
import type { PolicyKey, PolicySection } from './policy-key.ts';
import { profileKey } from './profile-key.ts';
import { rulesKey } from './rules-key.ts';
import { scanOverridesKey } from './scan-overrides-key.ts';
import { scanResultsKey } from './scan-results-key.ts';
import { scanWaiversKey } from './scan-waivers-key.ts';
import { waiversKey } from './waivers-key.ts';

/** `newest` stands for the newest that the rules know. Why with a `v`: YAML reads `1.30` as the number 1.3. */
const kubernetesVersions = [
  'newest',
  ...(['v1.26', 'v1.27', 'v1.28', 'v1.29', 'v1.30', 'v1.31', 'v1.32', 'v1.33', 'v1.34', 'v1.35', 'v1.36', 'v1.37'] as const),
] as const;

const section = <const K extends PolicySection['keys']>(name: string, description: string, keys: K): PolicySection<K> => ({
  name,
  description,
  keys,
});

const thresholds: readonly Threshold[] = [...severities, 'none'];

const threshold = (name: string, description: string, ifUnset: Threshold): PolicyKey<Threshold, Threshold> =>
  choice<Threshold>({ name, description, values: thresholds, weakestFirst: ['none', ...severities], ifUnset });

/**
 * The keys of the policy file, in the order of the guide, by the names that the program has for them. Every one of them may stand in the
 * organization's file, too. A new key is an entry here and the code that goes by `policy.<its name>`.
 */
export const policyKeys = {
  scope: choice({
    name: 'report',
    description: 'Which findings count: those that the change brings in, all in the files it changes, or all in everything read.',
    values: ['new', 'changed-files', 'all'],
    ifUnset: 'new',
  }),
  thresholds: section('thresholds', 'From which severity on a finding is reported, commented and blocking. `none` means never.', {
    report: threshold('report', 'Findings at least this severe count and are reported.', 'low'),
    comment: threshold('comment', 'Findings at least this severe get a review comment.', 'medium'),
    block: threshold('block', 'Findings at least this severe fail the check.', 'high'),
  }),
  /** Whether a verdict that could not look at everything blocks or only warns. */
  onIncomplete: choice({
    name: 'on-incomplete',
    description: 'What a review that could not look at everything does.',
    values: ['block', 'warn'],
    weakestFirst: ['warn', 'block'],
    ifUnset: 'block',
  }),
  /** `ignore`: as if it had always been there. `warn`: it is shown, and warns at least. `block`: as if the change brought it in. */
  moved: choice({
    name: 'moved',
    description:
      'What a finding does whose stage, service, object or container the change moved to another folder or namespace, as bad as it was: nothing, a warning at least, or the same as a new one.',
    values: ['ignore', 'warn', 'block'],
    ifUnset: 'warn',
  }),
  /** Which rules run that no entry of `rules` turns on or off. */
  profile: profileKey,
  /** For which version what is deployed is judged, where nothing else says it. */
  kubernetesVersion: choice({
    name: 'kubernetes-version',
    description:
      'The version of Kubernetes that the manifests are for: which API versions are served, what components of the control plane do unless they are told, what charts are rendered for.',
    values: kubernetesVersions,
    ifUnset: 'newest',
  }),
  /** What `.Capabilities.APIVersions` of charts has beside what Helm itself names. */
  kubernetesApiVersions: facts({
    name: 'kubernetes-api-versions',
    description:
      'What the cluster serves beside the API versions that Helm knows by itself, as charts ask for it (`.Capabilities.APIVersions`): `monitoring.coreos.com/v1`, `monitoring.coreos.com/v1/ServiceMonitor`.',
    values: 'API versions',
  }),
  /** By which Helm charts are rendered, whoever deploys them. */
  helmVersion: choice({
    name: 'helm-version',
    description: 'By which Helm charts are rendered: `by-deployer` is Helm 4 for what Flux deploys, and Helm 3 for all else.',
    values: ['by-deployer', 'v3', 'v4'],
    ifUnset: 'by-deployer',
  }),
  /** Settings by rule id or glob over ids; a later entry beats an earlier one. */
  rules: rulesKey,
  /** Globs of paths that are not reviewed at all. */
  ignorePaths: excusedPaths({
    name: 'ignore-paths',
    description: "Globs of paths that are not reviewed, from the repository's root; a folder stands for all in it.",
  }),
  /** Globs of files whose parts that no tool of ours renders (overlays, values of charts) are told and do not make a review incomplete. */
  unrenderedPaths: excusedPaths({
    name: 'unrendered-paths',
    description:
      'Globs of files whose changes need rendering to be judged (overlays, values of charts, Helm and Argo CD settings): they are told and do not make the review incomplete.',
  }),
  registries: section('registries', 'Where images may come from.', {
    trusted: allowed({
      name: 'trusted',
      description:
        'Registries or repositories that images may come from, as prefixes at a slash: `ghcr.io/acme`. Read by `image/untrusted-registry`, and by `image/unverified-publisher` as known.',
      values: 'registries or repositories',
    }),
    denied: forbidden({
      name: 'denied',
      description: 'Registries or repositories that images must not come from; beats `trusted`.',
      values: 'registries or repositories',
    }),
  }),
  /** Files and folders with rules of the organization's own. */
  organizationRules: forbidden({
    name: 'organization-rules',
    description:
      "Files or folders with the organization's own rules, from the repository's root: ValidatingAdmissionPolicies with their bindings and parameters, policies of Kyverno and Gatekeeper, and modules that `opa build -t wasm` made of Rego, each by its digest: `policies/images.wasm@sha256:…`. They are read at the base of a change, never from the change itself; those that an organization's policy names lie beside that file.",
    values: 'files or folders',
  }),
  waivers: waiversKey,
  suppressions: section('suppressions', 'What comments in the reviewed files may do.', {
    /** Whether inline comments count at all. */
    inline: toggle({
      name: 'inline',
      description: 'Whether comments and annotations in the reviewed files may suppress findings.',
      ifUnset: true,
      stricter: false,
    }),
    /** Whether other tools' comments count. */
    peers: toggle({
      name: 'peers',
      description: 'Whether comments and annotations of other tools (hadolint, Trivy, checkov…) do too; never for critical findings.',
      ifUnset: true,
      stricter: false,
    }),
    requireReason: toggle({
      name: 'require-reason',
      description: 'Suppressions without a reason do not count.',
      ifUnset: false,
      stricter: true,
    }),
    requireExpiry: toggle({
      name: 'require-expiry',
      description: 'Suppressions and waivers without an `until` date do not count.',
      ifUnset: false,
      stricter: true,
    }),
    /** Rule ids or globs that no inline comment may silence. */
    locked: guardedRules({ name: 'locked', description: 'Rule ids, or globs over them, that only a waiver in this file may silence.' }),
    /** Whether comments that the reviewed change itself adds count for it at once (`count`), or only once they are merged (`ignore`). */
    ownChange: choice({
      name: 'own-change',
      description: 'Whether comments that a change adds itself count for it at once (`count`), or once they are merged (`ignore`).',
      values: ['ignore', 'count'],
      weakestFirst: ['count', 'ignore'],
      ifUnset: 'ignore',
    }),
  }),
  scans: section('scans', "What scanners' results of a change do.", {
    /** `observe`: told and nothing else. `warn`: nothing blocks. */
    mode: datedMode({
      name: 'mode',
      description: 'What a scan that would block does: it is told (`observe`), warns, or blocks (`enforce`), as it is or from a day on.',
    }),
    block: threshold(
      'block',
      'Vulnerabilities at least this severe block when the change adds them. One whose severity the scanner does not know counts as any.',
      'info',
    ),
    /** What an added vulnerability does for which no version is known that mends it. */
    unfixed: choice({
      name: 'unfixed',
      description: 'What an added vulnerability does for which there is no fix. Known exploited ones block nevertheless.',
      values: ['ignore', 'warn', 'block'],
      ifUnset: 'block',
    }),
    /** What an added vulnerability does that lies in a layer of the image that the Dockerfile is built from. */
    baseImage: choice({
      name: 'base-image',
      description:
        "What an added vulnerability does that the base image brings, where the Dockerfile tells; what this repository's own instructions bring counts in any case.",
      values: ['ignore', 'warn', 'block'],
      ifUnset: 'block',
    }),
    /** `all`: whoever brought it in. */
    knownExploited: choice({
      name: 'known-exploited',
      description:
        'Which vulnerabilities that are known to be exploited block, whatever their severity: those that the change adds, or all that the head has.',
      values: ['added', 'all'],
      ifUnset: 'added',
    }),
    /** What images do that the change brings in and that no scan is about. */
    unscanned: choice({
      name: 'unscanned',
      description:
        'What an image does that the change brings in and that no scan of it is about, by digest or tag; what a scanned Dockerfile builds on is in the image that it builds.',
      values: ['ignore', 'warn', 'block'],
      ifUnset: 'warn',
    }),
    /** From which probability of exploitation on the threshold of severity does not matter. */
    epss: amount({
      name: 'epss',
      description: 'Added vulnerabilities that are at least this likely to be exploited (EPSS, 0 to 1) block, whatever their severity.',
      values: 'a number from 0 to 1',
      range: [0, 1],
      ifUnset: 1,
    }),
    graceDays: amount({
      name: 'grace-days',
      description:
        'For so many days after a vulnerability was published it only warns, when the report has the day. Known exploited ones block at once.',
      values: 'a number from 0 to 365',
      range: [0, 365],
      ifUnset: 0,
    }),
    overdueDays: amount({
      name: 'overdue-days',
      description:
        'Added vulnerabilities that were published longer ago than so many days block when they can be mended, whatever their severity. None is as old as the default.',
      values: 'a number from 1 to 100000',
      range: [1, 100_000],
      ifUnset: 100_000,
    }),
    waivers: scanWaiversKey,
    /** For some images and paths. */
    overrides: scanOverridesKey,
    /** Where the App finds results. */
    results: scanResultsKey,
    /** Of whose results a good word counts; a bad one counts in any case. */
    trust: choice({
      name: 'trust',
      description:
        "Whose results let a change pass in the App: those of runs whose workflow the change leaves alone and that are not a fork's (`own-repository`), also a fork's (`unchanged-workflow`), or all (`anyone`). What they find counts in any case.",
      values: ['own-repository', 'unchanged-workflow', 'anyone'],
      weakestFirst: ['anyone', 'unchanged-workflow', 'own-repository'],
      ifUnset: 'own-repository',
    }),
    /** From the start of the check. */
    waitMinutes: amount({
      name: 'wait-minutes',
      description: 'How long the App waits for results before it says that there are none, which never passes.',
      values: 'a number from 0 to 1440',
      range: [0, 1_440],
      ifUnset: 60,
    }),
    /** Of images, by signers whom an image policy trusts. */
    attestations: choice({
      name: 'attestations',
      description:
        'What scans and VEX do that are attested of an image, by whom an [image policy](image-signing.md) trusts for it: nothing, or they count as reports and VEX of that image do ([how](scan-results.md#scans-that-are-attested)).',
      values: ['ignore', 'count'],
      ifUnset: 'ignore',
    }),
    /** Documents of the base branch. */
    vex: excusingFiles({
      name: 'vex',
      description:
        'VEX documents that count (OpenVEX, CSAF, CycloneDX), in the base branch, or with `policy:` before the path in the policy repository. The Action has an input for further ones, the command line `--vex`.',
    }),
  }),
} satisfies Readonly<Record<string, PolicyKey | PolicySection>>;

type ValueOf<E> = E extends { readonly keys: infer K }
  ? { readonly [F in keyof K]: ValueOf<K[F]> }
  : E extends { readonly ifUnset: infer T }
    ? T
    : never;

/** A value for every key. */
export type PolicyValues = { readonly [F in keyof typeof policyKeys]: ValueOf<(typeof policyKeys)[F]> };

/** Some of the keys; undefined is as good as left out. */
export type GivenValues = {
  readonly [F in keyof PolicyValues]?:
    | ((typeof policyKeys)[F] extends PolicySection
        ? { readonly [P in keyof PolicyValues[F]]?: PolicyValues[F][P] | undefined }
        : PolicyValues[F])
    | undefined;
};
