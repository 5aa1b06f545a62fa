import type { ImagePolicySet } from '../../src/signing/policy/image-policy-set.ts';

/**
 * The policies with those of their private and plain HTTP registries that whoever runs the App allows. Why both have to name one: an
 * organization's policy alone must not be able to send the server into its own network, and the server's settings say nothing of what an
 * organization trusts.
 */
export const withinOperatorLimits = (policies: ImagePolicySet, allowed: readonly string[]): ImagePolicySet => {
  const isAllowed = (host: string): boolean => allowed.includes(host.toLowerCase());
  const { settings } = policies;
  const { registries } = settings;
  return {
    ...policies,
    settings: {
      ...settings,
      registries: { ...registries, private: registries.private.filter(isAllowed), http: registries.http.filter(isAllowed) },
    },
  };
};
