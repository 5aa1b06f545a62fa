import type { StandardId } from './standard-ids.ts';

/** What a control of a standard asks for that no file shows, as a full sentence: it passes in part at best. */
type Beyond = Readonly<Record<string, string>>;

const admission = 'Whether the cluster refuses pods that need it is decided by its namespaces and what admits requests there.';

/** Recommendations of the CIS Docker Benchmark 1.6. */
const cisDocker: Beyond = {
  '2.1': 'Rootless mode is a matter of how the daemon is started on its host.',
  '2.12': 'A plugin is asked for only where the daemon listens on TCP.',
  '2.13': 'Whether logs are collected in one place is not in the files.',
  '4.3': 'Which packages are needed is for people to say.',
  '4.8': 'Programs with the bit that base images and packages bring along are not in the files.',
  '4.11': 'What a base image has installed is not in the files.',
  '5.2': 'Whether the host has AppArmor is not in the files.',
  '5.3': 'Whether the host has SELinux is not in the files.',
  '5.7': 'What a base image starts is not in the files.',
  '5.9': 'Which ports are needed is for people to say.',
};

/** Recommendations of the CIS Kubernetes Benchmark 1.10. */
const cisKubernetes: Beyond = {
  '3.1.3': 'Who uses such tokens is to be seen in the cluster.',
  ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`5.2.${index + 2}`, admission])),
  '5.7.1': 'Whether namespaces part what belongs to different people is for these to say.',
};

const all: Partial<Readonly<Record<StandardId, Beyond>>> = { 'cis-docker': cisDocker, 'cis-kubernetes': cisKubernetes };

/** Standards whose entries are no checks that one can be through with. */
const open: Partial<Readonly<Record<StandardId, string>>> = {
  'nsa-cisa': 'The section of the guide asks for more than these rules look at.',
  mitre: 'The technique has more ways than these rules look at.',
};

/** What a control asks for beyond what files show; undefined where a check of files answers it. */
export const beyondFiles = (standard: StandardId, control: string): string | undefined => {
  const known = all[standard];
  return open[standard] ?? (known !== undefined && Object.hasOwn(known, control) ? known[control] : undefined);
};
