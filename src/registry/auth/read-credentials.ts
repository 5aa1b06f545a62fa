import { readFileSync } from 'node:fs';
import { anonymous, type CredentialSource, firstOf } from './credential.ts';
import { helperCredentials } from './credential-helper.ts';
import { configCredentials, parseDockerConfig } from './docker-config.ts';

/** Which credentials count. */
export interface CredentialOptions {
  /** Whether the programs that a configuration names as credential helpers may be run. */
  readonly helpers: 'run' | 'ignored';
}

/** Credentials, or why a file gives none: a full sentence. */
export type CredentialReading =
  | { readonly state: 'read'; readonly credentials: CredentialSource }
  | { readonly state: 'refused'; readonly reason: string };

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const readText = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/**
 * Reads a Docker configuration file (`~/.docker/config.json`, or a mounted one). A file that is not there is nobody's credentials. Throws
 * for one that can't be opened.
 */
export const readCredentials = (path: string, { helpers }: CredentialOptions): CredentialReading => {
  const text = readText(path);
  if (text === undefined) return { state: 'read', credentials: anonymous };
  const parsed = parseDockerConfig(text);
  if (parsed.state === 'malformed') return { state: 'refused', reason: parsed.reason };
  const own = configCredentials(parsed.config);
  return { state: 'read', credentials: helpers === 'run' ? firstOf(own, helperCredentials(parsed.config)) : own };
};
