import { wordSet } from '../../text/word-set.ts';
import type { Difference } from './tree-differences.ts';

const resourceNames = wordSet('cpu memory ephemeral-storage ephemeralStorage');
const resourceFields = wordSet('limits requests');
const sizeNames = wordSet('size storage');
const countNames = wordSet('replicas replicaCount minReplicas maxReplicas');

/** Source: Kubernetes, "Quantity". */
const quantity = /^\d{1,12}(?:\.\d{1,9})?(?:m|[kMGTPE]i?|Ki)?$/u;
const byteSize = /^\d{1,12}(?:\.\d{1,9})?(?:[kMGTPE]i?|Ki)$/u;
const count = /^\d{1,6}$/u;

/**
 * True for a value that can be nothing but how much a container gets, how large a volume is or how many pods run, by what it says and how charts call it: whatever
 * a chart that is not here makes of it, no container gets more power.
 */
export const isPlainAmount = ({ path, head }: Difference): boolean => {
  if (head?.kind !== 'scalar') return false;
  const [holder, field, name] = [path.at(-3), path.at(-2), String(path.at(-1))];
  if (resourceNames.has(name)) return holder === 'resources' && resourceFields.has(String(field)) && quantity.test(head.value);
  return (sizeNames.has(name) && byteSize.test(head.value)) || (countNames.has(name) && count.test(head.value));
};
