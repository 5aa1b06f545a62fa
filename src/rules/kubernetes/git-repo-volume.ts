import { pod } from '../forms/examples.ts';
import { podField } from '../forms/pod-field.ts';

export const gitRepoVolume = podField({
  id: 'kubernetes/git-repo-volume',
  severity: 'high',
  title: 'gitRepo volume runs git on the node',
  field: ['volumes', '[]', 'gitRepo'],
  wrong: { used: () => true },
  supersedes: ['kubernetes/restricted-volume-type'],
  messages: { used: 'A "gitRepo" volume has the kubelet run git as root on the node, with a repository that the pod names.' },
  standards: { pss: ['restricted/restrictedVolumes'], mitre: ['T1611'] },
  rationale: `The kubelet clones the repository of a \`gitRepo\` volume itself, as root and outside of any container. A repository with a crafted submodule or hook runs its code there
(CVE-2024-10220). The volume type is deprecated since Kubernetes 1.11 and switched off by default since 1.33.`,
  remediation: 'Clone in an init container or a sidecar such as git-sync, into an `emptyDir` volume that the application mounts read-only.',
  examples: {
    bad: pod`
      volumes: [{name: code, gitRepo: {repository: "https://github.com/acme/site.git"}}]
      containers: [{name: app, image: ghcr.io/acme/web:1.4, volumeMounts: [{name: code, mountPath: /code}]}]
    `,
    good: pod`
      volumes: [{name: code, emptyDir: {}}]
      containers: [{name: app, image: ghcr.io/acme/web:1.4, volumeMounts: [{name: code, mountPath: /code, readOnly: true}]}]
    `,
  },
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#gitrepo',
    'https://nvd.nist.gov/vuln/detail/CVE-2024-10220',
    'https://cwe.mitre.org/data/definitions/829.html',
  ],
});
