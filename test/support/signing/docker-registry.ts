import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startServerProcess } from './server-process.ts';
import { startTokenServer, type TokenServer, tokenAudience, tokenIssuer } from './token-server.ts';
import { runTool } from './tools.ts';

/** Who may read and write when the registry asks for credentials. */
export const registryLogin = { username: 'bot', password: 'pass:word' } as const;

/** bcrypt of `registryLogin.password`, the only form that docker-registry reads in a htpasswd file. */
const passwordHash = '$2y$04$WxVJmceHzzrDX7tzlMqHAu4xcfv8SHNlGDlZ9KNDl9I.Uc/1MGo52';

/** How a registry asks who is there. */
export type RegistryAuth = 'none' | 'basic' | 'token';

/** A running docker-registry (Distribution 2.8: without a referrers API). */
export interface DockerRegistry {
  /** `127.0.0.1:PORT`, as it stands in image references. */
  readonly host: string;
  /** Only with `auth: 'token'`. */
  readonly tokens?: TokenServer;
  close(): Promise<void>;
}

/** Starts a real registry on a free port of the loopback interface, with its content in a temporary folder. Needs the tools docker-registry and, for tokens, openssl. */
export const startDockerRegistry = async ({ auth = 'none' }: { readonly auth?: RegistryAuth } = {}): Promise<DockerRegistry> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-registry-'));
  const host = `127.0.0.1:${await freePort()}`;
  const tokens = auth === 'token' ? await startTokens(folder) : undefined;
  writeFileSync(join(folder, 'config.yml'), JSON.stringify(configuration(folder, host, auth, tokens)));
  const server = await startServerProcess({
    command: 'docker-registry',
    args: ['serve', join(folder, 'config.yml')],
    environment: { OTEL_TRACES_EXPORTER: 'none' },
    isUp: async () => [200, 401].includes((await fetch(`http://${host}/v2/`)).status),
  });
  return {
    host,
    ...(tokens ? { tokens } : {}),
    close: async () => {
      await server.close();
      await tokens?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Its configuration; JSON is YAML. */
const configuration = (folder: string, host: string, auth: RegistryAuth, tokens: TokenServer | undefined): object => ({
  version: '0.1',
  log: { level: 'error', accesslog: { disabled: true } },
  storage: { filesystem: { rootdirectory: join(folder, 'data') }, delete: { enabled: true } },
  http: { addr: host },
  ...(auth === 'none' ? {} : { auth: authentication(folder, tokens) }),
});

const authentication = (folder: string, tokens: TokenServer | undefined): object => {
  if (tokens)
    return { token: { realm: tokens.url, service: tokenAudience, issuer: tokenIssuer, rootcertbundle: join(folder, 'token.crt') } };
  writeFileSync(join(folder, 'htpasswd'), `${registryLogin.username}:${passwordHash}\n`);
  return { htpasswd: { realm: 'test', path: join(folder, 'htpasswd') } };
};

const startTokens = async (folder: string): Promise<TokenServer> => {
  const [key, certificate] = [join(folder, 'token.key'), join(folder, 'token.crt')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=tokens'];
  await runTool('openssl', [...request, '-keyout', key, '-out', certificate]);
  return startTokenServer({
    ...registryLogin,
    key: createPrivateKey(readFileSync(key)),
    certificate: new X509Certificate(readFileSync(certificate)),
  });
};
