import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { volumesOf } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { pod } from '../forms/examples.ts';
import { podField } from '../forms/pod-field.ts';

/** Several programs, of which one can read the memory, environment and files of the others; init containers have ended by then. */
const holdsStrangers = ({ containers }: PodSpec): boolean =>
  new Set(containers.filter(({ list }) => list !== 'initContainers').flatMap(one => stringAt(one.get('image')) ?? [])).size > 1;

const holdsSecrets = (podSpec: PodSpec): boolean => volumesOf(podSpec).some(({ node }) => !isMissing(lookup(node, 'secret')));

export const sharedProcessNamespace = podField({
  id: 'kubernetes/shared-process-namespace',
  severity: 'low',
  profile: 'strict',
  title: 'Containers of the pod can inspect each other',
  field: ['shareProcessNamespace'],
  wrong: {
    secrets: (value, { podSpec }) => value === true && holdsSecrets(podSpec),
    strangers: (value, { podSpec }) => value === true && holdsStrangers(podSpec),
  },
  fix: { title: 'Keep the processes of containers apart', remove: 'setting' },
  messages: {
    strangers:
      '"shareProcessNamespace: true" shows each container the processes, environment and files of the others, which are of other images.',
    secrets: '"shareProcessNamespace: true" shows each container the files of the others through "/proc", the mounted Secrets among them.',
  },
  standards: { mitre: ['T1057'] },
  rationale: `With a shared process namespace each container sees the processes of the others: their arguments, through \`/proc/<pid>/environ\` their variables, through \`/proc/<pid>/root\` their
files with all Secrets, as far as user and capabilities allow. A hole in a small sidecar opens the application.`,
  remediation:
    'Remove `shareProcessNamespace` and debug with `kubectl debug --target`, which shares the namespace of one container for a while.',
  examples: {
    bad: pod`
      shareProcessNamespace: true
      containers: [{name: app, image: ghcr.io/acme/web:1.4}, {name: agent, image: ghcr.io/acme/agent:2.0}]
    `,
    good: pod`
      containers: [{name: app, image: ghcr.io/acme/web:1.4}, {name: agent, image: ghcr.io/acme/agent:2.0}]
    `,
  },
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/',
    'https://cwe.mitre.org/data/definitions/653.html',
  ],
});
