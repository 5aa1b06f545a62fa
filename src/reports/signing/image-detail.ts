import { countOf } from '../../verdict/counted-noun.ts';
import { fillBudget, type Section } from '../budgeted-markdown.ts';
import { codeSpan, messageMarkdown, shorten } from '../escape.ts';
import { maxShownText } from '../limits.ts';
import { foldedList, listItem, statusMark } from '../summary-sections.ts';
import { explainJudgement, flattenPoints, limitPoints, maxPoints } from './explanation.ts';
import type { ImageGroup } from './image-groups.ts';
import { placesMarkdown, sentenceMarkdown, valueMarkdown } from './image-markdown.ts';
import { nextStepOf, sentencesOf, stateWords, statusOf } from './image-words.ts';
import { describeStep } from './signature-words.ts';

/** Bytes that the explanation of one image may take: no image can push the others out. */
const maxDetailBytes = 24_576;

/** Why each image that does not simply pass was judged so, and what to do about it. */
export const imageDetails = (groups: readonly ImageGroup[]): Section => ({
  open: '### Why, and what to do\n\n',
  items: groups.filter(({ first }) => statusOf(first.judgement) !== 'met').map(group => ({ markdown: imageDetail(group) })),
  noun: 'image',
  close: '\n',
  share: 0.6,
});

/** All about one image that does not simply pass. */
const imageDetail = ({ first, places }: ImageGroup): string => {
  const { node, judgement } = first;
  const { digest, trace, remarks } = judgement;
  const step = nextStepOf(judgement);
  const head = [
    `#### ${statusMark[statusOf(judgement)]} ${valueMarkdown(node.text)}: ${messageMarkdown(shorten(stateWords(judgement), maxShownText))}`,
    `${placesMarkdown(places)}${digest === undefined ? '' : `, digest ${codeSpan(digest)}`}`,
    sentencesOf(judgement).map(sentenceMarkdown).join(' '),
    ...(step === undefined ? [] : [`**What to do.** ${sentenceMarkdown(step)}`]),
  ].join('\n\n');
  const reasons = flattenPoints(limitPoints(explainJudgement(judgement, 'failures'), maxPoints)).map(({ depth, point }) => ({
    markdown: `${'  '.repeat(depth)}- ${point.status === 'plain' ? '' : `${statusMark[point.status]} `}${sentenceMarkdown(point.text)}\n`,
  }));
  const sections: readonly Section[] = [
    { open: '', items: reasons, noun: 'line', close: '\n', share: 0.8 },
    { open: '', items: remarks.map(remark => listItem(sentenceMarkdown(remark))), noun: 'remark', close: '\n', share: 0.5 },
    foldedList(
      `Looked at ${countOf(trace.length, 'place')}`,
      'place',
      trace.map(traceStep => listItem(sentenceMarkdown(describeStep(traceStep)))),
    ),
  ];
  return fillBudget(`${head}\n\n`, sections, '', maxDetailBytes).payload;
};
