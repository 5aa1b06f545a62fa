import { expect, test } from 'vitest';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { manifest } from '../../../src/rules/forms/examples.ts';

/** An object of each operator, cut to where it says something of pods, and the containers that are found in it: whole ones, and parts. */
const objects: Readonly<Record<string, readonly [text: string, containers: readonly string[]]>> = {
  'Argo Rollouts': [
    manifest`
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: a, namespace: x}
      spec:
        replicas: 2
        selector: {matchLabels: {app: a}}
        template:
          metadata: {labels: {app: a}}
          spec:
            containers:
            - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'Argo Rollouts, the job of an analysis': [
    manifest`
      apiVersion: argoproj.io/v1alpha1
      kind: AnalysisTemplate
      metadata: {name: a}
      spec:
        metrics:
        - name: m
          provider:
            job:
              spec:
                template:
                  spec:
                    containers:
                    - {name: c, image: acme/a:1, securityContext: {privileged: true}}
                    restartPolicy: Never
    `,
    ['c'],
  ],
  'Argo Workflows': [
    manifest`
      apiVersion: argoproj.io/v1alpha1
      kind: Workflow
      metadata: {generateName: a-}
      spec:
        entrypoint: main
        templates:
        - name: main
          container: {image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['main'],
  ],
  'Argo Workflows, a script of a CronWorkflow': [
    manifest`
      apiVersion: argoproj.io/v1alpha1
      kind: CronWorkflow
      metadata: {name: a}
      spec:
        schedule: "* * * * *"
        workflowSpec:
          entrypoint: main
          templates:
          - name: main
            script: {image: acme/a:1, source: "echo", securityContext: {privileged: true}}
    `,
    ['main'],
  ],
  'Argo Workflows, defaults of templates': [
    manifest`
      apiVersion: argoproj.io/v1alpha1
      kind: ClusterWorkflowTemplate
      metadata: {name: a}
      spec:
        entrypoint: main
        templateDefaults:
          container: {securityContext: {privileged: true}}
        templates:
        - name: main
          container: {image: acme/a:1}
    `,
    ['container', 'main'],
  ],
  'Argo Events, an EventSource': [
    manifest`
      apiVersion: argoproj.io/v1alpha1
      kind: EventSource
      metadata: {name: a}
      spec:
        template:
          container: {securityContext: {privileged: true}}
        webhook: {e: {port: "12000", endpoint: /e, method: POST}}
    `,
    ['container'],
  ],
  'Argo Events, an object that a Sensor makes': [
    manifest`
      apiVersion: argoproj.io/v1alpha1
      kind: Sensor
      metadata: {name: a}
      spec:
        dependencies: [{name: d, eventSourceName: a, eventName: e}]
        triggers:
        - template:
            name: t
            k8s:
              operation: create
              source:
                resource:
                  apiVersion: v1
                  kind: Pod
                  metadata: {generateName: p-}
                  spec:
                    containers:
                    - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'Knative Serving': [
    manifest`
      apiVersion: serving.knative.dev/v1
      kind: Service
      metadata: {name: a}
      spec:
        template:
          spec:
            containers:
            - {image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['0'],
  ],
  'Knative Eventing': [
    manifest`
      apiVersion: sources.knative.dev/v1
      kind: ContainerSource
      metadata: {name: a}
      spec:
        template:
          spec:
            containers:
            - {name: c, image: acme/a:1, securityContext: {privileged: true}}
        sink: {uri: http://x}
    `,
    ['c'],
  ],
  'Tekton, a Task': [
    manifest`
      apiVersion: tekton.dev/v1
      kind: Task
      metadata: {name: a}
      spec:
        steps:
        - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'Tekton, the template of steps': [
    manifest`
      apiVersion: tekton.dev/v1
      kind: Task
      metadata: {name: a}
      spec:
        stepTemplate: {securityContext: {privileged: true}}
        steps:
        - {name: c, image: acme/a:1}
    `,
    ['c', 'stepTemplate'],
  ],
  'Tekton, a Pipeline': [
    manifest`
      apiVersion: tekton.dev/v1
      kind: Pipeline
      metadata: {name: a}
      spec:
        tasks:
        - name: t
          taskSpec:
            steps:
            - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'Tekton, the pod template of a run': [
    manifest`
      apiVersion: tekton.dev/v1
      kind: PipelineRun
      metadata: {name: a}
      spec:
        pipelineRef: {name: p}
        taskRunTemplate:
          podTemplate:
            hostNetwork: true
            securityContext: {runAsUser: 0}
            volumes: [{name: h, hostPath: {path: /}}]
    `,
    ['podTemplate'],
  ],
  'Tekton, a StepAction': [
    manifest`
      apiVersion: tekton.dev/v1
      kind: StepAction
      metadata: {name: a}
      spec:
        image: acme/a:1
        securityContext: {privileged: true}
    `,
    ['spec'],
  ],
  Strimzi: [
    manifest`
      apiVersion: kafka.strimzi.io/v1
      kind: Kafka
      metadata: {name: a}
      spec:
        kafka:
          template:
            pod: {securityContext: {runAsUser: 0}}
            kafkaContainer: {securityContext: {privileged: true}}
    `,
    ['pod', 'kafkaContainer'],
  ],
  'Strimzi, KafkaConnect': [
    manifest`
      apiVersion: kafka.strimzi.io/v1
      kind: KafkaConnect
      metadata: {name: a}
      spec:
        bootstrapServers: x:9092
        template:
          connectContainer: {securityContext: {privileged: true}}
    `,
    ['connectContainer'],
  ],
  KEDA: [
    manifest`
      apiVersion: keda.sh/v1alpha1
      kind: ScaledJob
      metadata: {name: a}
      spec:
        jobTargetRef:
          template:
            spec:
              containers:
              - {name: c, image: acme/a:1, securityContext: {privileged: true}}
        triggers: [{type: cron, metadata: {}}]
    `,
    ['c'],
  ],
  'Spark operator': [
    manifest`
      apiVersion: sparkoperator.k8s.io/v1beta2
      kind: SparkApplication
      metadata: {name: a}
      spec:
        type: Scala
        mode: cluster
        image: spark:3.5.0
        mainClass: x
        volumes: [{name: h, hostPath: {path: /}}]
        driver:
          cores: 1
          hostNetwork: true
          securityContext: {privileged: true}
          podSecurityContext: {runAsUser: 0}
          volumeMounts: [{name: h, mountPath: /host}]
        executor:
          instances: 1
          securityContext: {privileged: true}
    `,
    ['spec', 'driver', 'executor'],
  ],
  'Spark operator, a schedule': [
    manifest`
      apiVersion: sparkoperator.k8s.io/v1beta2
      kind: ScheduledSparkApplication
      metadata: {name: a}
      spec:
        schedule: "@every 5m"
        template:
          type: Python
          image: spark:3.5.0
          driver:
            securityContext: {privileged: true}
          executor:
            sidecars:
            - {name: s, image: acme/s:1, securityContext: {privileged: true}}
    `,
    ['driver', 's'],
  ],
  'ECK, init containers of Elasticsearch': [
    manifest`
      apiVersion: elasticsearch.k8s.elastic.co/v1
      kind: Elasticsearch
      metadata: {name: a}
      spec:
        version: 8.16.1
        nodeSets:
        - name: default
          count: 1
          podTemplate:
            spec:
              initContainers:
              - name: sysctl
                securityContext: {privileged: true, runAsUser: 0}
                command: ['sh', '-c', 'sysctl -w vm.max_map_count=262144']
    `,
    ['sysctl'],
  ],
  'ECK, Beats': [
    manifest`
      apiVersion: beat.k8s.elastic.co/v1beta1
      kind: Beat
      metadata: {name: a}
      spec:
        type: filebeat
        version: 8.16.1
        daemonSet:
          podTemplate:
            spec:
              hostNetwork: true
              securityContext: {runAsUser: 0}
              containers:
              - name: filebeat
                securityContext: {privileged: true}
                volumeMounts: [{name: v, mountPath: /var/log}]
              volumes: [{name: v, hostPath: {path: /var/log}}]
    `,
    ['filebeat'],
  ],
  'Prometheus operator': [
    manifest`
      apiVersion: monitoring.coreos.com/v1
      kind: Prometheus
      metadata: {name: a}
      spec:
        hostNetwork: true
        securityContext: {runAsUser: 0}
        volumes: [{name: h, hostPath: {path: /}}]
        containers:
        - name: prometheus
          securityContext: {privileged: true}
    `,
    ['prometheus'],
  ],
  'Prometheus operator, Alertmanager': [
    manifest`
      apiVersion: monitoring.coreos.com/v1
      kind: Alertmanager
      metadata: {name: a}
      spec:
        securityContext: {runAsUser: 0}
        initContainers:
        - {name: i, image: acme/i:1, securityContext: {privileged: true}}
    `,
    ['init i'],
  ],
  'cert-manager, the solver of an issuer': [
    manifest`
      apiVersion: cert-manager.io/v1
      kind: ClusterIssuer
      metadata: {name: a}
      spec:
        acme:
          server: https://x
          privateKeySecretRef: {name: k}
          solvers:
          - http01:
              ingress:
                podTemplate:
                  spec:
                    securityContext: {runAsUser: 0}
    `,
    ['spec'],
  ],
  'Flink operator': [
    manifest`
      apiVersion: flink.apache.org/v1beta1
      kind: FlinkDeployment
      metadata: {name: a}
      spec:
        image: flink:1.17
        flinkVersion: v1_17
        serviceAccount: flink
        podTemplate:
          spec:
            containers:
            - name: flink-main-container
              securityContext: {privileged: true}
        jobManager: {resource: {memory: 2048m, cpu: 1}}
    `,
    ['flink-main-container'],
  ],
  OpenKruise: [
    manifest`
      apiVersion: apps.kruise.io/v1alpha1
      kind: CloneSet
      metadata: {name: a}
      spec:
        replicas: 2
        selector: {matchLabels: {app: a}}
        template:
          metadata: {labels: {app: a}}
          spec:
            containers:
            - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'OpenKruise, a SidecarSet': [
    manifest`
      apiVersion: apps.kruise.io/v1alpha1
      kind: SidecarSet
      metadata: {name: a}
      spec:
        selector: {matchLabels: {app: a}}
        containers:
        - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'OpenKruise, an AdvancedCronJob': [
    manifest`
      apiVersion: apps.kruise.io/v1alpha1
      kind: AdvancedCronJob
      metadata: {name: a}
      spec:
        schedule: "*/1 * * * *"
        template:
          broadcastJobTemplate:
            spec:
              template:
                spec:
                  containers:
                  - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'OpenKruise, a UnitedDeployment': [
    manifest`
      apiVersion: apps.kruise.io/v1alpha1
      kind: UnitedDeployment
      metadata: {name: a}
      spec:
        selector: {matchLabels: {app: a}}
        template:
          statefulSetTemplate:
            spec:
              template:
                metadata: {labels: {app: a}}
                spec:
                  containers:
                  - {name: c, image: acme/a:1, securityContext: {privileged: true}}
        topology: {subsets: []}
    `,
    ['c'],
  ],
  Volcano: [
    manifest`
      apiVersion: batch.volcano.sh/v1alpha1
      kind: Job
      metadata: {name: a}
      spec:
        minAvailable: 1
        tasks:
        - replicas: 1
          name: t
          template:
            spec:
              containers:
              - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  Ray: [
    manifest`
      apiVersion: ray.io/v1
      kind: RayCluster
      metadata: {name: a}
      spec:
        headGroupSpec:
          rayStartParams: {}
          template:
            spec:
              containers:
              - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'Ray, the submitter of a job': [
    manifest`
      apiVersion: ray.io/v1
      kind: RayJob
      metadata: {name: a}
      spec:
        entrypoint: x
        submitterPodTemplate:
          spec:
            containers:
            - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  Agones: [
    manifest`
      apiVersion: agones.dev/v1
      kind: Fleet
      metadata: {name: a}
      spec:
        replicas: 2
        template:
          spec:
            ports: [{name: default, containerPort: 7654}]
            template:
              spec:
                containers:
                - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'Kubeflow training': [
    manifest`
      apiVersion: kubeflow.org/v1
      kind: PyTorchJob
      metadata: {name: a}
      spec:
        pytorchReplicaSpecs:
          Worker:
            replicas: 1
            template:
              spec:
                containers:
                - {name: pytorch, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['pytorch'],
  ],
  'Kubeflow notebooks': [
    manifest`
      apiVersion: kubeflow.org/v1
      kind: Notebook
      metadata: {name: a}
      spec:
        template:
          spec:
            containers:
            - {name: pytorch, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['pytorch'],
  ],
  'Kubeflow Trainer': [
    manifest`
      apiVersion: trainer.kubeflow.org/v1alpha1
      kind: ClusterTrainingRuntime
      metadata: {name: a}
      spec:
        template:
          spec:
            replicatedJobs:
            - name: node
              template:
                spec:
                  template:
                    spec:
                      containers:
                      - {name: node, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['node'],
  ],
  KServe: [
    manifest`
      apiVersion: serving.kserve.io/v1beta1
      kind: InferenceService
      metadata: {name: a}
      spec:
        predictor:
          hostNetwork: true
          model:
            modelFormat: {name: sklearn}
            image: acme/a:1
            securityContext: {privileged: true}
    `,
    ['predictor', 'model'],
  ],
  'KServe, a runtime': [
    manifest`
      apiVersion: serving.kserve.io/v1alpha1
      kind: ServingRuntime
      metadata: {name: a}
      spec:
        supportedModelFormats: [{name: x}]
        containers:
        - {name: kserve-container, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['kserve-container'],
  ],
  Seldon: [
    manifest`
      apiVersion: machinelearning.seldon.io/v1
      kind: SeldonDeployment
      metadata: {name: a}
      spec:
        predictors:
        - componentSpecs:
          - spec:
              containers:
              - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  JobSet: [
    manifest`
      apiVersion: jobset.x-k8s.io/v1alpha2
      kind: JobSet
      metadata: {name: a}
      spec:
        replicatedJobs:
        - name: w
          template:
            spec:
              template:
                spec:
                  containers:
                  - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  LeaderWorkerSet: [
    manifest`
      apiVersion: leaderworkerset.x-k8s.io/v1
      kind: LeaderWorkerSet
      metadata: {name: a}
      spec:
        leaderWorkerTemplate:
          size: 4
          workerTemplate:
            spec:
              containers:
              - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'Jenkins operator': [
    manifest`
      apiVersion: jenkins.io/v1alpha2
      kind: Jenkins
      metadata: {name: a}
      spec:
        master:
          securityContext: {runAsUser: 0}
          containers:
          - {name: jenkins-master, image: jenkins/jenkins:2.440.1-lts, securityContext: {privileged: true}}
    `,
    ['jenkins-master'],
  ],
  'Actions Runner Controller': [
    manifest`
      apiVersion: actions.summerwind.dev/v1alpha1
      kind: RunnerDeployment
      metadata: {name: a}
      spec:
        template:
          spec:
            repository: a/b
            image: acme/runner:1
            securityContext: {runAsUser: 0}
            containers:
            - {name: runner, securityContext: {privileged: true}}
    `,
    ['runner'],
  ],
  'Actions runner scale sets': [
    manifest`
      apiVersion: actions.github.com/v1alpha1
      kind: AutoscalingRunnerSet
      metadata: {name: a}
      spec:
        githubConfigUrl: https://github.com/a/b
        template:
          spec:
            containers:
            - {name: runner, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['runner'],
  ],
  'OpenTelemetry operator': [
    manifest`
      apiVersion: opentelemetry.io/v1beta1
      kind: OpenTelemetryCollector
      metadata: {name: a}
      spec:
        mode: daemonset
        hostNetwork: true
        image: otel/c:1
        securityContext: {privileged: true}
        podSecurityContext: {runAsUser: 0}
        volumes: [{name: h, hostPath: {path: /}}]
        volumeMounts: [{name: h, mountPath: /h}]
        config: {}
    `,
    ['spec'],
  ],
  'Grafana operator': [
    manifest`
      apiVersion: grafana.integreatly.org/v1beta1
      kind: Grafana
      metadata: {name: a}
      spec:
        deployment:
          spec:
            template:
              spec:
                containers:
                - {name: grafana, image: grafana/grafana:11.0.0, securityContext: {privileged: true}}
    `,
    ['grafana'],
  ],
  'Postgres operator of Zalando': [
    manifest`
      apiVersion: acid.zalan.do/v1
      kind: postgresql
      metadata: {name: a}
      spec:
        teamId: acid
        volume: {size: 1Gi}
        numberOfInstances: 2
        postgresql: {version: "16"}
        spiloRunAsUser: 0
        sidecars:
        - {name: s, image: acme/s:1}
        initContainers:
        - {name: i, image: acme/i:1, securityContext: {privileged: true}}
        additionalVolumes:
        - name: h
          mountPath: /h
          volumeSource: {hostPath: {path: /}}
    `,
    ['init i'],
  ],
  'CloudNativePG, a pooler': [
    manifest`
      apiVersion: postgresql.cnpg.io/v1
      kind: Pooler
      metadata: {name: a}
      spec:
        cluster: {name: c}
        instances: 3
        type: rw
        template:
          spec:
            containers:
            - {name: pgbouncer, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['pgbouncer'],
  ],
  'MongoDB operator': [
    manifest`
      apiVersion: mongodbcommunity.mongodb.com/v1
      kind: MongoDBCommunity
      metadata: {name: a}
      spec:
        members: 3
        type: ReplicaSet
        version: "6.0.5"
        statefulSet:
          spec:
            template:
              spec:
                containers:
                - {name: mongod, securityContext: {privileged: true}}
    `,
    ['mongod'],
  ],
  'Percona operators': [
    manifest`
      apiVersion: pxc.percona.com/v1
      kind: PerconaXtraDBCluster
      metadata: {name: a}
      spec:
        pxc:
          image: percona/p:1
          containerSecurityContext: {privileged: true}
          podSecurityContext: {runAsUser: 0}
          sidecars:
          - {name: s, image: acme/s:1, securityContext: {privileged: true}}
    `,
    ['pxc', 's'],
  ],
  'RabbitMQ operator': [
    manifest`
      apiVersion: rabbitmq.com/v1beta1
      kind: RabbitmqCluster
      metadata: {name: a}
      spec:
        override:
          statefulSet:
            spec:
              template:
                spec:
                  containers:
                  - {name: rabbitmq, securityContext: {privileged: true}}
    `,
    ['rabbitmq'],
  ],
  'Redis operator': [
    manifest`
      apiVersion: redis.redis.opstreelabs.in/v1beta2
      kind: Redis
      metadata: {name: a}
      spec:
        kubernetesConfig: {image: quay.io/opstree/redis:v7.0.5}
        podSecurityContext: {runAsUser: 0}
        securityContext: {privileged: true}
    `,
    ['spec'],
  ],
  'Datadog operator': [
    manifest`
      apiVersion: datadoghq.com/v2alpha1
      kind: DatadogAgent
      metadata: {name: a}
      spec:
        override:
          nodeAgent:
            hostNetwork: true
            hostPID: true
            containers:
              agent: {securityContext: {privileged: true}}
            volumes: [{name: h, hostPath: {path: /}}]
    `,
    ['nodeAgent', 'agent'],
  ],
  'Crossplane, an object of its provider': [
    manifest`
      apiVersion: kubernetes.crossplane.io/v1alpha2
      kind: Object
      metadata: {name: a}
      spec:
        forProvider:
          manifest:
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: d, namespace: x}
            spec:
              selector: {matchLabels: {app: a}}
              template:
                metadata: {labels: {app: a}}
                spec:
                  containers:
                  - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'Crossplane, the runtime of a provider': [
    manifest`
      apiVersion: pkg.crossplane.io/v1beta1
      kind: DeploymentRuntimeConfig
      metadata: {name: a}
      spec:
        deploymentTemplate:
          spec:
            selector: {}
            template:
              spec:
                containers:
                - {name: package-runtime, securityContext: {privileged: true}}
    `,
    ['package-runtime'],
  ],
  Karmada: [
    manifest`
      apiVersion: work.karmada.io/v1alpha1
      kind: Work
      metadata: {name: a}
      spec:
        workload:
          manifests:
          - apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
              - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'Open Cluster Management': [
    manifest`
      apiVersion: work.open-cluster-management.io/v1
      kind: ManifestWork
      metadata: {name: a}
      spec:
        workload:
          manifests:
          - apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
              - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'agent sandboxes': [
    manifest`
      apiVersion: agents.x-k8s.io/v1alpha1
      kind: Sandbox
      metadata: {name: a}
      spec:
        podTemplate:
          spec:
            containers:
            - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  OLM: [
    manifest`
      apiVersion: operators.coreos.com/v1alpha1
      kind: ClusterServiceVersion
      metadata: {name: a}
      spec:
        install:
          strategy: deployment
          spec:
            deployments:
            - name: d
              spec:
                selector: {matchLabels: {a: b}}
                template:
                  spec:
                    containers:
                    - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  'Dev Workspaces': [
    manifest`
      apiVersion: workspace.devfile.io/v1alpha2
      kind: DevWorkspace
      metadata: {name: a}
      spec:
        started: true
        template:
          attributes:
            pod-overrides: {spec: {hostNetwork: true}}
            container-overrides: {securityContext: {privileged: true}}
          components:
          - name: tools
            container: {image: acme/dev:1}
    `,
    ['spec', 'container-overrides'],
  ],
  'Camel K': [
    manifest`
      apiVersion: camel.apache.org/v1
      kind: Integration
      metadata: {name: a}
      spec:
        template:
          spec:
            containers:
            - {name: integration, securityContext: {privileged: true}}
    `,
    ['integration'],
  ],
  'Argo CD operator': [
    manifest`
      apiVersion: argoproj.io/v1beta1
      kind: ArgoCD
      metadata: {name: a}
      spec:
        repo:
          volumes: [{name: h, hostPath: {path: /}}]
          sidecarContainers:
          - {name: s, image: acme/s:1, securityContext: {privileged: true}}
          initContainers:
          - {name: i, image: acme/i:1, securityContext: {privileged: true}}
    `,
    ['init i', 's'],
  ],
  'VictoriaMetrics operator': [
    manifest`
      apiVersion: operator.victoriametrics.com/v1beta1
      kind: VMAgent
      metadata: {name: a}
      spec:
        hostNetwork: true
        securityContext: {runAsUser: 0}
        containers:
        - {name: s, image: acme/s:1, securityContext: {privileged: true}}
    `,
    ['s'],
  ],
  'Druid operator': [
    manifest`
      apiVersion: druid.apache.org/v1alpha1
      kind: Druid
      metadata: {name: a}
      spec:
        image: apache/druid:25.0.0
        securityContext: {runAsUser: 0}
        containerSecurityContext: {privileged: true}
        nodes: {}
    `,
    ['spec'],
  ],
  'ClickHouse operator': [
    manifest`
      apiVersion: clickhouse.altinity.com/v1
      kind: ClickHouseInstallation
      metadata: {name: a}
      spec:
        templates:
          podTemplates:
          - name: p
            spec:
              containers:
              - {name: clickhouse, image: clickhouse/clickhouse-server:23.7, securityContext: {privileged: true}}
    `,
    ['clickhouse'],
  ],
  'OpenShift templates': [
    manifest`
      apiVersion: template.openshift.io/v1
      kind: Template
      metadata: {name: a}
      objects:
      - apiVersion: v1
        kind: Pod
        metadata: {name: p}
        spec:
          containers:
          - {name: c, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['c'],
  ],
  Fission: [
    manifest`
      apiVersion: fission.io/v1
      kind: Environment
      metadata: {name: a}
      spec:
        runtime:
          image: fission/python-env
          container: {securityContext: {privileged: true}}
          podspec:
            containers:
            - {name: x, image: acme/a:1, securityContext: {privileged: true}}
    `,
    ['container', 'x'],
  ],
  'Envoy Gateway': [
    manifest`
      apiVersion: gateway.envoyproxy.io/v1alpha1
      kind: EnvoyProxy
      metadata: {name: a}
      spec:
        provider:
          type: Kubernetes
          kubernetes:
            envoyDeployment:
              pod: {securityContext: {runAsUser: 0}}
              container: {image: acme/e:1, securityContext: {privileged: true}}
              initContainers:
              - {name: i, image: acme/i:1, securityContext: {privileged: true}}
    `,
    ['init i', 'pod', 'container'],
  ],
  'Solr operator': [
    manifest`
      apiVersion: solr.apache.org/v1beta1
      kind: SolrCloud
      metadata: {name: a}
      spec:
        customSolrKubeOptions:
          podOptions:
            podSecurityContext: {runAsUser: 0}
            sidecarContainers:
            - {name: s, image: acme/s:1, securityContext: {privileged: true}}
    `,
    ['podOptions', 's'],
  ],
  'k6 operator': [
    manifest`
      apiVersion: k6.io/v1alpha1
      kind: TestRun
      metadata: {name: a}
      spec:
        parallelism: 2
        script: {configMap: {name: s, file: t.js}}
        runner:
          image: acme/k6:1
          securityContext: {runAsUser: 0}
          containerSecurityContext: {privileged: true}
    `,
    ['runner'],
  ],
  Testkube: [
    manifest`
      apiVersion: testworkflows.testkube.io/v1
      kind: TestWorkflow
      metadata: {name: a}
      spec:
        container: {image: acme/t:1, securityContext: {privileged: true}}
        pod: {volumes: [{name: h, hostPath: {path: /}}]}
        steps:
        - name: x
          shell: echo
    `,
    ['container', 'pod'],
  ],
  'MySQL operator': [
    manifest`
      apiVersion: mysql.oracle.com/v2
      kind: InnoDBCluster
      metadata: {name: a}
      spec:
        secretName: s
        instances: 3
        podSpec:
          containers:
          - name: mysql
            securityContext: {privileged: true}
    `,
    ['mysql'],
  ],
};

const containersOf = (text: string): readonly string[] =>
  parseKubernetes(sourceFile('manifest.yaml', text)).objects.flatMap(({ podSpecs }) =>
    podSpecs.flatMap(({ containers }) =>
      containers.map(({ list, name, index }) => `${list === 'initContainers' ? 'init ' : ''}${name ?? index}`),
    ),
  );

test.each(Object.entries(objects))('finds the containers of %s', (_operator, [text, containers]) => {
  expect(containersOf(text)).toEqual(containers);
});
