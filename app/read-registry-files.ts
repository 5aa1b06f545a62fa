import { X509Certificate } from 'node:crypto';
import { parseDockerConfig } from '../src/registry/auth/docker-config.ts';

/** What the files that settings name hold, and what is wrong with them. */
export interface RegistryFiles {
  /** Certificates, each as PEM. */
  readonly authorities: readonly string[];
  readonly problems: readonly string[];
}

/** Reads the files about registries once, so that what is wrong with them is told before the App takes work. */
export const readRegistryFiles = (
  paths: { readonly credentials: string | undefined; readonly authorities: string | undefined },
  readFile: (path: string) => string,
): RegistryFiles => {
  const problems: string[] = [];
  const read = (name: string, path: string | undefined): string | undefined => {
    if (path === undefined) return undefined;
    try {
      return readFile(path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
      problems.push(`${name} names a file that can't be read (${code}).`);
      return undefined;
    }
  };
  const credentials = read('REGISTRY_CREDENTIALS_FILE', paths.credentials);
  const parsed = credentials === undefined ? undefined : parseDockerConfig(credentials);
  if (parsed?.state === 'malformed') problems.push(`REGISTRY_CREDENTIALS_FILE can't be used. ${parsed.reason}`);
  const pem = read('REGISTRY_CA_FILE', paths.authorities);
  const authorities = pem === undefined ? [] : certificatesIn(pem);
  if (pem !== undefined && authorities.length === 0)
    problems.push('REGISTRY_CA_FILE holds no certificate: PEM with "-----BEGIN CERTIFICATE-----".');
  if (!authorities.every(isCertificate)) problems.push('REGISTRY_CA_FILE holds something that is not a certificate.');
  return { authorities, problems };
};

const begins = '-----BEGIN CERTIFICATE-----';
const ends = '-----END CERTIFICATE-----';

const certificatesIn = (pem: string): readonly string[] =>
  pem
    .split(begins)
    .slice(1)
    .map(part => `${begins}${part.split(ends, 1)[0] ?? ''}${ends}\n`);

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    // OpenSSL's words help nobody: the caller says which file.
    return false;
  }
};
