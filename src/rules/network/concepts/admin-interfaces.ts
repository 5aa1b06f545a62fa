import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { isMissing, itemsOf, lookup, nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';

/** Ends of image names of programs by whose interface jobs are run or clusters are changed, besides those of all packs. */
const programs: readonly (readonly [name: string, images: string])[] = [
  ['Jenkins', 'jenkins jenkins-lts'],
  ['Prometheus', 'prometheus prometheus/prometheus'],
  ['Alertmanager', 'alertmanager'],
  ['Argo Workflows', 'argocli workflow-controller'],
  ['Kubeflow', 'centraldashboard ml-pipeline/frontend'],
  ['NiFi', 'nifi'],
  ['Weave Scope', 'scope'],
  ['Apache Airflow', 'airflow'],
  ['Ollama', 'ollama'],
  ['vLLM', 'vllm-openai'],
  ['Ray', 'ray ray-ml'],
  ['MLflow', 'mlflow mlflow-server'],
  ['Spark', 'spark-master spark'],
  ['Flink', 'flink'],
  ['Hadoop', 'hadoop-namenode'],
  ['RabbitMQ management', 'rabbitmq-management'],
  ['Jaeger', 'jaeger all-in-one'],
  ['Longhorn', 'longhorn-ui'],
];

const byImage = new Map(programs.flatMap(([name, images]) => images.split(' ').map(image => [image, name] as const)));

/** The program that an image is made of, by the end of its repository; undefined for those that have no such interface. */
export const adminInterface = (repository: string): string | undefined => {
  const segments = repository.toLowerCase().split('/');
  return byImage.get(segments.slice(-2).join('/')) ?? byImage.get(segments.at(-1) ?? '');
};

/** Names of workloads that say what runs in them, where their image does not: what an installation of these programs calls them. */
const names: readonly (readonly [name: string, workloads: string])[] = [
  ['Jenkins', 'jenkins'],
  ['Prometheus', 'prometheus'],
  ['Alertmanager', 'alertmanager'],
  ['Argo Workflows', 'argo-server|argo-workflows'],
  ['Argo CD', 'argocd-server'],
  ['Kubeflow', 'kubeflow|centraldashboard|ml-pipeline-ui'],
  ['NiFi', 'nifi'],
  ['Weave Scope', 'weave-scope'],
  ['Kubernetes Dashboard', 'kubernetes-dashboard'],
  ['Jupyter', 'jupyter|jupyterhub'],
  ['MLflow', 'mlflow'],
  ['Ollama', 'ollama'],
  ['vLLM', 'vllm'],
  ['phpMyAdmin', 'phpmyadmin'],
];

/** What stands behind such a name for the part that people use, or for the kind of object. */
const parts = 'server|service|svc|ui|web|app|frontend|dashboard|console|master|main|controller|deployment|deploy|pod|statefulset|lb|\\d+';

const byName = names.map(
  ([name, workloads]) => [name, new RegExp(`^(?:[a-z\\d]+-){0,3}(?:${workloads})(?:-(?:${parts})){0,3}$`, 'u')] as const,
);

/** Why: nearly no name holds one of them, and one look tells. */
const anyName = new RegExp(names.map(([, workloads]) => workloads).join('|'), 'u');

/** The program that a workload is called after; undefined for other names, `prometheus-adapter` and `jenkins-agent` among them. */
export const adminInterfaceNamed = (workload: string): string | undefined =>
  workload.length > 253 || !anyName.test(workload) ? undefined : byName.find(([, pattern]) => pattern.test(workload))?.[0];

/** A route of Traefik to its own dashboard and API, with nothing in front of them. */
export interface OpenTraefik {
  readonly object: KubernetesObject;
  readonly node: YamlNode;
}

/** Source: Traefik, "Dashboard": the service `api@internal`, and the middlewares of the route. */
export const openTraefik = (object: KubernetesObject): readonly OpenTraefik[] =>
  object.kind !== 'IngressRoute' || !/^traefik\.(?:io|containo\.us)$/u.test(object.group ?? '')
    ? []
    : itemsOf(object.get('spec', 'routes')).flatMap(route => {
        if (!isMissing(lookup(route, 'middlewares'))) return [];
        const names = itemsOf(lookup(route, 'services')).flatMap(service => nodeAt(service, 'name') ?? []);
        return names.filter(name => stringAt(name) === 'api@internal').map(node => ({ object, node }));
      });
