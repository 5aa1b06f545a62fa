import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeSigstore } from './fake-sigstore.ts';
import { runTool, type ToolResult, tryTool } from './tools.ts';

/** Both versions of cosign that are in use, by their names among the judges. */
export const cosignVersions = ['cosign@2', 'cosign@3'] as const;
export type CosignVersion = (typeof cosignVersions)[number];

/** Names what a version signs: `cosign-2-key`. */
export const signedName = (version: CosignVersion, name: string): string => `${version.replace('@', '-')}-${name}`;

/**
 * How a signature is stored: `tags` is cosign's older layout (`.sig`, `.att`), the default of cosign 2; `bundle` is a Sigstore bundle that
 * refers to the image, the default of cosign 3.
 */
export type SignatureLayout = 'tags' | 'bundle';

/** What makes a version sign in a layout with services that flags name. cosign 3 would otherwise ask Sigstore's own TUF repository for them. */
export const signingFlags = (version: CosignVersion, layout: SignatureLayout): readonly string[] => {
  if (version === 'cosign@2') return layout === 'tags' ? [] : ['--new-bundle-format'];
  return layout === 'tags' ? ['--use-signing-config=false', '--new-bundle-format=false'] : ['--use-signing-config=false'];
};

/** What makes a version sign a bundle with the services of a signing configuration: cosign 3's own way. */
export const configuredFlags = (version: CosignVersion, signingConfig: string, trustedRoot: string): readonly string[] => [
  ...(version === 'cosign@2' ? ['--new-bundle-format'] : []),
  '--signing-config',
  signingConfig,
  '--trusted-root',
  trustedRoot,
];

/** The real cosign, with a home folder, a password and trust roots of its own: it finds nothing of this machine. */
export interface Cosign {
  /** Runs a command that has to succeed: `sign`, `attest`, `generate-key-pair`. */
  readonly run: (...args: readonly string[]) => Promise<string>;
  /** Runs a command for its verdict: exit code 0 is a yes. */
  readonly ask: (...args: readonly string[]) => Promise<ToolResult>;
  /** The same cosign that trusts other files: of another instance, or of no log. */
  readonly trusting: (files: Partial<FakeSigstore['files']>) => Cosign;
  /** The same cosign with more environment. */
  readonly with: (environment: Readonly<Record<string, string>>) => Cosign;
}

interface CosignSettings {
  readonly version: CosignVersion;
  readonly folder: string;
  readonly files: FakeSigstore['files'];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Makes a cosign that works in a folder and trusts an instance. */
export const createCosign = (settings: CosignSettings): Cosign => {
  const { version, folder, files } = settings;
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const environment = {
    HOME: home,
    COSIGN_PASSWORD: 'password of the tests',
    SIGSTORE_ROOT_FILE: files.fulcio,
    SIGSTORE_REKOR_PUBLIC_KEY: files.rekor,
    SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: files.ct,
    SIGSTORE_TSA_CERTIFICATE_FILE: files.tsa,
    ...settings.environment,
  };
  return {
    run: (...args) => runTool(version, args, { cwd: folder, environment }),
    ask: (...args) => tryTool(version, args, { cwd: folder, environment }),
    trusting: other => createCosign({ ...settings, files: { ...files, ...other } }),
    with: more => createCosign({ ...settings, environment: { ...settings.environment, ...more } }),
  };
};
