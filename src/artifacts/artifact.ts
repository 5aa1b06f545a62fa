import type { ChartFile, ChartNodes } from './chart/kind.ts';
import type { ComposeNodes, ComposeProject } from './compose/model.ts';
import type { ContainerUses, ContainerUsesNodes } from './containers/container-uses.ts';
import type { DaemonUses, DaemonUsesNodes } from './daemon/daemon-uses.ts';
import type { DaemonFile, DaemonFileNodes } from './daemon/kind.ts';
import type { Dockerfile, DockerfileNodes } from './dockerfile/model.ts';
import type { EnvironmentFile, EnvironmentFileNodes } from './environment-file/model.ts';
import type { FalcoFile, FalcoNodes, FalcoUses, FalcoUsesNodes } from './falco/model.ts';
import type { ImageUses, ImageUsesNodes } from './images/image-uses.ts';
import type { KeyFile, KeyFileNodes } from './key-file/kind.ts';
import type { KubernetesFile, KubernetesObject } from './kubernetes/model.ts';
import type { KubernetesNodes } from './kubernetes/nodes.ts';
import type { Kustomization, KustomizationNodes } from './kustomize/kind.ts';
import type { LoginFile, LoginFileNodes } from './login-file/kind.ts';
import type { LoginUses, LoginUsesNodes } from './login-file/login-uses.ts';
import type { AlertUses, AlertUsesNodes, MonitoringFile, MonitoringNodes } from './monitoring/model.ts';
import type { Pipeline, PipelineNodes, ScriptFile, ScriptNodes, StepUses, StepUsesNodes } from './pipeline/model.ts';
import type { RegistriesFile, RegistriesFileNodes } from './registries/kind.ts';
import type { SignaturePolicy, SignaturePolicyNodes } from './signature-policy/kind.ts';
import type { PolicyUses, PolicyUsesNodes } from './signature-policy/policy-uses.ts';
import type { SopsFile, SopsFileNodes } from './sops/kind.ts';
import type { DirectiveUses, DirectiveUsesNodes } from './suppressions/directive-uses.ts';
import type { ComponentUnit, ComponentUnitNodes } from './systemd/component-unit.ts';
import type { ComponentUses, ComponentUsesNodes } from './systemd/component-uses.ts';
import type { DaemonUnit, DaemonUnitNodes } from './systemd/kind.ts';
import type { ConfigurationUses, ConfigurationUsesNodes, TelemetryFile, TelemetryNodes } from './telemetry/model.ts';
import type { TextUses, TextUsesNodes } from './texts/text-uses.ts';
import type { ChartValues, ChartValuesNodes } from './values/kind.ts';
import type { YamlFile } from './yaml/model.ts';

/** What a file is read as, by kind. Each kind has a descriptor in `kinds.ts`. */
export interface FileArtifacts {
  readonly dockerfile: Dockerfile;
  readonly compose: ComposeProject;
  readonly kubernetes: KubernetesFile;
  readonly kustomization: Kustomization;
  readonly chart: ChartFile;
  readonly values: ChartValues;
  readonly 'daemon-json': DaemonFile;
  readonly 'daemon-unit': DaemonUnit;
  readonly 'component-unit': ComponentUnit;
  readonly registries: RegistriesFile;
  readonly 'signature-policy': SignaturePolicy;
  readonly pipeline: Pipeline;
  readonly script: ScriptFile;
  readonly falco: FalcoFile;
  readonly monitoring: MonitoringFile;
  readonly telemetry: TelemetryFile;
  readonly environment: EnvironmentFile;
  readonly key: KeyFile;
  readonly login: LoginFile;
  readonly sops: SopsFile;
}

/** Views over one file, whatever its kind. Each is made by `views.ts`. */
export interface FileViews {
  readonly images: ImageUses;
  readonly containers: ContainerUses;
  readonly daemons: DaemonUses;
  readonly policies: PolicyUses;
  readonly steps: StepUses;
  readonly detections: FalcoUses;
  readonly alerts: AlertUses;
  readonly configurations: ConfigurationUses;
  readonly directives: DirectiveUses;
  readonly logins: LoginUses;
  readonly components: ComponentUses;
  readonly texts: TextUses;
}

/** What rules look at, by kind: files, the views over each, and units of files that belong together. */
export interface Artifacts extends FileArtifacts, FileViews {
  readonly repository: RepositoryUnit;
}

export type ArtifactKind = keyof Artifacts;

/** What a rule of each kind may visit. */
export interface Nodes {
  readonly dockerfile: DockerfileNodes;
  readonly compose: ComposeNodes;
  readonly kubernetes: KubernetesNodes;
  readonly kustomization: KustomizationNodes;
  readonly chart: ChartNodes;
  readonly values: ChartValuesNodes;
  readonly 'daemon-json': DaemonFileNodes;
  readonly 'daemon-unit': DaemonUnitNodes;
  readonly 'component-unit': ComponentUnitNodes;
  readonly registries: RegistriesFileNodes;
  readonly 'signature-policy': SignaturePolicyNodes;
  readonly images: ImageUsesNodes;
  readonly containers: ContainerUsesNodes;
  readonly daemons: DaemonUsesNodes;
  readonly policies: PolicyUsesNodes;
  readonly pipeline: PipelineNodes;
  readonly script: ScriptNodes;
  readonly falco: FalcoNodes;
  readonly monitoring: MonitoringNodes;
  readonly telemetry: TelemetryNodes;
  readonly environment: EnvironmentFileNodes;
  readonly key: KeyFileNodes;
  readonly login: LoginFileNodes;
  readonly sops: SopsFileNodes;
  readonly steps: StepUsesNodes;
  readonly detections: FalcoUsesNodes;
  readonly alerts: AlertUsesNodes;
  readonly configurations: ConfigurationUsesNodes;
  readonly directives: DirectiveUsesNodes;
  readonly logins: LoginUsesNodes;
  readonly components: ComponentUsesNodes;
  readonly texts: TextUsesNodes;
  readonly repository: RepositoryNodes;
}

export type FileArtifactKind = keyof FileArtifacts;

/** A file that was read and understood. */
export type FileArtifact = FileArtifacts[FileArtifactKind];

/** A file that is a stream of YAML documents (or JSON, which is YAML). */
export type YamlArtifact = Extract<FileArtifact, { readonly yaml: YamlFile }>;

export const isYamlArtifact = (artifact: FileArtifact): artifact is YamlArtifact => 'yaml' in artifact;

/**
 * What holds files together: see `src/units/group-units.ts`. A `cluster` is all that a tree describes, `images` what builds images in a part of
 * it, with what runs them, `sops` a file that SOPS may have encrypted with the configuration that is for it.
 */
export type UnitKind = 'folder' | 'kustomization' | 'chart' | 'compose-project' | 'cluster' | 'images' | 'sops';

/** Files that are deployed together, for rules that join them. */
export interface RepositoryUnit {
  readonly kind: 'repository';
  readonly unit: UnitKind;
  /** Its folder, empty or with a slash at its end; of a kustomization or a Compose project, its file. */
  readonly path: string;
  /** Of each kind that rules read, by path. */
  readonly artifacts: readonly FileArtifact[];
  /** The API objects of all its manifests. */
  readonly objects: readonly KubernetesObject[];
  /** What it had before the change; empty where nothing is compared, and before the change itself. */
  readonly former: Pick<RepositoryUnit, 'artifacts' | 'objects'>;
  /**
   * False when a file of it could not be read, was over the budget or is a template, or when it names something that is not in the
   * repository: then nothing may be concluded from what is absent.
   */
  readonly complete: boolean;
  /** Why it is not complete: a full sentence. */
  readonly reason?: string;
}

export interface RepositoryNodes {
  readonly unit: RepositoryUnit;
}
