import { homedir } from 'node:os';
import { join } from 'node:path';
import { readCredentials } from '../../registry/auth/read-credentials.ts';
import { plainLine } from '../../reports/escape.ts';
import type { ImagePolicySet } from '../../signing/policy/image-policy-set.ts';
import { dockerConfigPath, proxySettings } from '../../verification/environment.ts';
import type { VerificationSetup } from '../../verification/open-verification.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { UsageError } from '../usage-error.ts';

/** What this machine has to verify images with: its Docker configuration, its proxies, a token for GitHub's attestations. */
export const setupHere = (
  policies: ImagePolicySet,
  { credentialHelpers }: Pick<CliRequest, 'credentialHelpers'>,
): VerificationSetup & Required<Pick<VerificationSetup, 'github'>> => {
  const { env } = process;
  const config = dockerConfigPath(env, homedir());
  const read = readCredentials(config, { helpers: credentialHelpers ? 'run' : 'ignored' });
  if (read.state === 'refused') throw new UsageError(`"${plainLine(config)}" can't be used: ${read.reason}`);
  const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'];
  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  return {
    policies,
    credentials: read.credentials,
    proxy: proxySettings(env),
    github: registry => registry.gitHubAttestations({ apiUrl, ...(token !== undefined && { token }) }),
  };
};

/** Where trust roots are kept between runs. */
export const trustRootFolder = (): string => join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'tidewaiter', 'trust-roots');
