import * as v from 'valibot';
import type { Descriptor } from '../../../src/oci/descriptor.ts';
import type { NotationSignature } from '../../../src/signing/evidence.ts';
import { runProcess } from '../processes/run-process.ts';
import { signedImage } from './notation-envelope.ts';
import { toolPath } from './tools.ts';
import type { Identity } from './x509-authority.ts';

/** What the reference library is asked to sign. */
export interface SignTask {
  readonly signer: Identity;
  readonly media: NotationSignature['mediaType'];
  readonly time: Date;
  readonly scheme?: string;
  readonly expiry?: Date;
  /** The name of a critical attribute. */
  readonly critical?: string;
  /** The address of a timestamp server, and the roots that it is trusted by. */
  readonly timestamp?: { readonly url: string; readonly roots: readonly Identity[] };
}

/** What it is asked to judge: strictly, with any identity. */
export interface VerifyTask {
  readonly signature: NotationSignature;
  readonly image?: Descriptor;
  readonly roots: readonly Identity[];
  /** Timestamps are demanded when there are any. */
  readonly timestampRoots?: readonly Identity[];
  readonly now: Date;
  /** Asks OCSP responders, by the machine's clock. */
  readonly revocation?: boolean;
}

const answers = v.array(v.object({ answer: v.optional(v.object({ Envelope: v.string() })), error: v.optional(v.string(), '') }));

/** notation-core-go in a helper program: makes signatures, and is the second opinion on each of ours. */
export class NotationCoreGo {
  readonly #program: string;

  private constructor(program: string) {
    this.#program = program;
  }

  static async build(): Promise<NotationCoreGo> {
    return new NotationCoreGo(toolPath('notation'));
  }

  /** Signs the test image. */
  async sign(tasks: readonly SignTask[]): Promise<readonly NotationSignature[]> {
    const written = tasks.map(({ signer, media, time, scheme = 'notary.x509', expiry, critical, timestamp }) => ({
      Mode: 'sign',
      Media: media,
      Target: targetOf(signedImage),
      Key: signer.key.export({ type: 'pkcs8', format: 'pem' }),
      Chain: base64(signer.chain),
      Scheme: scheme,
      Time: seconds(time),
      ...(expiry && { Expiry: seconds(expiry) }),
      ...(critical !== undefined && { Critical: critical }),
      ...(timestamp && { TSA: timestamp.url, TSARoots: base64(timestamp.roots.map(({ der }) => der)) }),
    }));
    return (await this.#run(written)).map(({ answer, error }, index) => {
      const media = tasks[index]?.media;
      if (answer === undefined || media === undefined) throw new Error(`notation-core-go did not sign: ${error}`);
      return {
        format: 'notation',
        place: { kind: 'referrer', name: 'registry.example/acme/app' },
        mediaType: media,
        envelope: Buffer.from(answer.Envelope, 'base64'),
      };
    });
  }

  /** Its error for each signature, empty for those that it accepts. */
  async verify(tasks: readonly VerifyTask[]): Promise<readonly string[]> {
    const written = tasks.map(({ signature, image = signedImage, roots, timestampRoots = [], now, revocation = false }) => ({
      Mode: 'verify',
      Media: signature.mediaType,
      Envelope: Buffer.from(signature.envelope).toString('base64'),
      Target: targetOf(image),
      Roots: base64(roots.map(({ der }) => der)),
      TSARoots: base64(timestampRoots.map(({ der }) => der)),
      Now: now.toISOString(),
      Revocation: revocation,
    }));
    return (await this.#run(written)).map(({ error }) => error);
  }

  async #run(tasks: readonly object[]): Promise<v.InferOutput<typeof answers>> {
    const input = JSON.stringify(tasks.map((task, index) => ({ id: `${index + 1}`, ...task })));
    const { status, stdout, stderr } = await runProcess(this.#program, [], { input });
    if (status !== 0) throw new Error(`The helper failed: ${stderr.toString()}`);
    return v.parse(answers, JSON.parse(stdout.toString()));
  }
}

const targetOf = ({ mediaType, digest, size }: Descriptor) => ({ mediaType, digest, size });
const base64 = (encoded: readonly Uint8Array[]): readonly string[] => encoded.map(bytes => Buffer.from(bytes).toString('base64'));
const seconds = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;
