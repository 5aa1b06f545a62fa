import { parseImageReference } from '../../artifacts/images/image-reference.ts';
import { LayoutImageSource } from '../../registry/content/layout-image-source.ts';
import { isLoopbackHost } from '../../registry/http/private-address.ts';
import { jsonLine, plainLine } from '../../reports/escape.ts';
import { renderVerifyJson } from '../../reports/signing/verify-json.ts';
import { renderVerifyText } from '../../reports/signing/verify-text.ts';
import type { ImageJudgement } from '../../signing/image-judgement.ts';
import { type NamedImage, verifyImage } from '../../signing/verify-image.ts';
import { decideImageVerdict } from '../../verdict/decide-verdict.ts';
import { type OpenVerification, openVerification, type VerificationSetup } from '../../verification/open-verification.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { loadImagePolicies } from '../images/load-image-policies.ts';
import { setupHere, trustRootFolder } from '../images/verification-setup.ts';
import { Progress, writeProblem } from '../terminal-output.ts';
import { UsageError } from '../usage-error.ts';
import { writeResult } from '../write-result.ts';

/** `tidewaiter verify`: whether images would be admitted by a folder of policies, and why. Exit code 1 when one would not. */
export const verify = async (request: CliRequest): Promise<number> => {
  const images = request.operands.map(namedImage);
  const verification = await openVerification(setupFor(request, images));
  try {
    for (const note of verification.notes) await writeProblem(`${plainLine(note)}\n`);
    const judgements = await judgeAll(images, verification);
    await writeResult(request, paint =>
      request.format === 'json' ? jsonLine(renderVerifyJson(judgements)) : renderVerifyText(judgements, paint),
    );
    return decideImageVerdict(judgements).mayMerge ? 0 : 1;
  } finally {
    await verification.close();
  }
};

const namedImage = (text: string): NamedImage => {
  const reference = parseImageReference(text);
  if (!reference)
    throw new UsageError(`"${plainLine(text)}" is not an image reference, such as ghcr.io/acme/app:1.0 or one with @sha256:….`);
  return { text, reference, context: {} };
};

const setupFor = (request: CliRequest, images: readonly NamedImage[]): VerificationSetup => ({
  ...setupHere(loadImagePolicies(request.policy ?? ''), request),
  // Why: who names a registry on this machine means it; what a policy or a registry names is still guarded.
  privateHosts: images.flatMap(({ reference }) => (reference && isLoopbackHost(hostOf(reference.registry)) ? [reference.registry] : [])),
  ...(request.layout !== undefined && { images: new LayoutImageSource(request.layout) }),
  ...(request.layout === undefined && {
    trustRoots: { folder: trustRootFolder(), publicGood: request.updateTrustRoots ? 'updated' : 'shipped' },
  }),
});

const hostOf = (registry: string): string => {
  const port = registry.lastIndexOf(':');
  return port > registry.lastIndexOf(']') ? registry.slice(0, port) : registry;
};

/** One after the other: a person waits for few, and registries are asked for each at several places at once. */
const judgeAll = async (images: readonly NamedImage[], { basis, ports }: OpenVerification): Promise<readonly ImageJudgement[]> => {
  const progress = new Progress('Verifying', 'image');
  const judgements: ImageJudgement[] = [];
  for (const image of images) {
    progress.update(judgements.length, images.length);
    judgements.push(await verifyImage(image, { ...basis, now: new Date() }, ports));
  }
  progress.end();
  return judgements;
};
