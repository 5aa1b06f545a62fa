import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeSigstore } from './fake-sigstore.ts';
import { runTool, type ToolResult, tryTool } from './tools.ts';

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
  readonly folder: string;
  readonly files: FakeSigstore['files'];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Makes a cosign that works in a folder and trusts an instance. */
export const createCosign = (settings: CosignSettings): Cosign => {
  const { folder, files } = settings;
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
    run: (...args) => runTool('cosign@2', args, { cwd: folder, environment }),
    ask: (...args) => tryTool('cosign@2', args, { cwd: folder, environment }),
    trusting: other => createCosign({ ...settings, files: { ...files, ...other } }),
    with: more => createCosign({ ...settings, environment: { ...settings.environment, ...more } }),
  };
};
