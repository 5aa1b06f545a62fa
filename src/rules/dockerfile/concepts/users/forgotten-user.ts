import type { TextEdit } from '../../../../text/range.ts';
import { insertBeforeStart, isStart, isUser, obviousUser, type ShippedImage } from '../commands/shipped-image.ts';
import { imageVolumes, isGivenAway } from './image-volumes.ts';
import { newUser } from './new-user.ts';
import { mayNeedRoot } from './root-programs.ts';

/** An edit after which the image runs as `user`. */
export interface UserChange {
  readonly user: string;
  readonly edit: TextEdit;
}

/** What people write above the start command of an image that is to run as root. */
const saysRoot = /\b(?:as|needs?|requires?|be) (?:the )?root\b/i;

const isMeant = ({ dockerfile, backwards }: ShippedImage): boolean =>
  backwards
    .filter(isStart)
    .some(({ commentsAbove }) => commentsAbove.some(({ range }) => saysRoot.test(dockerfile.file.text.slice(range.start, range.end))));

/** False when a volume is root's, as far as the file tells: the program could not write to it any more. */
const mayWriteVolumes = (shipped: ShippedImage): boolean =>
  imageVolumes(shipped)?.every(folder => isGivenAway(folder, shipped.backwards)) === true;

/**
 * The user to change an image to that ends as root, where that is not meant: the one that the file or the base has for it, or a new one. A last
 * `USER root` with nothing built behind it is meant, and so is what a comment at the start command says; one before a RUN was probably not
 * taken back. Nor where what is started, or installed to be, is known to need root.
 */
export const forgottenUser = (shipped: ShippedImage): UserChange | undefined => {
  const { backwards } = shipped;
  const at = backwards.findIndex(isUser);
  const isForgotten = at === -1 || backwards.slice(0, at).some(({ keyword }) => keyword === 'RUN');
  if (!isForgotten || isMeant(shipped) || mayNeedRoot(shipped)) return undefined;
  const obvious = obviousUser(shipped);
  if (obvious !== undefined && !mayWriteVolumes(shipped)) return undefined;
  const change = obvious === undefined ? newUser(shipped) : { user: obvious, lines: [`USER ${obvious}`] };
  const edit = change && insertBeforeStart(shipped, change.lines);
  return edit && { user: change.user, edit };
};
