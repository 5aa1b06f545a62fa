import type { CredentialSource } from '../registry/auth/credential.ts';
import type { ImageSource } from '../signing/image-source.ts';

const sentence = "It can't be verified here without credentials; where the Tidewaiter App is installed, its check decides.";

/**
 * Says of images whose registry wants credentials that this job has none: pull requests from forks get no secrets, and nothing that the
 * author does changes that. The images stay unknown.
 */
export const tellingUnverifiable = (
  source: ImageSource,
  credentials: CredentialSource,
  mirrors: ReadonlyMap<string, string>,
): ImageSource => ({
  fetchImage: async query => {
    const facts = await source.fetchImage(query);
    if (facts.state !== 'unknown' || facts.code !== 'unauthorized') return facts;
    const { registry } = query.reference;
    const [host = registry] = (mirrors.get(registry) ?? registry).split('/', 1);
    return (await credentials.readCredential(host)) ? facts : { ...facts, reason: `${facts.reason} ${sentence}` };
  },
});
