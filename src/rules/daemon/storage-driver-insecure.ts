import { valuesOf } from '../../artifacts/daemon/daemon-options.ts';
import { severityDegree } from '../../findings/severity.ts';
import { defineRule, type Report } from '../rule.ts';

/** Source: Docker documentation, "Deprecated Docker Engine features"; the first three are gone from current engines. */
const drivers = ['aufs', 'devicemapper', 'overlay', 'vfs'];

export const storageDriverInsecure = defineRule({
  meta: {
    id: 'daemon/storage-driver-insecure',
    kind: 'daemons',
    severity: 'low',
    profile: 'hardening',
    family: 'component-hardening',
    title: 'Unsupported storage driver',
    messages: {
      driver: 'The storage driver "{value}" is not supported for production, or not any more.',
      size: 'The option "{value}" changes the size of base devices for all images and containers, and can fill the disk.',
    },
    fix: 'none',
    standards: { cisDocker: ['2.6', '2.11'] },
    rationale: `\`aufs\`, \`overlay\` and \`devicemapper\` have been taken out of Docker Engine, and so hold a host on versions without fixes of security; \`vfs\` copies every layer whole, fills the disk soon and has no quotas.`,
    remediation:
      'Remove `storage-driver`, so that the engine takes `overlay2` or the snapshotter of containerd. Images have to be pulled, and volumes saved, again.',
    examples: { bad: '{\n  "storage-driver": "devicemapper"\n}\n', good: '{\n  "storage-driver": "overlay2"\n}\n' },
    references: [
      'https://docs.docker.com/engine/storage/drivers/select-storage-driver/',
      'https://docs.docker.com/engine/deprecated/#device-mapper-storage-driver',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  visit: {
    *daemon(daemon): Iterable<Report<'driver' | 'size'>> {
      const facts = { value: '', degree: severityDegree('low') };
      for (const { text = '', at } of valuesOf(daemon, 'storage-driver'))
        if (drivers.includes(text.trim())) yield { messageId: 'driver', at, data: { value: text }, facts };
      for (const { text = '', at } of valuesOf(daemon, 'storage-opts'))
        if (/^\s*dm\.basesize\s*=/u.test(text)) yield { messageId: 'size', at, data: { value: text }, facts };
    },
  },
});
