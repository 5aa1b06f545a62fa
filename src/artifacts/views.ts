import type { FileArtifact, FileViews } from './artifact.ts';
import { collectContainers } from './containers/collect-containers.ts';
import { collectDaemons, walkDaemons } from './daemon/collect-daemons.ts';
import { collectFalco } from './falco/collect-falco.ts';
import { type VisitedNode, wholeFile } from './file-kind.ts';
import { collectImages } from './images/collect-images.ts';
import { collectLogins, walkLogins } from './login-file/collect-logins.ts';
import { collectAlerts } from './monitoring/collect-alerts.ts';
import { collectSteps } from './pipeline/collect-steps.ts';
import { collectPolicies, walkPolicies } from './signature-policy/collect-policies.ts';
import { collectDirectives, walkDirectives } from './suppressions/collect-directives.ts';
import { collectComponents, walkComponents } from './systemd/collect-components.ts';
import { collectConfigurations } from './telemetry/collect-configurations.ts';
import { collectTexts, walkTexts } from './texts/collect-texts.ts';

/** A view over one file: what files of several kinds have in common, for rules that look at all of them. */
export interface FileView<V> {
  readonly of: (artifact: FileArtifact) => V;
  /** Every node once, in source order. */
  readonly walk: (view: V) => readonly VisitedNode[];
}

/** The views, each by its name in rules. Their rules run after those of the file's own kind. */
export const fileViews: { readonly [V in keyof FileViews]: FileView<FileViews[V]> } = {
  images: {
    of: collectImages,
    walk: ({ images }) => images.map(image => ({ name: 'image', node: image, subject: image.subject, scope: image.scope })),
  },
  steps: {
    of: collectSteps,
    walk: ({ steps }) => steps.map(step => ({ name: 'step', node: step, subject: step.subject, scope: step.scope })),
  },
  detections: {
    of: collectFalco,
    walk: view => [
      ...(view.entries.length + view.settings.length === 0 ? [] : [{ ...wholeFile(view), node: view }]),
      ...view.settings.map(settings => ({ name: 'settings', node: settings, subject: '', scope: wholeFile(view).scope })),
      ...view.entries.map(entry => ({ name: 'entry', node: entry, subject: entry.subject, scope: entry.node.range })),
      ...view.privileged.map(found => ({ name: 'privileged', node: found, subject: found.subject, scope: found.scope })),
    ],
  },
  alerts: {
    of: collectAlerts,
    walk: ({ alerts, routings }) => [
      ...alerts.map(alert => ({ name: 'alert', node: alert, subject: alert.subject, scope: alert.node.range })),
      ...routings.map(routing => ({ name: 'routing', node: routing, subject: routing.subject, scope: routing.scope })),
    ],
  },
  configurations: {
    of: collectConfigurations,
    walk: ({ programs }) => programs.map(program => ({ name: 'program', node: program, subject: program.subject, scope: program.scope })),
  },
  containers: {
    of: collectContainers,
    walk: ({ containers }) =>
      containers.map(container => ({ name: 'container', node: container, subject: container.subject, scope: container.scope })),
  },
  policies: { of: collectPolicies, walk: walkPolicies },
  daemons: { of: collectDaemons, walk: walkDaemons },
  directives: { of: collectDirectives, walk: walkDirectives },
  logins: { of: collectLogins, walk: walkLogins },
  components: { of: collectComponents, walk: walkComponents },
  texts: { of: collectTexts, walk: walkTexts },
};
