import type { FileArtifact } from '../artifact.ts';
import type { VisitedNode } from '../file-kind.ts';
import { wholeFile } from '../file-kind.ts';
import type { TextLine, TextUses } from './text-uses.ts';

/** Kinds whose files are read line by line. Those that are left out have rules for what is written at each of their places, or show up in manifests. */
const byLine: ReadonlySet<FileArtifact['kind']> = new Set([
  'pipeline',
  'script',
  'monitoring',
  'telemetry',
  'falco',
  'registries',
  'signature-policy',
  'daemon-json',
  'daemon-unit',
  'values',
]);

/** Files with more text are no configuration. */
const maxLength = 4_000_000;

function* linesOf(text: string, of: TextLine['of']): Iterable<TextLine> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end > start) yield { text: text.slice(start, end), start, of };
    start = end + 1;
  }
}

export const collectTexts = (artifact: FileArtifact): TextUses => {
  const { file, kind } = artifact;
  const isRead = byLine.has(kind) && file.text.length <= maxLength;
  return {
    kind: 'texts',
    file,
    manifest: kind === 'kubernetes' ? artifact : undefined,
    settings: artifact.kind === 'telemetry' ? artifact.settings : [],
    lines: isRead ? [...linesOf(file.text, kind)] : [],
  };
};

export const walkTexts = ({ manifest, lines, settings }: TextUses): readonly VisitedNode[] => [
  ...lines.map(line => ({
    name: 'line',
    node: line,
    subject: '',
    scope: { start: line.start, end: line.start + line.text.length },
  })),
  ...settings.map(setting => ({ name: 'setting', node: setting, subject: '', scope: setting.range })),
  ...(manifest === undefined ? [] : [{ ...wholeFile(manifest), name: 'manifest' }]),
  ...(manifest?.objects ?? []).flatMap(object => {
    const { range: scope, subject, podSpecs } = object;
    const containers = podSpecs.flatMap(podSpec => podSpec.containers);
    return [
      { name: 'object', node: object, subject, scope },
      ...containers.map(container => ({ name: 'container', node: container, subject: container.subject, scope })),
    ];
  }),
];
