import { join } from 'node:path';
import type { ProxySettings } from '../registry/http/dispatchers.ts';

/** Environment variables by name. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Where Docker keeps its configuration: in `DOCKER_CONFIG`, or in `.docker` of the home folder. */
export const dockerConfigPath = (env: Environment, home: string): string =>
  join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'config.json');

/** The proxies that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name, in upper or lower case. */
export const proxySettings = (env: Environment): ProxySettings => {
  const named = (name: string): string | undefined => env[name] ?? env[name.toLowerCase()];
  const [httpProxy, httpsProxy, noProxy] = [named('HTTP_PROXY'), named('HTTPS_PROXY'), named('NO_PROXY')];
  return {
    ...(httpProxy !== undefined && { httpProxy }),
    ...(httpsProxy !== undefined && { httpsProxy }),
    ...(noProxy !== undefined && { noProxy }),
  };
};
