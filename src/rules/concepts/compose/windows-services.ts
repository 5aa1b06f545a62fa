import type { ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { isWindowsImage } from '../../../artifacts/images/windows-images.ts';
import { onceFor } from '../../../text/once-for.ts';
import { fileNameOf } from '../../../text/path.ts';
import { serviceImage } from './service-images.ts';

const wordAt = (project: ComposeProject, service: ComposeService, ...path: readonly string[]): string => {
  const found = service.get(...path);
  return found.state === 'present' ? (project.interpolate(found.node)?.value ?? '').toLowerCase() : '';
};

/** `C:\app`, `\\.\pipe\docker_engine`. */
const windowsPath = /^(?:[a-z]:[\\/]|[\\/]{2}\.[\\/]pipe[\\/])/i;

/** How a file says that its services are for Windows: `docker-compose.windows.yml`. */
const windowsFile = /(?:^|[-_.])(?:windows|nanoserver|win)[-_.][^/]*$/i;

/** Words of which an image of Windows has one. Why before its parts are looked at: each service is asked, whenever a fix is tried. */
const windowsWords = /windows|server|ltsc|microsoft/i;

const hasWindowsImage = (service: ComposeService): boolean => {
  const reference = windowsWords.test(service.image?.text ?? '') ? serviceImage(service) : undefined;
  return reference !== undefined && isWindowsImage(reference);
};

/**
 * True when the service itself says that it runs Windows: its platform, an isolation that only Windows has, its image, or where it mounts.
 */
const saysWindows = (project: ComposeProject, service: ComposeService): boolean =>
  wordAt(project, service, 'platform').startsWith('windows') ||
  ['process', 'hyperv'].includes(wordAt(project, service, 'isolation')) ||
  hasWindowsImage(service) ||
  service.volumes.some(({ type, target }) => type === 'npipe' || windowsPath.test(target?.value ?? ''));

/** True when a service of the file says so, or the file's name: an engine runs the containers of one system only. */
const isForWindows = onceFor(
  (project: ComposeProject): boolean =>
    windowsFile.test(fileNameOf(project.file.path)) || project.services.some(service => saysWindows(project, service)),
);

/**
 * True when a service runs Windows containers, which have neither capabilities nor a read-only root. Source: Docker documentation, "Isolate
 * containers"; one engine runs either Linux or Windows containers.
 */
export const runsWindows = (project: ComposeProject, service: ComposeService): boolean =>
  isForWindows(project) && !wordAt(project, service, 'platform').startsWith('linux');
