import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { violationsIn } from './__testUtils__/accessibility';
import {
  MockInterconnectApi,
  named,
} from './__testUtils__/MockInterconnectApi';
import { plan, recommendations } from './__testUtils__/advice';
import { OBSERVED_AT } from './__testUtils__/reportBuilder';
import { SHOP, renderTab } from './__testUtils__/renderTab';
import { stories, story } from './__testUtils__/stories';
import { goldenReports } from '@interconnect/backstage-plugin-interconnect-common/testUtils';

const SYSTEM = 'system:default/shop';
// Permissions are remembered by entity, so who may do nothing looks at an entity of its own.
const LOCKED = 'system:default/locked';
const locked = {
  entity: { ...SHOP, metadata: { name: 'locked' } },
  permitted: false,
};
const FRA = 'resource:default/fra-prod';
const AMS_FRA = `istio:data:resource:default/ams-prod~${FRA}`;

function apiOf(report: Report) {
  return new MockInterconnectApi({
    reports: new Map([
      [SYSTEM, report],
      [LOCKED, report],
    ]),
    recommendations,
    plans: [{ ...plan, system: SYSTEM }],
  });
}

// Buttons wait for the permission, so a click too early would do nothing.
async function press(name: string) {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button).toBeEnabled());
  fireEvent.click(button);
}

// Axe takes its time with a hundred boxes on a busy machine.
jest.setTimeout(60_000);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(OBSERVED_AT) + 2 * 60_000);
});

afterEach(() => jest.restoreAllMocks());

describe('the overview', () => {
  it('tells the report in a sentence, with its age', async () => {
    await renderTab(apiOf(story('full-mesh')));

    expect(
      await screen.findByRole('heading', {
        name: '5 clusters, full mesh of 4 by Istio 1.30.3; 1 link down; edge-lab not joined',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('Observed 2 minutes ago')).toBeInTheDocument();
  });

  it.each(stories.map(s => [s.name, s.report] as const))(
    'shows the story %s without a fault that axe can find',
    async (_, report) => {
      const { container } = await renderTab(apiOf(report));
      await screen.findByRole('heading', { level: 2 });

      expect(await violationsIn(container)).toEqual([]);
    },
  );

  it.each(Object.entries(goldenReports))(
    'shows the recorded report %s whole',
    async (_, report) => {
      const { container } = await renderTab(apiOf(report));
      const application = await screen.findByRole('application');

      for (const cluster of report.clusters) {
        expect(
          within(application).getAllByRole('button', {
            name: new RegExp(`^Cluster ${cluster.title ?? cluster.name}, `),
          }),
        ).toHaveLength(1);
      }
      expect(await violationsIn(container)).toEqual([]);
    },
  );

  it('explains how clusters are found where there are none', async () => {
    await renderTab(apiOf(story('nothing')));

    expect(
      await screen.findByText('No clusters belong to shop yet'),
    ).toBeInTheDocument();
    expect(screen.getByText(/spec\.dependsOn/)).toBeInTheDocument();
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
  });

  it('says which clusters it could not see whole', async () => {
    await renderTab(apiOf(story('dark')));

    expect(await screen.findByRole('note')).toHaveTextContent(
      '3 clusters could not be seen whole: fra-prod, lab, zrh-dc1',
    );
    expect(
      screen.getByText('Last known state only: zrh-dc1'),
    ).toBeInTheDocument();
  });

  it('says that it is out of date when it is', async () => {
    jest
      .spyOn(Date, 'now')
      .mockReturnValue(Date.parse(OBSERVED_AT) + 3 * 3_600_000);

    await renderTab(apiOf(story('full-mesh')));

    expect(
      await screen.findByText('Out of date: last observed 3 hours ago'),
    ).toBeInTheDocument();
  });

  it.each([
    [named('NotFoundError', 'no'), /There is no report for this entity/],
    [named('NotAllowedError', 'no'), /interconnect\.report\.read/],
    [new TypeError('Failed to fetch'), /backend did not answer/],
    [named('Error', 'the disk is full'), /the disk is full/],
  ])('says what to do on %s', async (error, text) => {
    await renderTab({ getReport: () => Promise.reject(error) });

    expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
  });

  it('is busy while the report is on its way', async () => {
    await renderTab({ getReport: () => new Promise(() => {}) });

    expect(
      screen.getByRole('status', { name: 'Loading the interconnect report' }),
    ).toHaveAttribute('aria-busy', 'true');
  });

  it('has the clusters observed, and shows what came of it', async () => {
    const api = apiOf(story('full-mesh'));
    const refresh = jest
      .spyOn(api, 'refresh')
      .mockResolvedValue(story('one-link'));
    await renderTab(api);

    await press('Refresh');

    expect(
      await screen.findByRole('heading', {
        name: '2 clusters, pair by Submariner 0.22.0',
      }),
    ).toBeInTheDocument();
    expect(refresh).toHaveBeenCalledWith(SYSTEM);
  });

  it('keeps showing what it has when a refresh fails', async () => {
    const api = apiOf(story('full-mesh'));
    jest.spyOn(api, 'refresh').mockRejectedValue(new TypeError('offline'));
    await renderTab(api);

    await press('Refresh');

    expect(
      await screen.findByText(/backend did not answer/),
    ).toBeInTheDocument();
    expect(screen.getByRole('application')).toBeInTheDocument();
  });

  it('says why one may not refresh', async () => {
    await renderTab(apiOf(story('full-mesh')), locked);

    expect(
      await screen.findByText(/lack the permission to have the clusters/),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeDisabled();
  });

  it('shows the same as tables, the worst link first', async () => {
    const { container } = await renderTab(apiOf(story('full-mesh')), {
      at: '/?view=table',
    });

    const links = (await screen.findAllByRole('button', { name: /↔/ })).map(
      b => b.textContent,
    );
    expect(links[0]).toBe('fra-prod ↔ sin-prod');
    expect(links).toHaveLength(6);
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
    expect(container).toHaveTextContent('v1.33.5+k3s1');
  });

  it('tells in the tables and in words what is only declared', async () => {
    await renderTab(apiOf(story('declared')), { at: '/?view=table' });

    expect(
      await screen.findByRole('heading', {
        name: '3 clusters, chain by VPC peering (declared), pair of 2 by Istio, Istio over VPC peering',
      }),
    ).toBeInTheDocument();
    expect(screen.getAllByText('declared in the catalog')).toHaveLength(2);
    expect(screen.getByText('declared at both ends')).toBeInTheDocument();
    expect(screen.getByText('identifiers')).toBeInTheDocument();
  });
});

describe('a peer that one may not see', () => {
  it('is said to be just that', async () => {
    await renderTab(apiOf(story('one-sided')));

    const peer = await screen.findByRole('button', {
      name: /^Peer not visible to you of ams-prod, you may not see which/,
    });
    fireEvent.click(peer);

    const drawer = await screen.findByRole('dialog');
    expect(drawer).toHaveTextContent('you may not see which cluster');
    expect(drawer).not.toHaveTextContent(/proof|evidence/i);
  });
});

describe('the graph', () => {
  async function graph() {
    await renderTab(apiOf(story('full-mesh')));
    const application = await screen.findByRole('application');
    act(() => application.focus());
    const active = () =>
      document.getElementById(
        application.getAttribute('aria-activedescendant') ?? '',
      );
    return { application, active };
  }

  it('names every cluster and link for those who do not see it', async () => {
    const { application } = await graph();

    expect(
      within(application).getByRole('button', {
        name: 'Cluster edge-lab, seen, edge, v1.33.5+k3s1 · 1 node, 0 links',
      }),
    ).toBeInTheDocument();
    expect(
      within(application).getByRole('button', {
        name: 'Istio link between fra-prod and sin-prod, down, carries traffic, both ends',
      }),
    ).toBeInTheDocument();
  });

  it('is one stop of the Tab key, and arrows lead from item to item', async () => {
    const { application, active } = await graph();
    const first = active();

    fireEvent.keyDown(application, { key: 'ArrowDown' });

    expect(first).toBeInTheDocument();
    expect(active()).not.toBe(first);
    expect(active()).toHaveAttribute('aria-label');
    expect(application.querySelectorAll('[tabindex="0"]')).toHaveLength(0);
  });

  it('reaches every cluster and link by Page Down', async () => {
    const { application, active } = await graph();
    const reached = new Set<string>();

    for (let i = 0; i < 11; i++) {
      reached.add(active()?.id ?? '');
      fireEvent.keyDown(application, { key: 'PageDown' });
    }

    expect(reached.size).toBe(5 + 6);
  });

  it('opens the evidence by Enter and closes it by Escape', async () => {
    const { application } = await graph();

    fireEvent.keyDown(application, { key: 'Enter' });
    const drawer = await screen.findByRole('dialog', { name: 'ams-prod' });
    expect(await violationsIn(drawer)).toEqual([]);
    fireEvent.keyDown(drawer, { key: 'Escape' });

    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });
});

describe('the evidence', () => {
  it('of a link, opened by its address', async () => {
    await renderTab(apiOf(story('full-mesh')), {
      at: `/?link=${encodeURIComponent(AMS_FRA)}`,
    });

    const drawer = await screen.findByRole('dialog', {
      name: 'Istio: ams-prod ↔ fra-prod',
    });
    expect(drawer).toHaveTextContent('has no field that says whether traffic');
    expect(drawer).toHaveTextContent('Both ends tell of this link.');
    expect(drawer).toHaveTextContent('.spec.servers[0].port.number');
    expect(drawer).toHaveTextContent('mTLS');
  });

  it('of a cluster that was not seen whole', async () => {
    await renderTab(apiOf(story('dark')), {
      at: `/?cluster=${encodeURIComponent(FRA)}`,
    });

    const drawer = await screen.findByRole('dialog', { name: 'fra-prod' });
    expect(drawer).toHaveTextContent(
      'multicluster.x-k8s.io/serviceexports: forbidden',
    );
    expect(drawer).toHaveTextContent('Grant the read-only ClusterRole');
  });

  it('of a finding', async () => {
    await renderTab(apiOf(story('full-mesh')));

    fireEvent.click(
      await screen.findByRole('button', {
        name: /Evidence for: The east-west gateway of sin-prod/,
      }),
    );

    const drawer = await screen.findByRole('dialog', { name: 'Link down' });
    expect(drawer).toHaveTextContent(
      'Look at the Service istio-eastwestgateway',
    );
    expect(drawer).toHaveTextContent('A link does not work');
  });

  it('of a link that is only configured, with what would tell more', async () => {
    const report = story('full-mesh');
    await renderTab(
      apiOf({
        ...report,
        technologies: report.technologies.map(technology => ({
          ...technology,
          tellsMore: {
            commands: ['istioctl remote-clusters'],
            metrics: ['istiod_remote_cluster_sync_status'],
            meaning: 'Whether istiod is in sync',
          },
        })),
      }),
      { at: `/?link=${encodeURIComponent(AMS_FRA)}` },
    );

    const section = await screen.findByRole('region', {
      name: 'What would tell more',
    });
    expect(section).toHaveTextContent('istioctl remote-clusters');
    expect(section).toHaveTextContent('istiod_remote_cluster_sync_status');
  });

  it('of how clients come in: hosts, addresses, what is left out, what was not seen', async () => {
    await renderTab(apiOf(story('entry-points')), {
      at: `/?cluster=${encodeURIComponent(FRA)}`,
    });

    const drawer = await screen.findByRole('dialog', { name: 'fra-prod' });
    const entries = within(drawer).getByRole('region', {
      name: 'How clients come in',
    });
    expect(entries).toHaveTextContent(
      'Ingress shop/webfor shop.example.com, www.example.com and 4 moreat 203.0.113.7, by nginx',
    );
    expect(entries).toHaveTextContent(
      'Load balancer mail/smtpfor no host name in particularno address',
    );
    expect(entries).toHaveTextContent('Of 61, the first 2 are shown.');
    expect(entries).toHaveTextContent(
      'There may be more: not all could be seen of Gateways, Gslbs.',
    );
    fireEvent.click(within(entries).getByRole('button', { name: /Ingress/ }));
    expect(entries).toHaveTextContent('.spec.rules[0].host');
    expect(await violationsIn(drawer)).toEqual([]);
  });

  it.each([
    ['ams-prod', 'No Ingress, Gateway, load balancer or other entry point'],
    ['old-dc', 'Not known: this cluster was never seen.'],
  ])(
    'of how clients come in, where nothing is told: %s',
    async (name, text) => {
      await renderTab(apiOf(story('entry-points')), {
        at: `/?cluster=${encodeURIComponent(`resource:default/${name}`)}`,
      });

      expect(await screen.findByRole('dialog')).toHaveTextContent(text);
    },
  );

  it('of a host that several clusters serve', async () => {
    await renderTab(apiOf(story('entry-points')));

    expect(
      await screen.findByText(
        'Clients are led there by: ams-prod: k8gb (failover, primary eu), fra-prod: nothing that was seen',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /not all entry points could be seen of fra-prod, old-dc/,
      ),
    ).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'www.example.com' }));

    const drawer = await screen.findByRole('dialog', {
      name: 'www.example.com',
    });
    expect(drawer).toHaveTextContent('ams-prod: nothing that was seen');
    expect(drawer).toHaveTextContent('or only one of them is meant');
    expect(await violationsIn(drawer)).toEqual([]);
  });

  it('shows many hosts on demand, and counts those that it leaves out', async () => {
    await renderTab(apiOf(story('many-hosts')));
    const hosts = () => screen.queryAllByRole('button', { name: /^a-tenant/ });
    const showAll = await screen.findByRole('button', {
      name: 'Show all 200 hosts',
    });
    expect(hosts()).toHaveLength(5);

    fireEvent.click(showAll);

    expect(hosts()).toHaveLength(200);
    expect(
      screen.getByText('1234 more hosts are not shown.'),
    ).toBeInTheDocument();
  });

  it('of a link that is only declared: by whom, and never as seen', async () => {
    await renderTab(apiOf(story('declared')));
    fireEvent.click(
      await screen.findByRole('button', {
        name: 'VPC peering link between fra-prod and iad-prod, configured, carries traffic, declared at one end',
      }),
    );

    const drawer = await screen.findByRole('dialog');
    expect(drawer).toHaveTextContent(
      'Declared in the catalog by iad-prod, not seen.',
    );
    expect(drawer).toHaveTextContent('nobody can tell here whether it works');
    expect(drawer).toHaveTextContent('fra-prod does not declare this link');
    expect(drawer).toHaveTextContent(
      ".metadata.annotations['interconnect.backstage.io/links']",
    );
    expect(drawer).not.toHaveTextContent('All objects are in order');
    expect(await violationsIn(drawer)).toEqual([]);
  });

  it('of one of several findings on one entity', async () => {
    await renderTab(apiOf(story('declared')));
    fireEvent.click(
      await screen.findByRole('button', {
        name: 'Evidence for: links[2].to is the cluster itself',
      }),
    );

    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'links[2].to is the cluster itself',
    );
  });

  it('says so when an address points to what is gone', async () => {
    await renderTab(apiOf(story('full-mesh')), { at: '/?link=gone' });

    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'is not in the report any more',
    );
  });
});

describe('adding a cluster', () => {
  it('ranks what the address asks for', async () => {
    const api = apiOf(story('full-mesh'));
    const recommend = jest.spyOn(api, 'recommend');
    const { container } = await renderTab(api, {
      at: '/add?c.ref=resource:default/edge-lab&r.security=must:mutual-tls',
    });

    await press('1 pattern is blocked');
    expect(
      screen.getByRole('article', { name: 'Submariner' }),
    ).toHaveTextContent('blocked');
    expect(recommend).toHaveBeenCalledWith(SYSTEM, {
      candidate: { ref: 'resource:default/edge-lab' },
      requirements: { security: { level: 'must', value: 'mutual-tls' } },
    });
    expect(
      screen.getByText(/rebuild the broker with Globalnet/),
    ).toBeInTheDocument();
    expect(await violationsIn(container)).toEqual([]);
  });

  it('offers the clusters that are not joined, and ranks on request', async () => {
    const api = apiOf(story('full-mesh'));
    const recommend = jest.spyOn(api, 'recommend');
    await renderTab(api, { at: '/add' });

    const choice = await screen.findByLabelText('Cluster');
    const next = screen.getByRole('button', { name: 'Continue' });
    expect(next).toBeDisabled();
    fireEvent.change(choice, {
      target: { value: 'resource:default/edge-lab' },
    });
    fireEvent.click(next);
    await press('Rank the patterns');

    expect(await screen.findAllByRole('article')).toHaveLength(2);
    expect(recommend).toHaveBeenCalledTimes(1);
  });

  it('refuses a CIDR that is none before asking', async () => {
    await renderTab(apiOf(story('full-mesh')), {
      at: '/add?c.name=new&step=candidate',
    });

    fireEvent.change(await screen.findByLabelText('Pod CIDRs'), {
      target: { value: '10.8.0.0/16, ten' },
    });

    expect(screen.getByText(/“ten” is not a CIDR/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Continue' })).toBeDisabled();
  });

  it('makes a plan and goes there', async () => {
    await renderTab(apiOf(story('full-mesh')), {
      at: '/add?c.ref=resource:default/edge-lab',
    });

    await press('Make a plan');

    expect(
      await screen.findByRole('heading', {
        name: 'Join edge-lab to the mesh by Istio',
      }),
    ).toBeInTheDocument();
  });

  it('is for Systems only', async () => {
    await renderTab(apiOf(story('full-mesh')), {
      at: '/add',
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Domain',
        metadata: { name: 'retail' },
      },
    });

    expect(
      await screen.findByText(/Clusters can be added to a System/),
    ).toBeInTheDocument();
  });
});

describe('a plan', () => {
  const at = '/plans/plan-1';

  it('shows steps and checks without a fault that axe can find', async () => {
    const { container } = await renderTab(apiOf(story('full-mesh')), { at });

    expect(await screen.findByText('1 of 3 steps settled')).toBeInTheDocument();
    expect(screen.getByText(/The gateway has an address/)).toHaveTextContent(
      'failed',
    );
    expect(await violationsIn(container)).toEqual([]);
  });

  it('checks a step on the live clusters', async () => {
    await renderTab(apiOf(story('full-mesh')), { at });

    await press('Check step 2 now');

    await waitFor(() =>
      expect(screen.getByText(/The gateway has an address/)).toHaveTextContent(
        'passed',
      ),
    );
  });

  it('says why a check could not be run, at its step', async () => {
    const api = apiOf(story('full-mesh'));
    jest.spyOn(api, 'checkStep').mockRejectedValue(new TypeError('offline'));
    await renderTab(api, { at });

    await press('Check step 2 now');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'backend did not answer',
    );
  });

  it('ticks a step with a note', async () => {
    const api = apiOf(story('full-mesh'));
    const complete = jest.spyOn(api, 'completeStep');
    await renderTab(api, { at });

    const notes = await screen.findAllByLabelText('Note (optional)');
    await waitFor(() => expect(notes[0]).toBeEnabled());
    fireEvent.change(notes[0], { target: { value: ' went well ' } });
    fireEvent.click(
      screen.getByRole('button', { name: 'Mark step 2 as done' }),
    );

    expect(await screen.findByText('2 of 3 steps settled')).toBeInTheDocument();
    expect(complete).toHaveBeenCalledWith('plan-1', 'gateway', 'went well');
  });

  it('is deleted only after a second word', async () => {
    const api = apiOf(story('full-mesh'));
    const remove = jest.spyOn(api, 'deletePlan');
    await renderTab(api, { at });

    await press('Delete');
    expect(remove).not.toHaveBeenCalled();
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));

    expect(await screen.findByText(/No plans yet/)).toBeInTheDocument();
    expect(remove).toHaveBeenCalledWith('plan-1');
  });

  it('cannot be changed without the permission', async () => {
    const api = apiOf(story('full-mesh'));
    jest.spyOn(api, 'getPlan').mockResolvedValue({ ...plan, system: LOCKED });
    await renderTab(api, { ...locked, at });

    expect(
      await screen.findByText(/lack the permission to check, tick/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Check step 2 now' }),
    ).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Delete' })).toBeDisabled();
  });

  it('that is not there', async () => {
    await renderTab(apiOf(story('full-mesh')), { at: '/plans/gone' });

    expect(
      await screen.findByText(/There is no such plan/),
    ).toBeInTheDocument();
  });
});
