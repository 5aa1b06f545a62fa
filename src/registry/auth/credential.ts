/** What opens a registry. */
export type RegistryCredential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** An OAuth 2 refresh token, as Docker keeps it under `identitytoken`. */
  | { readonly kind: 'identity-token'; readonly token: string };

/** Where credentials come from. `host` is the registry as in image references: `ghcr.io`, `docker.io`, `localhost:5000`. */
export interface CredentialSource {
  /** Undefined: none is known, and the registry is asked as nobody. Throws `RegistryError` when what is configured can't be read. */
  readCredential(host: string): Promise<RegistryCredential | undefined>;
}

/** Asks sources one after the other; the first that knows a credential counts. */
export const firstOf = (...sources: readonly CredentialSource[]): CredentialSource => ({
  readCredential: async host => {
    for (const source of sources) {
      const credential = await source.readCredential(host);
      if (credential) return credential;
    }
    return undefined;
  },
});

/** Nobody. */
export const anonymous: CredentialSource = { readCredential: () => Promise.resolve(undefined) };
