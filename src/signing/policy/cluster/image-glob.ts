import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import { imageGlobPattern } from '../../../policy/images/image-glob-pattern.ts';
import { policyImageName, policyRepository } from '../image-name.ts';

/** Longest glob, in UTF-16 units; longer than the longest image name with wildcards in it. */
const maxGlobLength = 1_024;

/** Why a text is not a glob over image names, in words that follow its name; undefined when it is one. */
export const imageGlobProblem = (glob: string): string | undefined => {
  if (glob === '') return 'is empty';
  if (glob.length > maxGlobLength) return `is longer than ${maxGlobLength} characters`;
  return imageGlobPattern.test(glob) ? undefined : 'may have letters, digits and "-_:/*.@" only';
};

/** Short forms for Docker Hub. Source: policy-controller, `pkg/apis/glob`, `Compile`. */
const shortForms: ReadonlyMap<string, string> = new Map([
  ['*', 'index.docker.io/library/*'],
  ['*/*', 'index.docker.io/*/*'],
]);

type Token = 'any' | 'segment' | number;

const tokensOf = (glob: string): readonly Token[] => {
  const text = shortForms.get(glob) ?? glob;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '*') tokens.push(text.charCodeAt(at));
    else if (text[at + 1] === '*') {
      tokens.push('any');
      at += 1;
    } else tokens.push('segment');
  }
  return tokens;
};

const slash = 0x2f;

/**
 * True when the whole text fits the glob: `*` stands for any characters but `/`, `**` for any at all. Walks all readings at once, so that
 * the cost is at most the glob's length times the text's.
 */
export const matchesGlobText = (glob: string, text: string): boolean => {
  if (imageGlobProblem(glob) !== undefined) return false;
  const tokens = tokensOf(glob);
  // open[i]: the first i tokens can have read the text so far.
  let open = passWildcards([true, ...tokens.map(() => false)], tokens);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const next = [false, ...tokens.map(() => false)];
    for (const [index, token] of tokens.entries()) {
      if (!open[index]) continue;
      if (token === unit) next[index + 1] = true;
      else if (token === 'any' || (token === 'segment' && unit !== slash)) next[index] = true;
    }
    open = passWildcards(next, tokens);
  }
  return open[tokens.length] ?? false;
};

/** A wildcard may stand for nothing. */
const passWildcards = (open: boolean[], tokens: readonly Token[]): boolean[] => {
  for (const [index, token] of tokens.entries()) if (open[index] && typeof token === 'string') open[index + 1] = true;
  return open;
};

/**
 * Whether a glob of a ClusterImagePolicy names an image: by its whole name, else by the text as it is written. Source: policy-controller,
 * `pkg/apis/glob`, `Match`.
 */
export const matchesImageGlob = (glob: string, reference: ImageReference): boolean =>
  matchesGlobText(glob, policyImageName(reference)) || matchesGlobText(glob, reference.text);

/**
 * Whether a glob of Tidewaiter's own section names an image. Why wider than a ClusterImagePolicy's: there `ghcr.io/acme/app` names no image
 * at all, because each has a tag or a digest; here it names the repository.
 */
export const namesImage = (glob: string, reference: ImageReference): boolean =>
  matchesImageGlob(glob, reference) ||
  matchesGlobText(glob, policyRepository(reference)) ||
  matchesGlobText(glob, reference.name) ||
  (reference.tag !== undefined && matchesGlobText(glob, `${policyRepository(reference)}:${reference.tag}`));

/**
 * Whether a glob that makes things easier (exceptions, milder modes, allowed images) names an image. Why narrower than `namesImage`: beside
 * a digest the tag is a remark that nobody resolves, so that `app:1.0@sha256:…` can be anything of the repository.
 */
export const vouchesFor = (glob: string, reference: ImageReference): boolean => {
  const { digest, tag: _, ...untagged } = reference;
  return namesImage(glob, digest === undefined ? reference : { ...untagged, digest, text: `${reference.name}@${digest}` });
};
