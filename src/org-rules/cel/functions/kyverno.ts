import { type ImageReference, parseImageReference } from '../../../artifacts/images/image-reference.ts';
import { CelFailure, CelUnknown, noSuchOverload } from '../failure.ts';
import { type CelValue, Opaque } from '../values.ts';
import { computedFunctions } from './kyverno-computed.ts';
import { type Call, type Overload, overload } from './overload.ts';

const imageType = 'kyverno.image';

/** An image reference as `image('nginx:1')` reads it. */
class Image extends Opaque {
  readonly typeName = imageType;
  readonly reference: ImageReference;

  constructor(reference: ImageReference) {
    super();
    this.reference = reference;
  }

  equals(other: Opaque): boolean {
    return other instanceof Image && other.reference.text === this.reference.text;
  }
}

/** Kyverno's reader knows hosts by a dot, a port, or the name localhost, and no repository of one letter. Source: go-containerregistry 0.21, `pkg/name`. */
const referenceOf = (text: CelValue | undefined): ImageReference | undefined => {
  const reference = typeof text === 'string' ? parseImageReference(text) : undefined;
  if (reference === undefined) return undefined;
  const { registry, repository } = reference;
  const isHost = /[.:]/u.test(registry) || registry === 'localhost';
  return isHost && repository.replace(/^library\//u, '').length > 1 ? reference : undefined;
};

const toImage: Call = ([text]) => {
  const reference = referenceOf(text);
  if (reference === undefined) throw new CelFailure('argument', 'could not parse reference');
  return new Image(reference);
};

const part =
  (of: (reference: ImageReference) => string | boolean): Call =>
  ([image]) => {
    if (!(image instanceof Image)) throw noSuchOverload();
    return of(image.reference);
  };

/** go-containerregistry calls Docker Hub by the host that serves it. */
const registryOf = ({ registry }: ImageReference): string => (registry === 'docker.io' ? 'index.docker.io' : registry);

const tagOf = ({ tag, digest }: ImageReference): string => tag ?? (digest === undefined ? 'latest' : '');

const identifierOf = (reference: ImageReference): string => {
  const { tag, digest } = reference;
  if (digest === undefined) return tagOf(reference);
  return tag === undefined ? digest : `${tag}@${digest}`;
};

const separated = (reference: ImageReference): string => (reference.digest === undefined ? `:${tagOf(reference)}` : `@${reference.digest}`);

const images: readonly Overload[] = [
  overload('string_to_image_deprecated', `image(string) -> ${imageType}`, toImage),
  overload('string_to_image', `parseImageReference(string) -> ${imageType}`, toImage),
  overload('is_image_string', 'isImage(string) -> bool', ([text]) => referenceOf(text) !== undefined),
  overload(
    'image_contains_digest',
    `${imageType}.containsDigest() -> bool`,
    part(({ digest }) => digest !== undefined),
  ),
  overload('image_registry', `${imageType}.registry() -> string`, part(registryOf)),
  overload(
    'image_repository',
    `${imageType}.repository() -> string`,
    part(({ repository }) => repository),
  ),
  overload('image_identifier', `${imageType}.identifier() -> string`, part(identifierOf)),
  overload('image_identifier_with_separator', `${imageType}.identifierWithSeparator() -> string`, part(separated)),
  overload('image_tag', `${imageType}.tag() -> string`, part(tagOf)),
  overload(
    'image_digest',
    `${imageType}.digest() -> string`,
    part(({ digest }) => digest ?? ''),
  ),
];

/** What asks the cluster, the network, a registry or chance: the names stand for values of these types, and nothing that they give is known. */
export const kyvernoContexts: ReadonlyMap<string, { readonly type: string; readonly reason: string }> = new Map([
  ['resource', { type: 'kyverno.Resource', reason: 'Only the cluster knows its other objects ("resource").' }],
  ['globalContext', { type: 'kyverno.GlobalContext', reason: 'Only the cluster has what "globalContext" keeps.' }],
  ['http', { type: 'kyverno.Http', reason: 'Nothing is asked over the network ("http").' }],
  ['image', { type: 'kyverno.ImageData', reason: 'No registry is asked for what an image is ("image.GetMetadata").' }],
]);

const unanswered = (what: string): Call => {
  return () => {
    throw new CelUnknown(`${what} is not evaluated here.`);
  };
};

const foreign = (signature: string): Overload => overload(`kyverno ${signature}`, signature, unanswered(`"${signature.split('(', 1)[0]}"`));

/** In both spellings, with a capital as they were first, and without. */
const spelled = (type: string, name: string, rest: string): readonly Overload[] =>
  [name, name.charAt(0).toLowerCase() + name.slice(1)].map(one => foreign(`kyverno.${type}.${one}${rest}`));

const asking: readonly Overload[] = [
  ...spelled('Resource', 'Get', '(string, string, string, string) -> dyn'),
  ...spelled('Resource', 'Get', '(string, string, string) -> dyn'),
  ...spelled('Resource', 'List', '(string, string, string) -> dyn'),
  ...spelled('Resource', 'List', '(string, string) -> dyn'),
  ...spelled('Resource', 'List', '(string, string, string, map(string, string)) -> dyn'),
  ...spelled('Resource', 'Post', '(string, string, string, dyn) -> dyn'),
  ...spelled('Resource', 'Post', '(string, string, dyn) -> dyn'),
  ...spelled('GlobalContext', 'Get', '(string) -> dyn'),
  ...spelled('GlobalContext', 'Get', '(string, string) -> dyn'),
  ...spelled('Http', 'Get', '(string) -> dyn'),
  ...spelled('Http', 'Get', '(string, map(string, string)) -> dyn'),
  ...spelled('Http', 'Post', '(string, dyn) -> dyn'),
  ...spelled('Http', 'Post', '(string, dyn, map(string, string)) -> dyn'),
  ...spelled('Http', 'Client', '(string) -> kyverno.Http'),
  ...spelled('ImageData', 'GetMetadata', '(string) -> dyn'),
];

/** What chance, the clock or the one who asks decides, and what is not read here. */
const uncomputed: readonly Overload[] = [
  'random() -> string',
  'random(string) -> string',
  '::random.random() -> string',
  '::random.random(string) -> string',
  '::time.now() -> timestamp',
  '::x509.decode(string) -> dyn',
  '::json.marshal(dyn) -> string',
  'parseServiceAccount(string) -> dyn',
  '::user.parseServiceAccount(string) -> dyn',
].map(foreign);

/** Kyverno lets `orValue` follow what is no optional, which is then the value. Source: Kyverno, `OrValueCompatEnvOptions`. */
const lenient: Overload = overload('kyverno_orValue', 'dyn.orValue(dyn) -> dyn', () => {
  throw noSuchOverload();
});

/** What expressions of `policies.kyverno.io` have besides those of Kubernetes. Source: kyverno/sdk, `extensions/cel/libs`. */
export const kyvernoFunctions: readonly Overload[] = [...images, ...asking, ...computedFunctions, ...uncomputed, lenient];

/** What expressions of policies about images have besides: only a registry has the answers. Source: Kyverno, `pkg/cel/libs/imageverify`. */
export const verifyingFunctions: readonly Overload[] = [
  'verifyImageSignatures(string, list(dyn)) -> int',
  'verifyAttestationSignatures(string, string, list(dyn)) -> int',
  'getImageData(string) -> dyn',
  'extractPayload(string, string) -> dyn',
].map(foreign);
