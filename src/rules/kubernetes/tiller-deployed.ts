import type { Container, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { objectNameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { repositoryEnd } from './concepts/container-image.ts';

/** The labels that `helm init` gave to Tiller's pods and Service. */
const hasLabels = (labels: PodSpec['labels']): boolean => stringAt(labels, 'app') === 'helm' && stringAt(labels, 'name') === 'tiller';

const tillerIn = ({ containers, labels }: PodSpec): Container | undefined =>
  containers.find(one => repositoryEnd(one).last === 'tiller') ?? (hasLabels(labels) ? containers[0] : undefined);

/** `--listen=localhost:44134`: only who may forward ports to the pod reaches it. */
const listensLocally = (one: Container): boolean =>
  ['command', 'args']
    .flatMap(key => itemsOf(one.get(key)))
    .some(word => /^--listen=(?:localhost|127\.0\.0\.1)(?::|$)/u.test(String(scalarValue(word) ?? '')));

/** What is only called "tiller" is not meant: trivy and KICS report any object with that word in its name. */
export const tillerDeployed = defineRule({
  meta: {
    id: 'kubernetes/tiller-deployed',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Tiller of Helm 2 is deployed',
    rationale:
      'Tiller takes orders from every pod of the cluster without asking who gives them, and carries them out with its own rights, most often those of `cluster-admin`. One pod that is taken over is enough to own the cluster. ' +
      'It has had no fixes since November 2020.',
    remediation:
      'Move the releases to Helm 3 or later, which has no part in the cluster (`helm 2to3 convert`), and delete Tiller with its Service, account and bindings.',
    messages: {
      deployed: 'Tiller takes orders from every pod of the cluster and carries them out with its own rights.',
      local: 'Tiller carries out orders with its own rights; it is medium because it listens in its own pod only.',
      service: 'The Service opens Tiller to every pod of the cluster, which it takes orders from without asking who gives them.',
    },
    fix: 'none',
    examples: {
      bad: container`args: [--listen=:44134]`.replace('acme/web:1.4', 'helm/tiller:v2.17.0'),
      good: container`args: [--listen=:8080]`,
    },
    standards: { mitre: ['T1610'] },
    references: [
      'https://helm.sh/docs/topics/v2_v3_migration/',
      'https://helm.sh/blog/helm-v2-deprecation-timeline/',
      'https://cwe.mitre.org/data/definitions/306.html',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  visit: {
    *Service({ object }) {
      if (object.name === 'tiller-deploy') yield { messageId: 'service', at: objectNameRange(object) };
    },
    *podSpec(podSpec) {
      const tiller = tillerIn(podSpec);
      if (tiller === undefined) return;
      const local = listensLocally(tiller);
      const at = writtenRange(tiller.get('image')) ?? objectNameRange(podSpec.object);
      yield { messageId: local ? 'local' : 'deployed', at, ...(local && { severity: 'medium' }) };
    },
  },
});
