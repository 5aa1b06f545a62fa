import { normalizeHostPath } from '../concepts/host-paths.ts';
import { instructionRule } from '../forms/instruction-rule.ts';

const system = /^\/(?:proc|sys|dev|boot|lost\+found|initrd)(?:\/|$)/;
/** Where a runtime that forgot to close a directory of the host shows it. */
const descriptor = /^\/proc\/(?:self|\d+|thread-self)\/(?:fd|cwd|root)(?:\/|$)/;

export const workdirSystemDirectory = instructionRule({
  id: 'dockerfile/workdir-system-directory',
  severity: 'medium',
  title: 'WORKDIR points into a system directory',
  on: 'workdir',
  stages: 'all',
  judge: ({ path }, dockerfile) => {
    const value = path.expanded.value;
    const directory = (value?.startsWith('/') === true ? normalizeHostPath(value) : undefined) ?? '';
    if (!system.test(directory)) return undefined;
    const isDescriptor = descriptor.test(directory);
    return {
      messageId: isDescriptor ? 'descriptor' : 'system',
      at: path.range,
      data: { path: directory },
      ...(isDescriptor && { severity: 'high' }),
      ...(dockerfile.file.text.slice(path.range.start, path.range.end) === path.text && {
        fix: { title: 'Work in /app', edits: [{ range: path.range, newText: '/app' }] },
      }),
    };
  },
  rationale: `The kernel puts its own files over \`/proc\`, \`/sys\` and \`/dev\`, so that what the image has there is hidden or changes the system.
A working directory like \`/proc/self/fd/7\` made unpatched runtimes begin in a directory of the host (CVE-2024-21626): from there a program
reads and writes files of the host.`,
  remediation:
    'Take a directory of the application, such as `/app`, and update the container runtime of machines that build or run such images.',
  messages: {
    system: 'WORKDIR "{path}" is in a directory that belongs to the system.',
    descriptor: 'WORKDIR "{path}" may be a directory of the host that the runtime has open.',
  },
  fix: 'unsafe',
  examples: { bad: 'FROM alpine:3.22\nWORKDIR /proc/self/fd/8\n', good: 'FROM alpine:3.22\nWORKDIR /app\n' },
  standards: { mitre: ['T1611'] },
  references: [
    'https://docs.docker.com/reference/dockerfile/#workdir',
    'https://github.com/opencontainers/runc/security/advisories/GHSA-xr7r-f8xq-vfvv',
    'https://nvd.nist.gov/vuln/detail/CVE-2024-21626',
  ],
});
