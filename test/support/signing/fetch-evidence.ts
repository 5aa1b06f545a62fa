import { parseImageReference } from '../../../src/artifacts/image-reference.ts';
import { AuthenticatedClient } from '../../../src/registry/authenticated-client.ts';
import { MemoryContentCache } from '../../../src/registry/content-cache.ts';
import { anonymous } from '../../../src/registry/credential.ts';
import { HttpClient } from '../../../src/registry/http-client.ts';
import { usualLimits } from '../../../src/registry/limits.ts';
import { RegistryImageSource } from '../../../src/registry/registry-image-source.ts';
import type { ImageEvidence } from '../../../src/signing/evidence.ts';

/** Fetches an image and its signatures from a registry on loopback, as the gate does. */
export const fetchEvidence = async (host: string, image: string): Promise<ImageEvidence> => {
  const http = new HttpClient({ access: { privateHosts: [host], plainHttpHosts: [host] }, limits: usualLimits });
  try {
    const source = new RegistryImageSource({ client: new AuthenticatedClient(http, anonymous), cache: new MemoryContentCache(1 << 26) });
    const reference = parseImageReference(image);
    if (reference === undefined) throw new Error(`'${image}' is no image reference.`);
    const facts = await source.fetchImage({ reference, signatureRepositories: [] });
    if (facts.state !== 'known') throw new Error(`${image}: ${facts.state}, ${facts.reason}`);
    return facts.evidence;
  } finally {
    await http.close();
  }
};
