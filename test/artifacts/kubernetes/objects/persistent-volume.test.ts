import { describe, expect, test } from 'vitest';
import { shown, texts, viewOf } from '../../../support/typed-object.ts';

describe('a PersistentVolume', () => {
  const volume = (spec: string) => viewOf('PersistentVolume', `apiVersion: v1\nkind: PersistentVolume\nspec: ${spec}\n`);

  test('may be a directory of the node', () => {
    const view = volume(
      '{hostPath: {path: /var/data, type: Directory}, accessModes: [ReadWriteOnce], storageClassName: manual, persistentVolumeReclaimPolicy: Delete}',
    );
    expect([view.hostPath.path, view.hostPath.type, view.storageClassName, view.reclaimPolicy, view.localPath].map(shown)).toEqual([
      '/var/data',
      'Directory',
      'manual',
      'Delete',
      'absent',
    ]);
    expect(texts(view.accessModes)).toEqual(['ReadWriteOnce']);
  });

  test.each([
    ['{}', 'absent', 'absent'],
    ['{hostPath: {path: "/srv/${NAME}"}}', 'present', 'unknown'],
    ['{hostPath: /srv}', 'present', 'unknown'],
    ['{hostPath: *missing}', 'unknown', 'unknown'],
    ['nothing', 'unknown', 'unknown'],
  ])('%s has a hostPath that is %s, with the path %s', (spec, state, path) => {
    const { hostPath } = volume(spec);
    expect([hostPath.found.state, shown(hostPath.path)]).toEqual([state, path]);
  });

  test('may be a local disk', () => {
    expect(shown(volume('{local: {path: /mnt/disk1}}').localPath)).toBe('/mnt/disk1');
  });
});

describe('a PersistentVolumeClaim', () => {
  test('has access modes, a class and a volume', () => {
    const view = viewOf(
      'PersistentVolumeClaim',
      'apiVersion: v1\nkind: PersistentVolumeClaim\nspec: {accessModes: [ReadWriteMany], storageClassName: "", volumeName: shared}\n',
    );
    expect([texts(view.accessModes), shown(view.storageClassName), shown(view.volumeName)]).toEqual([['ReadWriteMany'], '', 'shared']);
  });
});

describe('a CustomResourceDefinition', () => {
  test('names the kind that it defines', () => {
    const view = viewOf(
      'CustomResourceDefinition',
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {group: example.com, scope: Namespaced, names: {kind: Shop, plural: shops}}\n',
    );
    expect([view.group, view.resourceKind, view.plural, view.scope].map(shown)).toEqual(['example.com', 'Shop', 'shops', 'Namespaced']);
  });
});
