import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import {
  LeaveAnswer,
  Report,
  SwitchAnswer,
} from '@interconnect/backstage-plugin-interconnect-common';
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
  // The API answers at once: what that changes has happened when this is over.
  await act(async () => {
    fireEvent.click(button);
  });
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
      '3 clusters could not be seen, or only in part: fra-prod, lab, zrh-dc1',
    );
    expect(
      screen.getByText('Last known state only: zrh-dc1'),
    ).toBeInTheDocument();

    fireEvent.click(screen.getByRole('button', { name: 'Why fra-prod?' }));
    expect(
      await screen.findByRole('dialog', { name: 'fra-prod' }),
    ).toHaveTextContent('multicluster.x-k8s.io/serviceexports: forbidden');
  });

  it('of a cluster is about that cluster, and calls only the others neighbours', async () => {
    const report = story('full-mesh');
    const clusters = report.clusters
      .filter(({ name }) => name !== 'edge-lab')
      .map(cluster => ({ ...cluster, foundBy: [] }));
    const api = new MockInterconnectApi({
      reports: new Map([[FRA, { ...report, clusters }]]),
    });

    await renderTab(api, {
      at: `/?cluster=${encodeURIComponent(FRA)}`,
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: { namespace: 'default', name: 'fra-prod' },
        spec: { type: 'kubernetes-cluster', owner: 'platform' },
      },
    });

    const drawer = await screen.findByRole('dialog', { name: 'fra-prod' });
    expect(drawer).toHaveTextContent('this cluster');
    expect(drawer).not.toHaveTextContent('neighbour');
    expect(
      screen.getByText(/^1 cluster and 3 neighbours, full mesh by Istio/, {
        selector: 'h2',
      }),
    ).toBeInTheDocument();
    const box = (name: RegExp) =>
      screen.getByRole('button', { name, hidden: true });
    expect(box(/^Cluster fra-prod, /)).not.toHaveAccessibleName(/neighbour/);
    expect(box(/^Cluster ams-prod, /)).toHaveAccessibleName(/neighbour/);
  });

  it('is the way back from an address that leads nowhere', async () => {
    await renderTab(apiOf(story('full-mesh')), { at: '/bogus' });

    expect(
      await screen.findByText('There is no such page of Interconnect.'),
    ).toBeInTheDocument();
    fireEvent.click(
      screen.getByRole('button', { name: 'Back to the overview' }),
    );
    expect(await screen.findByRole('application')).toBeInTheDocument();
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
    [named('TooManyRequestsError', 'no'), /interconnect\.refreshLimits/],
    [
      Object.assign(new Error('Request failed with 429 Too Many Requests'), {
        cause: named('TooManyRequestsError', 'try again in 12 seconds'),
      }),
      /^try again in 12 seconds$/,
    ],
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

  it('leaves the focus on the button while it looks, and asks but once', async () => {
    const api = apiOf(story('full-mesh'));
    const refresh = jest
      .spyOn(api, 'refresh')
      .mockReturnValue(new Promise(() => {}));
    await renderTab(api);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Refresh' })).toBeEnabled(),
    );
    screen.getByRole('button', { name: 'Refresh' }).focus();

    await press('Refresh');
    const busy = await screen.findByRole('button', { name: /^Observing/ });
    fireEvent.click(busy);

    expect(busy).toHaveFocus();
    expect(busy).toHaveAttribute('aria-disabled', 'true');
    expect(refresh).toHaveBeenCalledTimes(1);
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
        name: /Show evidence for: The east-west gateway of sin-prod/,
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
        name: 'Show evidence for: links[2].to is the cluster itself',
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

describe('removing a cluster', () => {
  const at = `/remove?cluster=${encodeURIComponent(FRA)}`;
  const leave: LeaveAnswer = {
    change: 'leave',
    cluster: FRA,
    whatIf: [
      {
        interconnect: 'istio:data',
        technology: 'istio',
        links: [
          {
            from: 'resource:default/ams-prod',
            to: FRA,
            plane: 'data',
            change: 'remove',
          },
        ],
        shape: 'full-mesh',
        cutOff: [['resource:default/sin-prod']],
        firewallRules: [
          {
            from: 'resource:default/ams-prod',
            to: FRA,
            protocol: 'TCP',
            port: '15443',
            purpose: 'mTLS',
          },
        ],
      },
    ],
    plans: [
      { pattern: 'istio', title: 'Istio', plannable: true },
      {
        pattern: 'linkerd',
        title: 'Linkerd',
        plannable: false,
        reason: 'there is no recipe to leave it yet',
      },
    ],
  };
  const apiThat = (
    answer: LeaveAnswer | undefined,
    report = story('full-mesh'),
  ) =>
    new MockInterconnectApi({
      reports: new Map([[SYSTEM, report]]),
      plans: [plan],
      leave: answer,
    });

  it('shows links, who is cut off, and rules that go, and makes the plan', async () => {
    const api = apiThat(leave);
    const create = jest.spyOn(api, 'createPlan');
    const { container } = await renderTab(api, { at });

    expect(
      await screen.findByRole('heading', { name: 'What if fra-prod left?' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Cut off from the others would be: sin-prod'),
    ).toBeInTheDocument();
    expect(screen.getAllByText('15443')).not.toHaveLength(0);
    expect(
      screen.getByText(
        'No plan can be made for Linkerd: there is no recipe to leave it yet',
      ),
    ).toBeInTheDocument();
    expect(await violationsIn(container)).toEqual([]);
    await press('Make a plan to leave Istio');

    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(SYSTEM, {
        change: 'leave',
        pattern: 'istio',
        candidate: { ref: FRA },
      }),
    );
  });

  it('is entered from the evidence of a cluster', async () => {
    await renderTab(apiThat(leave), {
      at: `/?cluster=${encodeURIComponent(FRA)}`,
    });
    const drawer = await screen.findByRole('dialog');

    expect(
      within(drawer).getByRole('button', { name: 'Remove this cluster…' }),
    ).toHaveAttribute('href', expect.stringContaining('remove?cluster='));
  });

  it('has nothing to plan for a cluster that takes no part', async () => {
    await renderTab(apiThat({ ...leave, whatIf: [], plans: [] }), { at });

    expect(
      await screen.findByText(/fra-prod takes part in no interconnect/),
    ).toBeInTheDocument();
  });

  it('says what could not be seen', async () => {
    await renderTab(apiThat(leave, story('dark')), { at });

    expect(
      await screen.findByText(/Not all clusters could be seen whole: /),
    ).toBeInTheDocument();
  });

  it('says that there is no such cluster, and asks again on request', async () => {
    const api = apiThat(undefined);
    const ask = jest.spyOn(api, 'whatIf');
    await renderTab(api, { at });

    expect(
      await screen.findByText(/There is no such cluster, or you may not/),
    ).toBeInTheDocument();
    await press('Try again');
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  });

  it('asks which cluster where the address says none', async () => {
    const api = apiThat(leave);
    const ask = jest.spyOn(api, 'whatIf');
    await renderTab(api, { at: '/remove' });
    const choice = await screen.findByLabelText('Cluster');
    expect(ask).not.toHaveBeenCalled();

    fireEvent.change(choice, { target: { value: FRA } });

    await waitFor(() =>
      expect(ask).toHaveBeenCalledWith(SYSTEM, {
        change: 'leave',
        cluster: FRA,
      }),
    );
  });
});

describe('switching the pattern', () => {
  const switchTo: SwitchAnswer = {
    change: 'switch',
    pattern: 'skupper',
    whatIf: {
      replaces: ['istio:data'],
      links: [
        {
          from: 'resource:default/ams-prod',
          to: FRA,
          plane: 'data',
          change: 'add',
        },
      ],
      shape: 'hub-and-spoke',
      firewallRules: [],
      obsoleteRules: [],
    },
    plans: [
      {
        pattern: 'skupper',
        title: 'Skupper',
        plannable: false,
        reason: 'there is no recipe',
        phrases: {
          reason: [
            {
              template: "There is no recipe to switch to '{{0}}' yet.",
              params: { 0: 'skupper' },
            },
          ],
        },
      },
    ],
  };

  it('shows what goes, what comes, and why there is no plan', async () => {
    const { container } = await renderTab(
      new MockInterconnectApi({
        reports: new Map([[SYSTEM, story('full-mesh')]]),
        switchTo,
      }),
      { at: '/switch?pattern=skupper' },
    );

    expect(
      await screen.findByText(
        'These would go: Istio (full mesh, carries traffic).',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The new interconnect would be a hub and spoke.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        "No plan can be made for Skupper: There is no recipe to switch to 'skupper' yet.",
      ),
    ).toBeInTheDocument();
    expect(await violationsIn(container)).toEqual([]);
  });

  it('is for Systems only', async () => {
    await renderTab(apiOf(story('full-mesh')), {
      at: '/switch',
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Domain',
        metadata: { name: 'retail' },
      },
    });

    expect(
      await screen.findByText(/patterns are switched, in a System/),
    ).toBeInTheDocument();
  });
});

describe('a plan', () => {
  const at = '/plans/plan-1';

  it('shows steps and checks without a fault that axe can find', async () => {
    const { container } = await renderTab(apiOf(story('full-mesh')), { at });

    expect(
      await screen.findByText('1 of 3 steps settled · 1 proven by its checks'),
    ).toBeInTheDocument();
    expect(screen.getByText(/The gateway has an address/)).toHaveTextContent(
      'failed',
    );
    expect(screen.getByText('proven by its checks')).toBeInTheDocument();
    expect(screen.getByText('1 step disrupts what runs.')).toBeInTheDocument();
    expect(screen.getByText('1 step cannot be undone.')).toBeInTheDocument();
    expect(await violationsIn(container)).toEqual([]);
  });

  it('checks a step on the live clusters', async () => {
    await renderTab(apiOf(story('full-mesh')), { at });

    await press('Check now: step 2');

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

    await press('Check now: step 2');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'backend did not answer',
    );
  });

  it('ticks a step with a note', async () => {
    const api = apiOf(story('full-mesh'));
    const complete = jest.spyOn(api, 'completeStep');
    await renderTab(api, { at });

    const notes = await screen.findAllByLabelText('Note');
    await waitFor(() => expect(notes[0]).toBeEnabled());
    fireEvent.change(notes[0], { target: { value: ' went well ' } });
    fireEvent.click(
      screen.getByRole('button', { name: 'Mark step 2 as done' }),
    );

    // Its check failed before, and somebody's word does not change that.
    expect(
      await screen.findByText('done, but its checks fail'),
    ).toBeInTheDocument();
    expect(complete).toHaveBeenCalledWith('plan-1', 'gateway', 'went well');
    expect(screen.getByText(/ticked by hand/)).toHaveTextContent('went well');
  });

  it('is skipped only with a reason, which the history keeps', async () => {
    const api = apiOf(story('full-mesh'));
    const skip = jest.spyOn(api, 'skipStep');
    await renderTab(api, { at });
    const button = await screen.findByRole('button', { name: 'Skip step 3' });
    await waitFor(() => expect(button).toBeEnabled());

    fireEvent.click(button);
    expect(screen.getByText('Say why it is skipped')).toBeInTheDocument();
    expect(skip).not.toHaveBeenCalled();
    const notes = screen.getAllByLabelText('Note');
    expect(notes[1]).toHaveFocus();
    fireEvent.change(notes[1], { target: { value: 'seen by eye' } });
    fireEvent.click(button);

    expect(await screen.findByText(/^skipped .* by/)).toHaveTextContent(
      'seen by eye',
    );
    expect(skip).toHaveBeenCalledWith('plan-1', 'verify', 'seen by eye');

    await press('Open step 3 again');
    expect(await screen.findByText(/^opened again/)).toBeInTheDocument();
    expect(screen.getByText('1 thing before that')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Skip step 3' })).toBeEnabled();
  });

  it('checks all steps in one go', async () => {
    const api = apiOf(story('full-mesh'));
    const check = jest.spyOn(api, 'checkPlan');
    await renderTab(api, { at });

    await press('Check all steps');

    await waitFor(() =>
      expect(screen.getByText(/The gateway has an address/)).toHaveTextContent(
        'passed',
      ),
    );
    expect(check).toHaveBeenCalledTimes(1);
    expect(screen.getByText('proven by its checks')).toBeInTheDocument();
  });

  it('says why not all steps could be checked', async () => {
    const api = apiOf(story('full-mesh'));
    jest.spyOn(api, 'checkPlan').mockRejectedValue(new TypeError('offline'));
    await renderTab(api, { at });

    await press('Check all steps');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'backend did not answer',
    );
  });

  it('is copied as Markdown', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    Object.assign(window.navigator, { clipboard: { writeText } });
    await renderTab(apiOf(story('full-mesh')), { at });

    await press('Copy as Markdown');

    await waitFor(() =>
      expect(writeText).toHaveBeenCalledWith(
        '# Join edge-lab to the mesh by Istio\n',
      ),
    );
  });

  describe('whose ground', () => {
    const changed = {
      kind: 'changed' as const,
      message: 'istio in fra-prod has version 1.31 now, and had 1.30',
      phrases: [
        {
          template: '{{0}} in {{1}} has version {{2}} now, and had {{3}}',
          params: { 0: 'istio', 1: 'fra-prod', 2: '1.31', 3: '1.30' },
        },
      ],
      clusters: [FRA],
    };
    const unseen = {
      kind: 'not-seen' as const,
      message: 'The CNI of fra-prod is not seen now; it was calico',
      phrases: [
        {
          template: 'The CNI of {{0}} is not seen now; it was {{1}}',
          params: { 0: 'fra-prod', 1: 'calico' },
        },
      ],
      clusters: [FRA],
    };
    const withGround = (ground: typeof plan.ground) => {
      const api = apiOf(story('full-mesh'));
      jest.spyOn(api, 'getPlan').mockResolvedValue({ ...plan, ground });
      return api;
    };
    const region = () =>
      screen.findByRole('region', {
        name: 'What this plan was made from has changed',
      });

    it('has moved: says what, which steps would differ, and makes a new plan', async () => {
      const again = {
        pattern: 'istio',
        change: 'join' as const,
        candidate: { name: 'edge-lab' },
        requirements: {},
      };
      const api = withGround({
        changes: [changed, unseen],
        steps: [
          {
            step: 'gateway',
            title: 'Install the east-west gateway',
            change: 'rewritten',
            parts: [
              { part: 'run', before: 'istioctl 1.30', now: 'istioctl 1.31' },
            ],
          },
        ],
        again,
      });
      const create = jest.spyOn(api, 'createPlan');
      const { container } = await renderTab(api, { at });

      const told = await region();
      expect(told).toHaveTextContent('has version 1.31 now');
      expect(told).toHaveTextContent(
        /cannot be told whether it changed:The CNI of fra-prod/,
      );
      expect(told).toHaveTextContent('would be: istioctl 1.31');
      expect(await violationsIn(container)).toEqual([]);
      await press('Make a new plan');

      await waitFor(() =>
        expect(create).toHaveBeenCalledWith('system:default/full-mesh', again),
      );
    });

    it('is only not seen: says so, and not that it changed', async () => {
      await renderTab(withGround({ changes: [unseen], steps: [] }), { at });

      expect(
        await screen.findByText(/Not all that this plan was made from can be/),
      ).toBeInTheDocument();
      expect(
        screen.queryByText(/made from has changed/),
      ).not.toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: 'Make a new plan' }),
      ).not.toBeInTheDocument();
    });

    it.each([
      ['in English', undefined, 'edge-lab is a member'],
      [
        'by its phrases',
        {
          notPlannable: [
            {
              template: '{{0}} is already a member of the Istio mesh.',
              params: { 0: 'edge-lab' },
            },
          ],
        },
        'edge-lab is already a member of the Istio mesh.',
      ],
    ])(
      'would carry no such plan any more: says why %s',
      async (_name, phrases, why) => {
        const notPlannable = 'edge-lab is a member';
        await renderTab(withGround({ changes: [], notPlannable, phrases }), {
          at,
        });

        expect(await region()).toHaveTextContent(
          `could not be made now: ${why}`,
        );
      },
    );

    it.each([
      ['has not moved', { changes: [], steps: [] }, /is still so\.$/],
      ['was not compared whole', { changes: [] }, /What you can see of what/],
    ])('%s', async (_name, ground, text) => {
      await renderTab(withGround(ground), { at });

      expect(await screen.findByText(text)).toBeInTheDocument();
    });
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
      screen.getByRole('button', { name: 'Check now: step 2' }),
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
