import type { InlineDockerfile } from '../artifacts/inline-dockerfiles.ts';
import type { Report } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';
import type { ReportSink } from './report-sink.ts';

/**
 * Takes what rules say of a Dockerfile inside of a Compose file as said of that file: about the service, in the places that the text has
 * there. Fixes are left out: they are edits of another text.
 */
export const inlineSink = ({ dockerfile, service, node, placeOf }: InlineDockerfile, sink: ReportSink): ReportSink => {
  const { path, text } = dockerfile.file;
  const placed = <T extends { readonly at: Range; readonly path?: string }>(part: T): T =>
    part.path === undefined || part.path === path ? { ...part, at: placeOf(part.at).range } : part;
  const inFile = ({ fix: _fix, concerns: _concerns, ...report }: Report): Report => ({
    ...placed(report),
    subject: service.subject,
    identity: report.identity ?? text.slice(report.at.start, report.at.end),
    ...(report.related && { related: report.related.map(placed) }),
  });
  const isHere = node.document.file.path === path;
  return {
    ...sink,
    take: (active, report, { name, node: visited, region }) =>
      sink.take(active, inFile(report), {
        name,
        node: visited,
        subject: service.subject,
        scope: isHere ? service.range : service.nameRange,
        ...(region && { region: placeOf(region).range }),
      }),
  };
};
