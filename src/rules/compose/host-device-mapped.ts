import { severityDegree } from '../../findings/severity.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';
import { type HostDevice, hostDevices } from './concepts/host-devices.ts';

const reach: Readonly<Record<HostDevice['kind'], string>> = {
  disk: 'every file of the host that lies on it, past all permissions',
  memory: "the host's memory, or what the kernel writes of it",
  virtualization: "the host's hardware by way of virtual machines",
  any: 'all devices of the host, disks included',
  peripheral: 'what is connected to it',
  rule: 'the devices that the rule names',
  device: 'the driver behind it, in the kernel of the host',
};

export const hostDeviceMapped = defineRule({
  meta: {
    id: 'compose/host-device-mapped',
    kind: 'compose',
    severity: 'medium',
    title: 'Host device exposed to a service',
    rationale:
      'A device is a door into the kernel. Whoever may read a disk reads every file on it, whoever may write owns the host; `/dev/mem` is its memory. Even harmless devices ' +
      'have drivers that were not written for hostile programs.',
    remediation:
      'Give no disks and no memory devices to a container; mount single files or directories instead. Map the one device that is needed, without `m` among its permissions ' +
      '(`/dev/ttyUSB0:/dev/ttyUSB0:rw`).',
    messages: {
      mapped: 'The service "{service}" gets the device "{device}", and with it {reach}.',
      rule: 'The service "{service}" may open devices by the rule "{device}": {reach}.',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  backup:\n    image: acme/backup:1\n    devices:\n      - /dev/sda:/dev/sda\n',
      good: 'services:\n  backup:\n    image: acme/backup:1\n    volumes:\n      - /srv/data:/data:ro\n',
    },
    standards: { cisDocker: ['5.18'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#devices',
      'https://docs.docker.com/reference/compose-file/services/#device_cgroup_rules',
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
      for (const { name, kind, severity, item, at } of hostDevices(project, service)) {
        const place = placeOfSetting(service, item, at);
        if (place === undefined || !once.isFirst(item)) continue;
        yield {
          messageId: name.startsWith('/') ? 'mapped' : 'rule',
          at: place.at,
          severity,
          facts: { value: name, hazards: [name], degree: severityDegree(severity) },
          data: { service: service.name, device: name, reach: reach[kind] },
          ...(place.related && { related: place.related, identity: `device ${name}` }),
        };
      }
    },
  },
});
