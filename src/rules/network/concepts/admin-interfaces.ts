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
