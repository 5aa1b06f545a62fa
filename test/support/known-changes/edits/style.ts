import { makeStep } from '../dockerfile-model.ts';
import type { Edit } from '../draft.ts';
import { nodesIn, type YamlNode } from '../model.ts';
import { dockerfilesOf, stagesOf, yamlFilesOf } from './pieces.ts';

const reindent: Edit = {
  name: 'reindent',
  apply(draft) {
    const yaml = draft.dice.pick(yamlFilesOf(draft));
    if (!yaml) return undefined;
    const { content } = yaml;
    if (draft.dice.chance(0.5)) content.indent = content.indent === 2 ? 4 : 2;
    else content.dashIndent = content.dashIndent === 0 ? 2 : 0;
    return `${yaml.file.path} is indented by ${content.indent}, dashes by ${content.dashIndent}`;
  },
};

const requote: Edit = {
  name: 'requote',
  apply(draft) {
    const yaml = draft.dice.pick(yamlFilesOf(draft));
    if (!yaml) return undefined;
    const style = draft.dice.one(['single', 'double', 'plain'] as const);
    for (const { root } of yaml.content.documents)
      for (const node of nodesIn(root))
        if (node.kind === 'scalar' && node.isString && node.style !== 'literal' && node.style !== 'verbatim' && draft.dice.chance(0.7))
          node.style = style;
    return `strings of ${yaml.file.path} are ${style} now`;
  },
};

/** Flow collections hold no comments, no anchors and no blocks. */
const mayBeFlow = (node: YamlNode): boolean =>
  [...nodesIn(node)].every(
    one =>
      one.kind !== 'alias' &&
      one.anchor === undefined &&
      (one.kind !== 'scalar' || (one.style !== 'literal' && one.style !== 'verbatim' && one.comment === undefined)) &&
      (one.kind !== 'map' || one.entries.every(({ before }) => before.length === 0)) &&
      (one.kind !== 'sequence' || one.items.every(({ before }) => before.length === 0)),
  );

const size = (node: YamlNode): number => [...nodesIn(node)].length;

const flow: Edit = {
  name: 'flow and block',
  apply(draft) {
    const nodes = yamlFilesOf(draft).flatMap(({ content }) =>
      content.documents.flatMap(({ root }) =>
        [...nodesIn(root)].flatMap(node => ((node.kind === 'map' || node.kind === 'sequence') && node !== root ? [node] : [])),
      ),
    );
    const node = draft.dice.pick(nodes.filter(one => one.flow || (size(one) <= 8 && mayBeFlow(one))));
    if (!node) return undefined;
    node.flow = !node.flow;
    return `a collection is written as a ${node.flow ? 'flow' : 'block'}`;
  },
};

const comment: Edit = {
  name: 'add a comment line',
  apply(draft) {
    const yaml = draft.dice.chance(0.5) ? draft.dice.pick(yamlFilesOf(draft)) : undefined;
    if (yaml) {
      const maps = yaml.content.documents.flatMap(({ root }) =>
        [...nodesIn(root)].flatMap(node => (node.kind === 'map' && !node.flow ? [node] : [])),
      );
      // Why not inside of flow collections: there is no place for it.
      const entry = draft.dice.pick(
        draft.dice.pick(
          maps.filter(map =>
            isBlockFrom(
              yaml.content.documents.map(({ root }) => root),
              map,
            ),
          ),
        )?.entries ?? [],
      );
      entry?.before.push('# Looked at again in the spring.');
      return entry && `a comment before ${entry.key}`;
    }
    const stage = draft.dice.pick(stagesOf(draft))?.stage;
    stage?.steps.splice(draft.dice.below(stage.steps.length + 1), 0, makeStep(draft.repository, ['# Looked at again in the spring.']));
    return stage && 'a comment in a stage';
  },
};

/** True when no flow collection is around the node. */
const isBlockFrom = (roots: readonly YamlNode[], wanted: YamlNode): boolean => {
  const visit = (node: YamlNode): boolean => {
    if (node === wanted) return true;
    if (node.kind === 'map') return !node.flow && node.entries.some(({ value }) => visit(value));
    return node.kind === 'sequence' && !node.flow && node.items.some(({ value }) => visit(value));
  };
  return roots.some(visit);
};

const instructionCase: Edit = {
  name: 'change the case of FROM',
  apply(draft) {
    const content = draft.dice.pick(dockerfilesOf(draft))?.content;
    for (const stage of content?.stages ?? []) stage.keyword = stage.keyword === 'FROM' ? 'from' : 'FROM';
    return content && 'FROM is written in another case';
  },
};

const rewrap: Edit = {
  name: 'rewrap an instruction',
  apply(draft) {
    const steps = stagesOf(draft).flatMap(({ stage }) =>
      stage.steps.filter(({ lines }) => lines.length > 1 && lines[0]?.text.endsWith('\\')),
    );
    const step = draft.dice.pick(steps);
    if (!step) return undefined;
    for (const line of step.lines.slice(1))
      line.text = line.text.startsWith('      ') ? line.text.trimStart() : `      ${line.text.trimStart()}`;
    return 'the lines of an instruction are indented in another way';
  },
};

export const styleEdits: readonly Edit[] = [reindent, requote, flow, comment, instructionCase, rewrap];
