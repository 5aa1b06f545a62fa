import { onceFor } from '../../../text/once-for.ts';
import { forgottenUser } from '../../dockerfile/concepts/commands/forgotten-user.ts';
import type { ShippedImage } from '../../dockerfile/concepts/commands/shipped-image.ts';
import { numberOf } from '../../dockerfile/concepts/users/user-numbers.ts';
import type { ReportFix } from '../../rule.ts';

/** How a Dockerfile can let its image run as another user than root. */
interface OtherUser {
  readonly name: string;
  /** Undefined where the file does not tell it. */
  readonly number: number | undefined;
  readonly isName: boolean;
  readonly elsewhere: NonNullable<ReportFix['elsewhere']>;
}

/** Undefined where the user is not determined by the file. Why once: many containers run one image. */
export const otherUser = onceFor((shipped: ShippedImage): OtherUser | undefined => {
  const change = forgottenUser(shipped);
  if (change === undefined) return undefined;
  const [name = ''] = change.user.split(':', 1);
  const isName = !/^\d+$/u.test(name);
  const number = isName ? numberOf(shipped, name) : name;
  const elsewhere = [{ path: shipped.dockerfile.file.path, edits: [change.edit] }];
  return { name, number: number === undefined ? undefined : Number(number), isName, elsewhere };
});
