import { readFileSync } from 'node:fs';
import type { ServerKind } from './ask-server.ts';

/** How a judge comes to this machine. */
export type Origin =
  /** A command of a Go module: `go install MODULE/COMMAND@vVERSION`, its dependencies as that module pins them. */
  | { readonly kind: 'module'; readonly module: string; readonly command: string }
  /**
   * A command of another module, pinned as a tool by go.mod. Its module has the version that is asked for, what it needs may be newer than it pins
   * itself. Why not as a module: built with the libraries that the parts use, Kubernetes' first of all, it takes a quarter of the time.
   */
  | { readonly kind: 'tool'; readonly command: string }
  /**
   * A program of the Go module in this folder, in a folder of its own, pinned by go.mod and go.sum. `pins`: by a file of its own instead, with its
   * sums beside it, where what the library needs does not go together with what the others need.
   */
  | { readonly kind: 'part'; readonly folder: string; readonly tags?: string; readonly pins?: string }
  /** A program of Debian 12, which is not built here. */
  | { readonly kind: 'debian'; readonly package: string; readonly versionArgs: readonly string[] };

/** A real tool or library that decides whether Tidewaiter is right. */
export interface Judge {
  /** The name of its program. */
  readonly program: string;
  /** Undefined when the machine decides, as for Debian's packages. */
  readonly version: string | undefined;
  /** What it is asked about. */
  readonly judges: string;
  readonly origin: Origin;
  /** How it is started when it is a server. */
  readonly serves?: ServerKind;
}

/** The version of a Go module that a file of requirements asks for. */
const pinned = (module: string, pins = 'go.mod'): string => {
  const requirements = readFileSync(new URL(pins, import.meta.url), 'utf8');
  const start = `${module} v`;
  const line = requirements.split('\n').find(text =>
    text
      .trim()
      .replace(/^require /u, '')
      .startsWith(start),
  );
  if (line === undefined) throw new Error(`test/oracles/${pins} does not require ${module}`);
  return line.slice(line.indexOf(start) + start.length).split(' ', 1)[0] ?? '';
};

const command = (path: string, version: string, judges: string): Judge => {
  const [module = '', rest = ''] = path.split('//');
  return {
    program: rest.split('/').at(-1) || (module.split('/').at(-1) ?? ''),
    version,
    judges,
    origin: { kind: 'module', module, command: rest },
  };
};

const tool = (path: string, judges: string): Judge => {
  const [module = '', command = ''] = path.split('//');
  return {
    program: command.split('/').at(-1) ?? '',
    version: pinned(module),
    judges,
    origin: { kind: 'tool', command: `${module}/${command}` },
  };
};

const part = (folder: string, library: string, judges: string, more: { readonly tags?: string; readonly pins?: string } = {}): Judge => ({
  program: folder,
  version: pinned(library, more.pins),
  judges,
  origin: { kind: 'part', folder, ...more },
});

const debian = (program: string, judges: string, versionArgs: readonly string[] = ['--version'], name = program): Judge => ({
  program,
  version: undefined,
  judges,
  origin: { kind: 'debian', package: name, versionArgs },
});

const list = {
  'cosign@2': command('github.com/sigstore/cosign/v2//cmd/cosign', '2.6.5', 'signatures and attestations that cosign 2 signs and verifies'),
  'cosign@3': command('github.com/sigstore/cosign/v3//cmd/cosign', '3.1.3', 'signatures and attestations that cosign 3 signs and verifies'),
  oras: command('oras.land/oras//cmd/oras', '1.3.6', 'what registries and layouts hold: manifests, referrers, copies'),
  'helm@3': tool('helm.sh/helm/v3//cmd/helm', 'charts as `helm template` of Helm 3 renders them'),
  'helm@4': tool('helm.sh/helm/v4//cmd/helm', 'charts as `helm template` of Helm 4 renders them'),
  opa: command('github.com/open-policy-agent/opa//', '1.22.3', 'policies in Rego'),
  yaml: part('yaml', 'k8s.io/apimachinery', 'YAML as Kubernetes decodes it: duplicate keys, types, unknown fields'),
  compose: part('compose', 'github.com/compose-spec/compose-go/v2', 'Compose projects as `docker compose config` loads them'),
  buildkit: part('buildkit', 'github.com/moby/buildkit', "Dockerfiles as BuildKit's parser reads and its linter checks them"),
  kustomize: part('kustomize', 'sigs.k8s.io/kustomize/api', 'kustomizations as `kustomize build` builds them'),
  helm3: part('helm3', 'helm.sh/helm/v3', 'templates as the engine of Helm 3 renders them, many in one process'),
  helm4: part('helm4', 'helm.sh/helm/v4', 'templates as the engine of Helm 4 renders them, many in one process'),
  cel: part('cel', 'k8s.io/apiserver', 'CEL expressions as the API server evaluates them'),
  admission: part('admission', 'k8s.io/apiserver', 'requests under a ValidatingAdmissionPolicy'),
  rbac: part('rbac', 'k8s.io/kubernetes', 'what users may do: the RBAC authorizer and its escalation check'),
  selectors: part('selectors', 'k8s.io/apimachinery', 'which labels a selector matches'),
  podsecurity: part('podsecurity', 'k8s.io/pod-security-admission', 'pods by the Pod Security Standards, every version'),
  globs: part('globs', 'github.com/sigstore/policy-controller', "which images policy-controller's globs match"),
  kyverno: part(
    'kyverno',
    'github.com/kyverno/kyverno',
    'which images ImageValidatingPolicies of Kyverno name, and what its compiler takes',
    {
      pins: 'kyverno.mod',
    },
  ),
  'kyverno-cli': part('kyverno-cli', 'github.com/kyverno/kyverno', 'tests of policies, as `kyverno test` runs them', {
    pins: 'kyverno.mod',
  }),
  gator: command('github.com/open-policy-agent/gatekeeper/v3//cmd/gator', '3.23.1', 'constraints of Gatekeeper, and their suites of tests'),
  trustpolicy: part('trustpolicy', 'github.com/notaryproject/notation-go', 'trust policies of the Notary Project'),
  notation: part('notation', 'github.com/notaryproject/notation-core-go', 'envelopes of the Notary Project, which it signs too'),
  'referrers-registry': {
    ...part('referrers-registry', 'github.com/google/go-containerregistry', 'what a registry with the referrers API of OCI 1.1 is asked'),
    serves: 'referrers-registry',
  },
  containerpolicy: part(
    'containerpolicy',
    'go.podman.io/image/v5',
    'which images a policy.json of skopeo, Podman and CRI-O accepts',
    // Why: without them it needs libraries in C.
    { tags: 'containers_image_openpgp,exclude_graphdriver_btrfs' },
  ),
  'docker-registry': { ...debian('docker-registry', 'what a registry of Distribution 2 is asked'), serves: 'docker-registry' },
  // Why no version: Debian's notary tells only that of Go.
  notary: debian('notary', 'trust data of Docker Content Trust', []),
  'notary-server': { ...debian('notary-server', 'what a server of trust data is asked', [], 'notary'), serves: 'notary-server' },
  skopeo: debian('skopeo', 'images as clients push and copy them'),
  openssl: debian('openssl', 'certificates, timestamps, revocation', ['version']),
  git: debian('git', 'changes, as Git diffs and merges them'),
  // Why not the whole browser: this one is the same without a window, and takes half of the processor time.
  chromium: debian('chromium-headless-shell', 'pages, as a browser shows them'),
} as const satisfies Readonly<Record<string, Judge>>;

/** `NAME`, or `NAME@MAJOR` where several versions judge. */
export type JudgeName = keyof typeof list;

/** Every judge by its name: what `npm run oracles` builds and shows, and what tests find. */
export const judges: Readonly<Record<JudgeName, Judge>> = list;

/** Whether a text names a judge. */
export const isJudgeName = (name: string): name is JudgeName => Object.hasOwn(judges, name);

/** All names, in the order of the list. */
export const judgeNames: readonly JudgeName[] = Object.keys(judges).filter(isJudgeName);
