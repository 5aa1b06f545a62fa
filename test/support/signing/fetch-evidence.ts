import { parseImageReference } from '../../../src/artifacts/images/image-reference.ts';
import { AuthenticatedClient } from '../../../src/registry/auth/authenticated-client.ts';
import { anonymous } from '../../../src/registry/auth/credential.ts';
import { MemoryContentCache } from '../../../src/registry/content/content-cache.ts';
import { RegistryImageSource } from '../../../src/registry/content/registry-image-source.ts';
import { HttpClient } from '../../../src/registry/http/http-client.ts';
import { usualLimits } from '../../../src/registry/limits.ts';
import type { ImageEvidence } from '../../../src/signing/evidence.ts';

/** Fetches an image and its signatures from a registry on loopback, as the gate does. */
export const fetchEvidence = async (host: string, image: string): Promise<ImageEvidence> => {
  const http = new HttpClient({ access: { privateHosts: [host], plainHttpHosts: [host] }, limits: usualLimits });
  try {
    const source = new RegistryImageSource({ client: new AuthenticatedClient(http, anonymous), cache: new MemoryContentCache(1 << 26) });
    const reference = parseImageReference(image);
    if (reference === undefined) throw new Error(`'${image}' is not an image reference.`);
    const facts = await source.fetchImage({ reference, signatureRepositories: [] });
    if (facts.state !== 'known') throw new Error(`${image}: ${facts.state}, ${facts.reason}`);
    return facts.evidence;
  } finally {
    await http.close();
  }
};
