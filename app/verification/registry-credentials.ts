import type { Logger } from 'pino';
import { anonymous, type CredentialSource } from '../../src/registry/auth/credential.ts';
import { configCredentials, parseDockerConfig } from '../../src/registry/auth/docker-config.ts';
import { readCredentials } from '../../src/registry/auth/read-credentials.ts';
import type { RegistrySettings } from '../settings.ts';

/**
 * The App's own credentials for registries. A mounted file is read each time that a registry asks who is there: those who renew credentials
 * replace it, and nobody restarts the App. Programs that it names as credential helpers are never run.
 */
export const registryCredentials = ({ credentials }: RegistrySettings, logger: Logger): CredentialSource => {
  switch (credentials.kind) {
    case 'none':
      return anonymous;
    case 'text': {
      const parsed = parseDockerConfig(credentials.text);
      return parsed.state === 'parsed' ? configCredentials(parsed.config) : anonymous;
    }
    case 'file':
      return { readCredential: host => readFrom(credentials.path, logger).readCredential(host) };
  }
};

const readFrom = (path: string, logger: Logger): CredentialSource => {
  try {
    const read = readCredentials(path, { helpers: 'ignored' });
    if (read.state === 'read') return read.credentials;
    logger.error({ path, reason: read.reason }, 'the credentials for registries are not understood');
  } catch (error) {
    // Why it goes on: public images need none, and the registry says of the others that it refuses them.
    logger.error({ err: error, path }, 'the credentials for registries could not be read');
  }
  return anonymous;
};
