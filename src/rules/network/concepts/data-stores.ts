import { parseImageReference } from '../../../artifacts/images/image-reference.ts';
import { stringAt } from '../../../artifacts/yaml/lookup.ts';
import { imageProduct } from '../../concepts/images/image-roles.ts';
import { targetOf } from '../../concepts/traffic/admitted-ports.ts';
import type { Exposure } from './exposures.ts';

const dataRoles = new Set(['database', 'cache', 'search']);
/** Stores that are made to be reached from everywhere. */
const publicStores = new Set(['Registry', 'MinIO']);

/** The store of data whose own port a Service passes requests on to. */
export const dataStoreBehind = ({ service, workload, containers }: Exposure): string | undefined => {
  const targets = workload.podSpecs.flatMap(podSpec => service.ports.items.flatMap(port => targetOf(port, podSpec)?.port ?? []));
  const stores = containers.flatMap(container => {
    const image = parseImageReference(stringAt(container.get('image')) ?? '');
    const product = image && imageProduct(image);
    return product !== undefined && dataRoles.has(product.role) && !publicStores.has(product.name) ? [product] : [];
  });
  return stores.find(({ ports }) => targets.some(target => ports.includes(target)))?.name;
};
