import { describe, expect, test } from 'vitest';
import { parseCompose } from '../../src/artifacts/compose/parse.ts';
import type { VisitedNode } from '../../src/artifacts/file-kind.ts';
import { type InlineDockerfile, inlineDockerfiles } from '../../src/artifacts/inline-dockerfiles.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import type { ActiveRule } from '../../src/engine/active-rule.ts';
import { inlineSink } from '../../src/engine/inline-reports.ts';
import type { ReportSink } from '../../src/engine/report-sink.ts';
import type { Report } from '../../src/rules/rule.ts';

const text = `services:
  web:
    build:
      dockerfile_inline: |
        FROM a
        USER root
`;
const [inline] = inlineDockerfiles(parseCompose(sourceFile('compose.yaml', text), new Map()));
if (!inline) throw new Error('no Dockerfile');

/** What a sink takes of a report on this piece of the inner text. */
const taken = (piece: string, more: object = {}, visited: Partial<VisitedNode> = {}, from: InlineDockerfile = inline) => {
  const found: { report: Report; visited: VisitedNode }[] = [];
  const kept: ReportSink = {
    take: (_, report, node) => {
      found.push({ report, visited: node });
      return found.length < 2;
    },
    exceeded: () => undefined,
    crashed: () => undefined,
  };
  const start = from.dockerfile.file.text.indexOf(piece);
  const report = { messageId: 'root', at: { start, end: start + piece.length }, data: {}, ...more };
  const sink = inlineSink(from, kept);
  const goesOn = [1, 2].map(() =>
    sink.take(undefined as unknown as ActiveRule, report, {
      name: 'user',
      node: from,
      subject: 'stage:0',
      scope: { start: 0, end: 5 },
      ...visited,
    }),
  );
  const [first] = found;
  if (!first) throw new Error('nothing was taken');
  return { ...first, goesOn, sink, kept };
};
const at = (range: { readonly start: number; readonly end: number } | undefined) => range && text.slice(range.start, range.end);

describe('what is said of a Dockerfile inside of a Compose file', () => {
  test('is said of the service, where the text stands in that file, as long as somebody wants more', () => {
    const { report, visited, goesOn } = taken('USER root');
    expect([at(report.at), report.subject, report.identity]).toEqual(['USER root', 'service:web', 'USER root']);
    expect([visited.name, visited.node, visited.subject, visited.region]).toEqual(['user', inline, 'service:web', undefined]);
    expect(goesOn).toEqual([true, false]);
  });

  test('is about the whole service, or about its name where its Dockerfile comes from another file', () => {
    expect(at(taken('USER root').visited.scope)).toBe(at(inline.service.range));
    const [other] = inlineDockerfiles(parseCompose(sourceFile('base.yaml', text), new Map()));
    expect(at(taken('USER root', {}, {}, { ...inline, node: other?.node ?? inline.node }).visited.scope)).toBe('web');
  });

  test('keeps what tells it from others, and the region that it is about', () => {
    const { report, visited } = taken('USER root', { identity: 'root' }, { region: { start: 0, end: 6 } });
    expect([report.identity, at(visited.region)]).toEqual(['root', 'FROM a']);
  });

  test('is placed with what it is related to, unless that lies in another file', () => {
    const range = { start: 0, end: 6 };
    const { report } = taken('USER root', {
      related: [
        { at: range, message: 'here' },
        { at: range, message: 'here, too', path: 'compose.yaml' },
        { at: range, message: 'there', path: 'other.yaml' },
      ],
    });
    expect(report.related?.map(({ at: place }) => at(place))).toEqual(['FROM a', 'FROM a', text.slice(0, 6)]);
    expect(taken('USER root')).not.toHaveProperty('report.related');
  });

  test('has no fix, which would be of another text', () => {
    const { report, sink, kept } = taken('USER root', { fix: { title: 'x', edits: [] }, concerns: ['x'] });
    expect(report).not.toHaveProperty('fix');
    expect(report).not.toHaveProperty('concerns');
    expect([sink.exceeded, sink.crashed]).toEqual([kept.exceeded, kept.crashed]);
  });
});
