import type { FileArtifact } from '../artifact.ts';
import type { StepUses } from './model.ts';

/** The steps of a pipeline, or the one that a script is; none of other files. */
export const collectSteps = (artifact: FileArtifact): StepUses => ({
  kind: 'steps',
  file: artifact.file,
  steps: artifact.kind === 'pipeline' ? artifact.steps : artifact.kind === 'script' ? [artifact.step] : [],
});
