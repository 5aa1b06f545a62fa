import { daemonOption } from '../forms/daemon-rule.ts';

/** The defaults of the two drivers: `/docker` of cgroupfs, `system.slice` of systemd. Source: Docker documentation, "dockerd", "--cgroup-parent". */
const usual = ['', '/docker', 'docker', 'system.slice'];

export const customCgroupParent = daemonOption({
  id: 'daemon/custom-cgroup-parent',
  severity: 'info',
  profile: 'strict',
  title: 'Custom cgroup parent set',
  option: 'cgroup-parent',
  wrong: { custom: value => !usual.includes(value.trim()) },
  messages: { custom: 'All containers are put under the cgroup "{value}", whose limits and neighbours are those of something else.' },
  standards: { cisDocker: ['2.10'] },
  rationale: `Limits on what all containers together may use hang on the cgroup that they are under. Under another one they may share the limits of system services, or have none.`,
  remediation: 'Remove `cgroup-parent`, unless the group is one that was made for containers and has limits.',
  examples: { bad: '{\n  "cgroup-parent": "/apps"\n}\n', good: '{\n  "cgroup-parent": "/docker"\n}\n' },
  references: ['https://docs.docker.com/reference/cli/dockerd/#default-cgroup-parent'],
});
