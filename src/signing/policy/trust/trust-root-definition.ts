import type { TrustRoot } from '../../sigstore/trust/trust-root.ts';

/** What is trusted, by a document or a file of the organization, or by an authority that a policy has in itself. */
export type TrustRootDefinition =
  | { readonly kind: 'keys'; readonly name: string; readonly origin: string; readonly root: TrustRoot }
  /** A TUF repository: the root to begin with, as JSON, and the address where its newer metadata are. The shell reads it. */
  | { readonly kind: 'remote'; readonly name: string; readonly origin: string; readonly root: string; readonly mirror: string }
  /** One that has errors: whoever names it must not get another one for it. `reason` is a full sentence. */
  | { readonly kind: 'unread'; readonly name: string; readonly origin: string; readonly reason: string };
