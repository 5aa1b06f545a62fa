import type { FileArtifact, FileArtifactKind, FileArtifacts } from './artifact.ts';
import { chartKind } from './chart/kind.ts';
import { composeKind } from './compose/kind.ts';
import { daemonJsonKind } from './daemon/kind.ts';
import { dockerfileKind } from './dockerfile/kind.ts';
import { environmentKind } from './environment-file/kind.ts';
import { falcoKind } from './falco/kind.ts';
import type { FileKind } from './file-kind.ts';
import { keyKind } from './key-file/kind.ts';
import { kubernetesKind } from './kubernetes/kind.ts';
import { kustomizationKind } from './kustomize/kind.ts';
import { loginKind } from './login-file/kind.ts';
import { monitoringKind } from './monitoring/kind.ts';
import { pipelineKind } from './pipeline/kind.ts';
import { registriesKind } from './registries/kind.ts';
import { scriptKind } from './script/kind.ts';
import { signaturePolicyKind } from './signature-policy/kind.ts';
import { sopsKind } from './sops/kind.ts';
import { componentUnitKind } from './systemd/component-unit.ts';
import { daemonUnitKind } from './systemd/kind.ts';
import { telemetryKind } from './telemetry/kind.ts';
import { valuesKind } from './values/kind.ts';

/** The kinds of files, each by its name in rules, in the order in which a file is shown to them. */
export const fileKinds: { readonly [K in FileArtifactKind]: FileKind<FileArtifacts[K]> } = {
  dockerfile: dockerfileKind,
  'daemon-json': daemonJsonKind,
  'daemon-unit': daemonUnitKind,
  'component-unit': componentUnitKind,
  registries: registriesKind,
  'signature-policy': signaturePolicyKind,
  kustomization: kustomizationKind,
  chart: chartKind,
  kubernetes: kubernetesKind,
  pipeline: pipelineKind,
  compose: composeKind,
  script: scriptKind,
  falco: falcoKind,
  monitoring: monitoringKind,
  telemetry: telemetryKind,
  values: valuesKind,
  environment: environmentKind,
  key: keyKind,
  login: loginKind,
  sops: sopsKind,
};

/** The same as a list. */
export const allFileKinds = Object.entries(fileKinds) as readonly (readonly [FileArtifactKind, (typeof fileKinds)[FileArtifactKind]])[];

/** The descriptor of an artifact's kind. */
export const kindOf = ({ kind }: FileArtifact): FileKind<FileArtifact> => fileKinds[kind];
