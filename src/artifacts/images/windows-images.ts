import type { ImageReference } from './image-reference.ts';

/**
 * Repositories of which every image holds Windows. Sources: Microsoft Artifact Registry, "Windows base images" and ".NET Framework"; Docker
 * Hub, `winamd64`, where the Windows builds of Docker Official Images are made.
 */
const windowsRepository =
  /^(?:mcr\.microsoft\.com\/(?:windows(?:\/|$)|dotnet\/framework\/)|docker\.io\/(?:winamd64\/|microsoft\/(?:windows|nanoserver|iis|aspnet|dotnet-framework)))/;

/** Who publishes builds for Windows beside those for Linux, under tags that tell the two apart: Docker Official Images and Microsoft. */
const publishesBoth = /^(?:docker\.io\/library\/|mcr\.microsoft\.com\/)/;

/**
 * Whether an image comes from who publishes both under tags that tell them apart. Why not with a digest: a tag beside it counts for nothing, and the build for
 * Linux has a digest as well, which a builder takes for any platform that it is asked for (BuildKit, check `InvalidBaseImagePlatform`).
 */
const isToldByTag = ({ registry, repository, digest }: ImageReference): boolean =>
  digest === undefined && publishesBoth.test(`${registry}/${repository}`.toLowerCase());

/** True for an image that its publisher builds for Windows, or may build for it. */
export const mayBeWindowsImage = (image: ImageReference): boolean => isToldByTag(image) || isWindowsImage(image);

/** `3.13-windowsservercore-ltsc2022`, `8.0-nanoserver-1809` */
const windowsTag = /(?:^|-)(?:nanoserver|windowsservercore)(?:-|$)/;

/**
 * True when it is certain that an image holds Windows, whose shells, users, capabilities and file systems are not those of Linux. Why
 * certain: whoever names an image of his own can call it anything, and rules for Linux must not go silent over a word in a name.
 */
export const isWindowsImage = (image: ImageReference): boolean =>
  windowsRepository.test(`${image.registry}/${image.repository}`.toLowerCase()) ||
  (isToldByTag(image) && windowsTag.test((image.tag ?? '').toLowerCase()));
