import { pulledHubRepository } from '../../../artifacts/images/docker-hub.ts';
import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import { wordSet } from '../../../text/word-set.ts';

/**
 * What an image is built on, as far as its shell and the programs that make users go. `alpine`: BusyBox, whose `ash` knows pipefail.
 * `debian`: Debian and Ubuntu. `redhat`: has `useradd`, too. `rpm`: has bash, and maybe no `useradd`.
 */
export type BaseSystem = 'alpine' | 'debian' | 'redhat' | 'rpm';

/**
 * Official images whose tags are Debian or Ubuntu when they name no other system. Source: the tags that docker-library/official-images
 * gives to each of their Dockerfiles.
 */
const officialDebian = wordSet(
  'buildpack-deps dart debian elixir erlang gcc golang gradle haskell julia maven mono node perl php pypy python r-base ruby rust swift tomcat ' +
    'ubuntu eclipse-temurin neurodebian clojure',
);
const officialRedHat = wordSet('almalinux centos fedora rockylinux');
const officialRpm = wordSet('amazoncorretto amazonlinux oraclelinux mageia photon');

/** Code names of releases, and `slim`, which is Debian in all official images but those of another distribution. */
const debianTag = /(?:^|[-.])(?:trixie|bookworm|bullseye|buster|stretch|jessie|noble|jammy|focal|bionic|xenial|slim)(?:[-.\d]|$)/;
const alpineTag = /(?:^|[-.])alpine(?:[-.\d]|$)/;
const otherTag =
  /(?:^|[-.])(?:al\d{1,4}|amazonlinux|corretto|ubi\d{0,2}|oraclelinux\d{0,2}|oracle|centos\d?|fedora|nanoserver|windowsservercore|minimal|distroless|mariner|azurelinux|openj9|semeru|sapmachine|microsoft|ibm\w{0,10}|graalvm\w{0,10})/;

const officialSystem = (name: string, tag: string): BaseSystem | undefined => {
  if (name === 'alpine') return 'alpine';
  if (officialRedHat.has(name)) return tag.includes('minimal') || tag.includes('micro') ? 'rpm' : 'redhat';
  if (alpineTag.test(tag)) return 'alpine';
  if (officialRpm.has(name)) return 'rpm';
  if (debianTag.test(tag)) return 'debian';
  return officialDebian.has(name) && !otherTag.test(tag) ? 'debian' : undefined;
};

const dotnet = /^dotnet\/(?:aspnet|runtime|runtime-deps|sdk)$/;

/** The system of a public base image; undefined when its name does not tell. */
export const baseSystem = (reference: ImageReference): BaseSystem | undefined => {
  const { registry, repository, tag = '', digest } = reference;
  // A digest decides alone what is pulled; without a tag the name does not tell which variant that is.
  if (digest !== undefined && reference.tag === undefined && repository !== 'library/alpine') return undefined;
  const hub = pulledHubRepository(reference);
  if (hub?.startsWith('library/') === true) return officialSystem(hub.slice('library/'.length), tag.toLowerCase());
  if (registry === 'mcr.microsoft.com' && dotnet.test(repository) && !otherTag.test(tag)) return alpineTag.test(tag) ? 'alpine' : 'debian';
  if (/^registry\.(?:access\.)?redhat\.(?:com|io)$/.test(registry)) return /^ubi\d{1,2}(?:\/ubi)?$/.test(repository) ? 'redhat' : undefined;
  return undefined;
};
