import type { ModeSetting } from '../policy.ts';

/** What verifies signatures. `notary-v1` is Docker Content Trust, kept for servers that still run it. */
export type ImageEngine = 'sigstore' | 'notation' | 'notary-v1' | 'github-attestations';

/** Something that the section says about images, and where. */
export interface ForImages {
  /** Globs as in a ClusterImagePolicy; one without tag names all tags of a repository. */
  readonly images: readonly string[];
  /** File and line: `tidewaiter/policy.yml:12`. */
  readonly origin: string;
}

/** Which engines judge images: all of them must be content. */
export interface EngineChoice extends ForImages {
  readonly engines: readonly ImageEngine[];
}

/** A Notary v1 server that signs images, and the roots that are trusted for it. */
export interface NotarySettings extends ForImages {
  /** `https://notary.acme.test`, without a slash at the end. */
  readonly server: string;
  readonly pin: /** Ids of trusted root keys: SHA-256 in hexadecimal. */
    | { readonly kind: 'keys'; readonly keyIds: readonly string[] }
    /** Certificate authorities that root certificates may be issued by, PEM. */
    | { readonly kind: 'authority'; readonly certificates: string };
  /** Delegations whose word counts before `targets`; undefined: `targets/releases`, as Docker has it. */
  readonly roles: readonly string[] | undefined;
}

/** What GitHub's artifact attestations must say of images. */
export interface GithubAttestationSettings extends ForImages {
  /** `owner` or `owner/repo` that the image was built in. */
  readonly source: string;
  readonly predicateType: string;
  /** `owner/repo/.github/workflows/build.yml`, with `@` and a ref if only that one may sign. Undefined: any workflow of `source`. */
  readonly signerWorkflow: string | undefined;
  /** `refs/heads/main`, or a pattern in which `*` stands for anything. */
  readonly sourceRef: string | undefined;
  readonly runner: 'github-hosted' | 'self-hosted' | undefined;
  readonly issuer: string;
}

/** An image that passes although no signature of it counts. Counts up to and including `until` (UTC). */
export interface ImageException extends ForImages {
  readonly reason: string;
  readonly until: string | undefined;
}

/** The `images` section of the organization's policy: what neither ClusterImagePolicy nor Notation's trust policy has a word for. */
export interface ImageSettings {
  /** What becomes of an image that no policy names. */
  readonly noMatch: 'deny' | 'warn' | 'allow';
  /** Which images of a change are judged: those that it introduces or changes, or all in the files that it changes. */
  readonly scope: 'introduced' | 'changed-files';
  /** `named`: what the reference names must be signed. `all`: every platform's manifest of an index, too. */
  readonly platforms: 'named' | 'all';
  /** `as-written`: an authority without `signatureFormat` accepts the legacy layout only, as policy-controller has it. */
  readonly signatureFormat: 'any' | 'as-written';
  readonly registries: {
    /** Globs of images that may be used at all; undefined: any. */
    readonly allowed: readonly string[] | undefined;
    /** By registry (`docker.io`): registry and folder that answer in its place. */
    readonly mirrors: ReadonlyMap<string, string>;
    /** Hosts, with their port, that are asked without TLS. */
    readonly http: readonly string[];
    /** Hosts, with their port, that may have private addresses. */
    readonly private: readonly string[];
  };
  /** The first that names an image decides. None: every engine that has a policy for it. */
  readonly engines: readonly EngineChoice[];
  readonly notary: readonly NotarySettings[];
  readonly githubAttestations: readonly GithubAttestationSettings[];
  readonly exceptions: readonly ImageException[];
  /** By glob, weakest first; the last that names an image decides, and none means `enforce`. */
  readonly modes: ReadonlyMap<string, ModeSetting>;
}

/** The section of a policy that has none. */
export const defaultImageSettings: ImageSettings = {
  noMatch: 'deny',
  scope: 'introduced',
  platforms: 'named',
  signatureFormat: 'any',
  registries: { allowed: undefined, mirrors: new Map(), http: [], private: [] },
  engines: [],
  notary: [],
  githubAttestations: [],
  exceptions: [],
  modes: new Map(),
};
