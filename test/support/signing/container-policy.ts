import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askPart } from '../../oracles/ask-part.ts';
import { toolPath } from './tools.ts';

/** An image, and the file of the public key that has to have signed it. */
export interface KeyedImage {
  /** `host/repository@digest`. */
  readonly image: string;
  readonly keyFile: string;
  /** For the configuration that the library reads. */
  readonly folder: string;
}

/**
 * What containers/image says of an image whose signature lies in cosign's tags: its error, empty when it accepts. It is not a relative of
 * cosign's verifier. The skopeo of Debian 12 has it built in, and refuses all such signatures ("sigstore disabled").
 */
export const askContainerPolicy = async ({ image, keyFile, folder }: KeyedImage): Promise<string> => {
  const lookup = join(folder, 'registries.d');
  mkdirSync(lookup, { recursive: true });
  writeFileSync(join(lookup, 'default.yaml'), 'default-docker:\n  use-sigstore-attachments: true\n');
  const requirement = { type: 'sigstoreSigned', keyPath: keyFile, signedIdentity: { type: 'matchRepository' } };
  const transports = { docker: { [image.split('/')[0] ?? '']: [requirement] } };
  const question = { id: image, case: { image, lookup, policy: { default: [{ type: 'reject' }], transports } } };
  const [answer] = await askPart(toolPath('containerpolicy'), [question]);
  return answer?.error ?? '';
};
