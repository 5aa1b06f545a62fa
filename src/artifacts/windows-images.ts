import type { ImageReference } from './image-reference.ts';

/** Words that only names and tags of Windows images have: `…-nanoserver-1809`, `servercore:ltsc2022`. */
const windowsPart = /(?:^|[-_/.:])(?:nanoserver|windowsservercore|servercore|windows|ltsc20\d\d)(?:[-_/.:]|$)/i;

/** Images of Microsoft's that exist for Windows only, whatever their tag. */
const windowsOnly =
  /^(?:mcr\.microsoft\.com\/(?:windows(?:\/|$)|dotnet\/framework\/)|docker\.io\/microsoft\/(?:windows|nanoserver|iis|aspnet|dotnet-framework))/;

/** True when an image's name or tag says that it holds Windows, whose users, capabilities and file systems are not those of Linux. */
export const isWindowsImage = ({ registry, repository, tag = '' }: ImageReference): boolean =>
  windowsPart.test(`${repository}:${tag}`) || windowsOnly.test(`${registry}/${repository}`.toLowerCase());
