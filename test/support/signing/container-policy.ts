import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { toolPath } from './tools.ts';

const answers = v.tuple([v.object({ id: v.string(), error: v.optional(v.string()) })]);

/** An image, and the file of the public key that has to have signed it. */
export interface KeyedImage {
  /** `host/repository@digest`. */
  readonly image: string;
  readonly keyFile: string;
  /** For the configuration that the library reads. */
  readonly folder: string;
}

/**
 * What containers/image says of an image whose signature lies in cosign's tags: its error, empty when it accepts. It is no relative of
 * cosign's verifier. Debian's skopeo has it, but its Debian 12 refuses all such signatures ("sigstore disabled").
 */
export const askContainerPolicy = async ({ image, keyFile, folder }: KeyedImage): Promise<string> => {
  const lookup = join(folder, 'registries.d');
  mkdirSync(lookup, { recursive: true });
  writeFileSync(join(lookup, 'default.yaml'), 'default-docker:\n  use-sigstore-attachments: true\n');
  const requirement = { type: 'sigstoreSigned', keyPath: keyFile, signedIdentity: { type: 'matchRepository' } };
  const transports = { docker: { [image.split('/')[0] ?? '']: [requirement] } };
  const question = { id: '1', image, lookup, policy: { default: [{ type: 'reject' }], transports } };
  return new Promise((resolve, reject) => {
    const child = execFile(toolPath('containerpolicy'), (error, stdout, stderr) => {
      if (error) reject(new Error(`The judge failed: ${stderr}`, { cause: error }));
      else resolve(v.parse(answers, JSON.parse(stdout))[0].error ?? '');
    });
    child.stdin?.end(JSON.stringify([question]));
  });
};
