import type { ComposeService } from '../../artifacts/compose/model.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { isHostMonitor } from '../concepts/compose/service-images.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { holdsRuntimeSocket, isRuntimeSocket, normalizeHostPath } from '../concepts/host-paths.ts';
import { defineRule } from '../rule.ts';
import { type HostMount, hostMounts } from './concepts/host-mounts.ts';
import { homePath, type MountedPath, mountedPath, withHome } from './concepts/mounted-paths.ts';

type Message = 'writable' | 'readOnly' | 'part' | 'disk' | 'monitor';

interface Judgement {
  readonly messageId: Message;
  readonly severity: Severity;
}

/** The runtime's socket is a hazard of its own, with a rule of its own. */
const isAboutSocket = (path: string): boolean => isRuntimeSocket(withHome(path)) || holdsRuntimeSocket(withHome(path));

const severityWhenWritable: Readonly<Record<MountedPath['degree'], Severity>> = { takeover: 'critical', sensitive: 'high', part: 'medium' };
const severityWhenReadOnly: Readonly<Record<MountedPath['degree'], Severity>> = { takeover: 'medium', sensitive: 'medium', part: 'low' };

/** Below `/run`: what the host's own services listen at and keep. Other folders there are what some program made for itself. */
const servicesOfHost =
  /^\/run\/(?:containerd|crio|dbus|docker|libvirt|lxd|incus|netns|network|NetworkManager|podman|systemd|udev|user)(?:\/|$)/u;

/** A part of a system folder that is a device, or what a program made for itself and others: not the host's own. */
const isOwnPart = (path: string): boolean =>
  path.startsWith('/dev/') || (path.startsWith('/run/') && !servicesOfHost.test(path) && !path.endsWith('.sock'));

const judge = (service: ComposeService, volume: HostMount['volume'], mounted: MountedPath, path: string): Judgement => {
  // A mode that a variable decides is taken for the harmless one.
  const readOnly = volume.readOnly !== false;
  if (readOnly && isHostMonitor(service)) return { messageId: 'monitor', severity: 'low' };
  if (volume.device?.isDisk === true) return { messageId: 'disk', severity: readOnly ? 'medium' : 'high' };
  if (mounted.degree === 'part')
    return { messageId: 'part', severity: readOnly || isOwnPart(normalizeHostPath(path) ?? '') ? 'low' : 'medium' };
  if (!readOnly) return { messageId: 'writable', severity: severityWhenWritable[mounted.degree] };
  return { messageId: 'readOnly', severity: normalizeHostPath(path) === '/' ? 'high' : severityWhenReadOnly[mounted.degree] };
};

/** Only what is mounted from the host: a path without a source (`- /var/lib/data`) is a volume of its own, which KICS takes for the host's. */
export const sensitiveHostMount = defineRule({
  meta: {
    id: 'compose/sensitive-host-mount',
    kind: 'compose',
    severity: 'high',
    title: 'Sensitive host directory mounted into a service',
    rationale:
      'A mounted directory of the host has no wall around it. Where a container may write to the configuration, programs, devices or kernel settings of the host, ' +
      'code in it becomes root on the host (a cron job, a SSH key, a replaced program). Where it may only read, it still finds password hashes, keys and the secrets of other containers.',
    remediation:
      'Mount only the files that the program needs, read-only (`:ro`). Keep data in named volumes or in a directory of the project. Give configuration with `configs` ' +
      'and secrets with `secrets`.',
    messages: {
      writable: 'The service "{service}" mounts "{path}" writable, which gives the container {holds}.',
      readOnly: 'The service "{service}" mounts "{path}" read-only, which lets the container read {holds}.',
      part: 'The service "{service}" mounts "{path}", which gives the container {holds}.',
      disk: 'The service "{service}" mounts the disk "{path}" of the host with all files on it, whoever may read them there.',
      monitor: 'The monitoring agent "{service}" mounts "{path}" read-only, which lets the container read {holds}.',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n    volumes:\n      - /etc:/host/etc\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    volumes:\n      - /etc/localtime:/etc/localtime:ro\n      - ./nginx.conf:/etc/nginx/nginx.conf:ro\n',
    },
    standards: { cisDocker: ['5.6'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/',
      'https://docs.docker.com/reference/compose-file/services/#volumes',
      'https://www.cisecurity.org/benchmark/docker',
      'https://attack.mitre.org/techniques/T1611/',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      for (const { volume, path: known, item, range } of hostMounts(project, service)) {
        const path = known ?? (volume.hostPath?.value === undefined ? homePath(volume.hostPath?.text ?? '') : undefined);
        const mounted = path === undefined || isAboutSocket(path) ? undefined : mountedPath(path);
        const place = mounted && placeOfSetting(service, item, range);
        if (path === undefined || mounted === undefined || place === undefined || !once.isFirst(item)) continue;
        const judgement = judge(service, volume, mounted, path);
        yield {
          ...judgement,
          facts: { value: path, hazards: [path], degree: severityDegree(judgement.severity) },
          at: place.at,
          data: { service: service.name, path, holds: mounted.holds },
          ...(place.related && { related: place.related, identity: `mount ${path}` }),
        };
      }
    },
  },
});
