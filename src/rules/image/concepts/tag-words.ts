/** Names of channels: tags that are moved to newer versions by plan. */
export const channelNames: readonly string[] = (
  'stable oldstable oldoldstable testing unstable sid edge nightly daily weekly dev devel develop development main master ' +
  'trunk head tip canary rolling rawhide tumbleweed lts current mainline alpha beta rc preview next snapshot experimental ' +
  'prerelease release prod production staging latest'
).split(' ');

/** Parts of tags that say how an image is made, not which version it has. */
const variantNames: ReadonlySet<string> = new Set(
  (
    'alpine slim bullseye bookworm trixie buster stretch jessie bionic focal jammy noble resolute debian ubuntu fedora ubi ' +
    'distroless chiseled scratch busybox glibc musl uclibc windowsservercore nanoserver fpm apache cli zts dind rootless ' +
    'management perl otel jdk jre java jit full minimal mini micro tiny extended community enterprise oss debug nonroot root ' +
    'unprivileged browsers onbuild base headless amd64 arm64 arm64v8 arm armv7 i386 linux windows gpu cpu cuda multiarch'
  ).split(' '),
);

/** Variants that are enough to know that no version is named, in whatever repository. */
const plainVariants: ReadonlySet<string> = new Set(['alpine', 'slim']);

/** Names of the systems whose own images have these words for a version (`debian:bookworm`). */
const suites: ReadonlySet<string> = new Set('bullseye bookworm trixie buster stretch jessie bionic focal jammy noble resolute'.split(' '));

/** A variant with a number: `alpine3.22`, `jdk21`, `php8`. The number is not the image's version. */
const numberedVariant = /^(?:alpine|debian|ubuntu|ubi|jdk|jre|java|php|python|pg|node|openjdk|cuda)\d{1,4}(?:\.\d{1,4})?$/;

const latestPart = /(?:^|[-_.])latest(?:[-_.]|$)/i;
const dateOrCommit = /\d{4}[-._]?\d{2}[-._]?\d{2}|(?:^|[-_.])[0-9a-f]{7,64}(?:[-_.]|$)/i;

const isVariant = (part: string): boolean => variantNames.has(part) || numberedVariant.test(part);

/**
 * What a tag's words say: `channel`: it is moved by plan; `variant`: it names a way of building but no version; `suite`: only the
 * release of a system; `major`: one number and no more; `version`: anything else, which is taken for a version.
 */
export type TagMeaning = 'channel' | 'variant' | 'plain-variant' | 'suite' | 'major' | 'version';

/** Reads a tag, with the names that count as channels. */
export const tagMeaning = (tag: string, channels: ReadonlySet<string>): TagMeaning => {
  const parts = tag.toLowerCase().split(/[-_]/);
  const [first = '', ...rest] = parts;
  if (/^v?\d{1,4}$/.test(first) && rest.every(isVariant)) return 'major';
  // Why anywhere: `2022-latest` and `7.0.x-latest` are moved as `latest` is, within a version.
  const isLatest = channels.has('latest') && latestPart.test(tag) && !dateOrCommit.test(tag);
  if (isLatest || channels.has(tag.toLowerCase())) return 'channel';
  if (!parts.every(part => channels.has(part) || isVariant(part))) return 'version';
  if (parts.some(part => channels.has(part))) return 'channel';
  if (parts.every(part => plainVariants.has(part) || numberedVariant.test(part))) return 'plain-variant';
  return suites.has(first) && rest.every(part => part === 'slim') ? 'suite' : 'variant';
};
