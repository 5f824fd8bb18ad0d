import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import {
  interconnect,
  link,
  refOf,
  shown,
} from '../../../recommendation/__fixtures__/reports';
import { payments } from '../../../recommendation/__fixtures__/systems';
import { planMigration } from '../..';

function plan(seen: Report, name: string) {
  return planMigration(seen, {
    system: 'system:default/demo',
    change: 'leave',
    candidate: { ref: refOf(name) },
    requirements: {},
    pattern: 'submariner',
  });
}

function stepsOf(seen: Report, name: string) {
  const made = plan(seen, name);
  if (made.type !== 'planned') {
    throw new Error(made.reason);
  }
  return new Map(made.steps.map(step => [step.id, step]));
}

/** Payments, where pay-nyc is known by its cluster id and perhaps by services. */
function known(
  services: Parameters<typeof shown>[5][] | 'unseen' = [],
  id = 'pay-nyc',
): Report {
  const seen = payments();
  return {
    ...seen,
    links: seen.links.map(each =>
      each.from === refOf('pay-nyc') && each.plane === 'control'
        ? {
            ...each,
            evidence: [
              ...each.evidence,
              shown(
                'pay-nyc',
                'submariner.io/v1alpha1',
                'Submariner',
                '.spec.clusterID',
                id,
              ),
            ],
          }
        : each,
    ),
    detections: [
      ...seen.detections,
      {
        cluster: refOf('pay-nyc'),
        technology: 'mcs-api',
        verdict: services === 'unseen' ? 'unknown' : 'present',
        whole: services !== 'unseen',
        evidence: (services === 'unseen' ? [] : services).map(object =>
          shown(
            'pay-nyc',
            'multicluster.x-k8s.io/v1alpha1',
            'ServiceExport',
            '.metadata.name',
            object?.name ?? '',
            object,
          ),
        ),
      },
    ],
  };
}

describe('leaving a mesh', () => {
  it('has no step for services where none are exported', () => {
    expect([...stepsOf(known(), 'pay-nyc').keys()]).toEqual([
      'see-clusters',
      'no-broker',
      'dependents',
      'uninstall-submariner',
      'revoke-access',
      'no-tunnels',
      'others-untouched',
    ]);
  });

  it('names the services that others lose', () => {
    const steps = stepsOf(
      known([
        { namespace: 'payments', name: 'ledger' },
        { namespace: 'fraud', name: 'scoring' },
      ]),
      'pay-nyc',
    );

    expect(steps.get('dependents')?.why).toContain(
      'payments/ledger, fraud/scoring',
    );
    expect(steps.get('unexport-services')?.run?.split('\n')).toEqual([
      'subctl unexport service --context pay-nyc --namespace payments ledger',
      'subctl unexport service --context pay-nyc --namespace fraud scoring',
    ]);
    expect(steps.get('unexport-services')?.rollback).toContain(
      'subctl export service --context pay-nyc --namespace fraud scoring',
    );
  });

  it('looks for services itself where they were not seen', () => {
    const step = stepsOf(known('unseen'), 'pay-nyc').get('unexport-services');

    expect(step?.run).toContain('get serviceexports.multicluster.x-k8s.io -A');
    expect(step?.checks.map(({ id }) => id)).toEqual(['none']);
  });

  it('goes by the cluster id and not by the name', () => {
    const steps = stepsOf(known([], 'new-york'), 'pay-nyc');

    expect(steps.get('uninstall-submariner')?.run?.split('\n')).toEqual([
      'subctl uninstall --yes --context pay-nyc',
      'kubectl --context pay-fra -n submariner-k8s-broker delete clusters.submariner.io new-york --ignore-not-found',
      'kubectl --context pay-fra -n submariner-k8s-broker delete endpoints.submariner.io -l submariner-io/clusterID=new-york',
    ]);
    expect(steps.get('uninstall-submariner')?.rollback).toContain(
      'subctl join broker-info.subm --context pay-nyc --clusterid new-york ',
    );
    expect(steps.get('revoke-access')?.run).toContain(
      'delete serviceaccount cluster-new-york --ignore-not-found',
    );
  });

  it('learns from a member that stays how to join again', () => {
    const { links, ...rest } = known();
    const blind = {
      ...rest,
      links: links.map(each =>
        each.plane === 'control'
          ? { ...each, direction: 'both' as const }
          : each,
      ),
    };

    expect(
      stepsOf(blind, 'pay-nyc').get('uninstall-submariner')?.rollback,
    ).toContain('subctl recover-broker-info --context pay-ams');
  });

  it('does not ask for what was not seen of the tunnels of others', () => {
    const seen = known();
    const blind = {
      ...seen,
      links: seen.links.map(each =>
        each.from === refOf('pay-ams') && each.plane === 'data'
          ? { ...each, state: 'unknown' as const }
          : each,
      ),
    };

    expect(
      stepsOf(blind, 'pay-nyc')
        .get('others-untouched')
        ?.checks.map(({ id }) => id),
    ).toEqual([`${refOf('pay-dub')} ${refOf('pay-fra')}`]);
  });

  const over = [link('istio', 'pay-nyc', 'pay-fra', { state: 'configured' })];
  const layered: Report = {
    ...known(),
    interconnects: [...known().interconnects, interconnect(over, 'pair')],
    overlays: [{ over: 'istio:data', under: 'submariner:data', name: 'Istio' }],
  };

  it.each<[string, Report, string, RegExp]>([
    [
      'who is no member',
      known(),
      'pay-sgp',
      /pay-sgp is no member of a Submariner mesh/,
    ],
    [
      'who holds the broker',
      known(),
      'pay-fra',
      /pay-fra holds the broker, through which pay-ams, pay-dub, pay-nyc find each other/,
    ],
    [
      'on whose tunnels a mesh of it runs',
      layered,
      'pay-nyc',
      /pay-nyc is a member of the istio interconnect that runs over these tunnels/,
    ],
    [
      'whose cluster id was not seen',
      payments(),
      'pay-nyc',
      /By which cluster id pay-nyc is registered/,
    ],
  ])('is not planned for a cluster %s', (_name, seen, name, reason) => {
    expect(plan(seen, name)).toMatchObject({
      type: 'not-plannable',
      reason: expect.stringMatching(reason),
    });
  });
});
