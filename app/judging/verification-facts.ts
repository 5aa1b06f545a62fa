import type { ImageReview, ReviewedImage } from '../../src/review/images/image-review.ts';

/** Images that are named in one entry of the audit log; all are counted. */
const maxNamed = 200;

/** What is to be known of a verification without its texts. Bounded, whatever was verified. */
export interface VerificationFacts {
  readonly verdict: ImageReview['verdict']['conclusion'];
  readonly policy: ImageReview['policy'];
  /** How many images came to what: `admitted`, `refused`, `undetermined`, `excepted`. */
  readonly states: Readonly<Record<string, number>>;
  /** Entries for the audit log. */
  readonly images: readonly Readonly<Record<string, unknown>>[];
}

/** The facts of a verification. */
export const verificationFacts = ({ verdict, policy, images }: ImageReview): VerificationFacts => ({
  verdict: verdict.conclusion,
  policy,
  states: Object.fromEntries([...Map.groupBy(images, ({ judgement }) => judgement.state)].map(([state, own]) => [state, own.length])),
  images: images.slice(0, maxNamed).map(entryOf),
});

/** What decided about one image: by whom it is signed, or which exception lets it pass. */
const entryOf = ({ path, judgement }: ReviewedImage): Readonly<Record<string, unknown>> => {
  const { image, digest, state, mode, reason, exception, signatures } = judgement;
  return {
    path,
    image,
    ...(digest !== undefined && { digest }),
    state,
    mode,
    reason,
    signers: [...new Set(signatures.map(({ signer }) => signer.subject))],
    ...(exception && { exception: { ...exception } }),
  };
};
