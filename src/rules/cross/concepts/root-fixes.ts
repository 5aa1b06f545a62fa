import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { ShippedImage } from '../../dockerfile/concepts/commands/shipped-image.ts';
import { forgottenUser } from '../../dockerfile/concepts/users/forgotten-user.ts';
import { numberOf } from '../../dockerfile/concepts/users/user-numbers.ts';
import { enforceNonRoot } from '../../kubernetes/concepts/security/enforce-non-root.ts';
import type { RootCause } from '../../kubernetes/concepts/security/root-causes.ts';
import type { ReportFix } from '../../rule.ts';
import type { BuiltImage } from './image-identity.ts';

/** How a Dockerfile can let its image run as another user than root. */
interface OtherUser {
  readonly name: string;
  /** Undefined where the file does not tell it. */
  readonly number: number | undefined;
  readonly isName: boolean;
  readonly elsewhere: NonNullable<ReportFix['elsewhere']>;
}

/** Undefined where the user is not determined by the file. Why once: many containers run one image. */
const otherUser = onceFor((shipped: ShippedImage): OtherUser | undefined => {
  const change = forgottenUser(shipped);
  if (change === undefined) return undefined;
  const [name = ''] = change.user.split(':', 1);
  const isName = !/^\d+$/u.test(name);
  const number = isName ? numberOf(shipped, name) : name;
  const elsewhere = [{ path: shipped.dockerfile.file.path, edits: [change.edit] }];
  return { name, number: number === undefined ? undefined : Number(number), isName, elsewhere };
});

/** Both files in one: the image gets a user, and the pod refuses one without. Undefined where the number of the user is not known. */
export const rootFix = (container: Container, cause: RootCause, { shipped, confidence }: BuiltImage): ReportFix | undefined => {
  const other = confidence === 'high' ? otherUser(shipped) : undefined;
  // Why: others in the pod may need to be root.
  if (other?.number === undefined || (cause.inherited && container.podSpec.containers.length > 1)) return undefined;
  const edits = enforceNonRoot(container, cause, other.isName ? other.number : undefined);
  return edits && { title: `Run as "${other.name}", and refuse to run as root`, edits, elsewhere: other.elsewhere };
};
