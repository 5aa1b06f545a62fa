import * as v from 'valibot';
import { parseJson } from '../../text/parse-json.ts';
import type { CredentialSource, RegistryCredential } from './credential.ts';

/** Docker's configuration (`~/.docker/config.json`), as far as it is about credentials. Source: docker/cli, `cli/config/configfile`. */
export interface DockerConfig {
  /** By host, normalised: `docker.io`, `ghcr.io`, `localhost:5000`. */
  readonly credentials: ReadonlyMap<string, RegistryCredential>;
  /** Names of credential helpers by host: `ecr-login` runs `docker-credential-ecr-login`. */
  readonly helpers: ReadonlyMap<string, string>;
  /** The helper for every other host. */
  readonly store?: string;
}

/** What a text is as Docker's configuration; `reason` is a full sentence that quotes nothing of it. */
export type ParsedDockerConfig =
  | { readonly state: 'parsed'; readonly config: DockerConfig }
  | { readonly state: 'malformed'; readonly reason: string };

/** Largest file, in UTF-16 units. */
const maxLength = 1024 * 1024;

const text = v.nullish(v.string());
const schema = v.object({
  auths: v.nullish(v.record(v.string(), v.nullish(v.object({ auth: text, username: text, password: text, identitytoken: text })))),
  credHelpers: v.nullish(v.record(v.string(), v.string())),
  credsStore: text,
});

/**
 * The host that a key stands for: `https://index.docker.io/v1/` and `registry-1.docker.io` are `docker.io`. Source: docker/cli,
 * `ConvertToHostname`; docker/docker, `registry.IndexServer`.
 */
export const credentialHost = (key: string): string => {
  const bare = key.startsWith('https://') ? key.slice(8) : key.startsWith('http://') ? key.slice(7) : key;
  const host = (bare.split('/', 1)[0] ?? '').toLowerCase();
  return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
};

/** `auth` is `user:password` in Base64; Docker ends it with NUL bytes at times. */
const decodeAuth = (auth: string): { readonly username: string; readonly password: string } | undefined => {
  const decoded = Buffer.from(auth, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon < 1 ? undefined : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replaceAll('\0', '') };
};

type Entry = NonNullable<NonNullable<v.InferOutput<typeof schema>['auths']>[string]>;

const credentialOf = ({ auth, username, password, identitytoken }: Entry): RegistryCredential | undefined => {
  if (identitytoken) return { kind: 'identity-token', token: identitytoken };
  if (auth) {
    const decoded = decodeAuth(auth);
    return decoded && { kind: 'password', ...decoded };
  }
  return username && password ? { kind: 'password', username, password } : undefined;
};

/** Reads Docker's configuration. An `auths` entry without credentials, as Docker leaves it beside a helper, is none. */
export const parseDockerConfig = (json: string): ParsedDockerConfig => {
  const value = json.length > maxLength ? undefined : parseJson(json);
  // An array would be an object without any of the keys.
  const parsed = Array.isArray(value) ? undefined : v.safeParse(schema, value);
  if (!parsed?.success)
    return { state: 'malformed', reason: "The file is not a Docker configuration: JSON with 'auths', 'credHelpers' or 'credsStore'." };
  const { auths, credHelpers, credsStore } = parsed.output;
  const credentials = Object.entries(auths ?? {}).flatMap(([key, entry]) => {
    const credential = entry ? credentialOf(entry) : undefined;
    return credential ? [[credentialHost(key), credential] as const] : [];
  });
  const helpers = Object.entries(credHelpers ?? {}).map(([key, helper]) => [credentialHost(key), helper] as const);
  return {
    state: 'parsed',
    config: { credentials: new Map(credentials), helpers: new Map(helpers), ...(credsStore ? { store: credsStore } : {}) },
  };
};

/** The credentials that stand in a configuration itself, without its helpers. */
export const configCredentials = ({ credentials }: DockerConfig): CredentialSource => ({
  readCredential: host => Promise.resolve(credentials.get(credentialHost(host))),
});
