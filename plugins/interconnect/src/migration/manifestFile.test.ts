import { manifestFile } from './manifestFile';

describe('manifestFile', () => {
  it.each<[string, string | undefined, string]>([
    [
      'as the command calls it',
      'kubectl --context a apply -f site.yaml  # the manifest of this step',
      'site.yaml',
    ],
    [
      'with other flags between',
      'kubectl apply -n x --server-side -f gateway.yml',
      'gateway.yml',
    ],
    [
      'of the second command',
      'kubectl get ns\nkubectl create -f grant.yaml',
      'grant.yaml',
    ],
    ['no command', undefined, 'create-site.yaml'],
    [
      'an address is no file',
      'kubectl apply -f "https://example.com/all.yaml"',
      'create-site.yaml',
    ],
    ['a deletion', 'kubectl delete -f old.yaml', 'create-site.yaml'],
    [
      'a folder is left out',
      'kubectl apply -f ../../etc/x.yaml',
      'create-site.yaml',
    ],
  ])('%s', (_name, run, expected) => {
    expect(manifestFile({ id: 'create-site', run })).toBe(expected);
  });

  it('is a name of a file for any id', () => {
    expect(manifestFile({ id: '../a b' })).toBe('..-a-b.yaml');
  });
});
