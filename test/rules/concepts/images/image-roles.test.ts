import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../../../src/artifacts/images/image-reference.ts';
import { imageProduct } from '../../../../src/rules/concepts/images/image-roles.ts';

const productOf = (text: string): string | undefined => {
  const reference = parseImageReference(text);
  return reference && imageProduct(reference)?.name;
};

describe('what an image is made of', () => {
  test.each([
    ['postgres:17', 'PostgreSQL'],
    ['docker.io/bitnami/postgresql:17', 'PostgreSQL'],
    ['ghcr.io/acme/my-postgres', 'PostgreSQL'],
    ['mcr.microsoft.com/mssql/server:2022-latest', 'SQL Server'],
    ['quay.io/jupyter/scipy-notebook', 'Jupyter'],
    ['grafana/grafana-oss:12', 'Grafana'],
    ['Redis', undefined],
    ['redis@sha256:' + 'a'.repeat(64), 'Redis'],
  ])('%s', (text, product) => expect(productOf(text)).toBe(product));

  test.each(['nginx:1', 'acme/postgres-exporter', 'acme/server', 'prom/mysqld-exporter', 'a-b-c-d-e-f-g-h-i-j-k-redis'])(
    '%s is none of them',
    text => expect(productOf(text)).toBeUndefined(),
  );
});
