import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import type { FetchedManifest } from './registry-client.ts';

/** Reads content of one repository or layout, checked against its digest. Undefined when it is not there. Throws `RegistryError`. */
export interface ContentReader {
  fetchManifest(digest: Digest): Promise<FetchedManifest | undefined>;
  fetchBlob(descriptor: Descriptor): Promise<Uint8Array | undefined>;
}
