import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { ShellScript } from '../shell/model.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlFile, YamlMapping, YamlNode, YamlScalar } from '../yaml/model.ts';
import type { PipelineSystem } from './paths.ts';

/** An action that a step uses: `docker/build-push-action@v6` has this name and this reference. */
export interface ActionUse {
  /** In lower case, as GitHub compares names; with the folder below the repository, if there is one. */
  readonly name: string;
  /** What follows the `@`; undefined where nothing does. */
  readonly version: string | undefined;
  readonly node: YamlScalar;
  /** The inputs, under `with`. */
  readonly inputs: YamlMapping | undefined;
}

/** Where a job runs: on a machine that is thrown away after it, on one of one's own, at a developer's desk, or where only the pipeline's operator knows. */
export type Machine = 'thrown-away' | 'own' | 'desk' | 'unknown';

/** What one job does at a time. A script outside of pipelines is one step. */
export interface Step {
  /** Of the job, as messages name it: `job "build"`, or the file. */
  readonly title: string;
  readonly subject: string;
  /** The job, or the whole script. */
  readonly scope: Range;
  /** Undefined for a script outside of pipelines, and for what the options of a job say. */
  readonly node: YamlNode | undefined;
  readonly uses: ActionUse | undefined;
  /** What a shell runs, as far as it is about containers: scripts without such words are not read. */
  readonly scripts: readonly ShellScript[];
  readonly machine: Machine;
  /** `continue-on-error`, `allow_failure`: the pipeline goes on when it fails. */
  readonly mayFail: boolean;
  /** What holds the step: a pipeline, a script or makefile, a unit of systemd. */
  readonly host: 'pipeline' | 'script' | 'unit';
  readonly file: SourceFile;
}

/** A place where a job names an image that it or one of its services runs in. */
export interface JobImage {
  /** `docker://` actions name theirs behind that. */
  readonly node: YamlScalar;
  readonly text: string;
  readonly range: Range;
  readonly role: 'job' | 'service' | 'action';
  readonly subject: string;
  readonly scope: Range;
}

/** A pipeline of GitHub (also Gitea and Forgejo), GitLab or another system, or a composite action. */
export interface Pipeline {
  readonly kind: 'pipeline';
  readonly system: PipelineSystem;
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  readonly root: YamlMapping | undefined;
  readonly steps: readonly Step[];
  readonly images: readonly JobImage[];
  /** Other pipelines that it calls or takes in, as they are written: what they do is not seen. */
  readonly called: readonly YamlNode[];
  readonly notifications: readonly Notification[];
}

/** A shell script, a makefile or a unit of systemd. */
export interface ScriptFile {
  readonly kind: 'script';
  readonly file: SourceFile;
  readonly step: Step;
  /** Those that have lines for themselves. */
  readonly comments: readonly Range[];
  readonly notifications: readonly Notification[];
}

/** The steps of one file. */
export interface StepUses {
  readonly kind: 'steps';
  readonly file: SourceFile;
  readonly steps: readonly Step[];
}

export interface PipelineNodes {
  readonly file: Pipeline;
  readonly jobImage: JobImage;
}

export interface ScriptNodes {
  readonly file: ScriptFile;
}

export interface StepUsesNodes {
  readonly step: Step;
}
