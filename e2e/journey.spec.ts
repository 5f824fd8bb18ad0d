import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible, open, openTab } from './app';
import { demo, resetDemo } from './demo';

/** Our part of an entity page; the rest is Backstage's own. */
const TAB = '[data-testid="interconnect"]';
const PATTERNS = '[data-testid="interconnect-patterns"]';
const PAYMENTS = '/catalog/default/system/payments/interconnect';
const DIALOG = '[role="dialog"]';

test.afterEach(resetDemo);

test('a guest sees how clusters are connected, and follows a plan to add one', async ({
  page,
}) => {
  await test.step('sign in, and open a System from the catalog', async () => {
    const system = page.locator('a[href="/catalog/default/system/payments"]');
    // A backend that has just started still reads its catalog.
    await expect(async () => {
      await open(page, '/?filters[kind]=system');
      await expect(system).toBeVisible({ timeout: 10_000 });
    }).toPass();
    await system.click();
    await page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Interconnect' })
      .click();

    await expect(
      page.getByRole('heading', {
        name: '5 clusters, full mesh of 4 by Submariner 0.20.1; 1 link down; pay-sgp not joined',
      }),
    ).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page, TAB);
  });

  await test.step('open the evidence of the link that is down', async () => {
    await page
      .getByRole('button', { name: /link between pay-dub and pay-nyc, down/ })
      .click();

    const drawer = page.getByRole('dialog');
    await expect(drawer).toContainText('Failed to successfully ping');
    await expect(drawer).toContainText('.status.connections[2].status');
    await expect(page).toHaveURL(/\?link=/);
    await expectAccessible(page, DIALOG);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  });

  await test.step('read the same as a table', async () => {
    await page.getByRole('button', { name: 'Table' }).click();

    await expect(
      page.getByRole('cell', { name: 'pay-fra' }).first(),
    ).toBeVisible();
    await expectAccessible(page, TAB);
  });

  await test.step('ask how to add a cluster', async () => {
    await page.getByRole('button', { name: 'Add a cluster' }).click();
    await page.getByLabel('Cluster', { exact: true }).selectOption('pay-sgp');
    await expect(
      page.getByRole('region', { name: 'Observed of pay-sgp' }),
    ).toContainText('Pod CIDRs');
    await expectAccessible(page, TAB);
    await page.getByRole('button', { name: 'Continue' }).click();

    await expect(
      page.getByRole('heading', { name: 'What does pay-sgp need?' }),
    ).toBeFocused();
    await expect(page).toHaveURL(/step=requirements/);
    await page.getByLabel(/^Another reason/).check();
    await expectAccessible(page, TAB);
    await page.getByRole('button', { name: 'Rank the patterns' }).click();

    const best = page.getByRole('article').first();
    await expect(best).toContainText('Submariner');
    await expect(best).toContainText('fits');
    await expect(best).toContainText('joins what is there');
    await expect(best.getByRole('img', { name: /full mesh/ })).toBeVisible();
    await expectAccessible(page, TAB);
  });

  await test.step('compare two patterns, and come back', async () => {
    const picks = page.getByRole('checkbox', { name: /^Compare / });
    await picks.nth(0).check();
    await picks.nth(1).check();
    await page.getByRole('button', { name: 'Compare the two' }).click();

    const pair = page.getByRole('table', { name: 'Two patterns side by side' });
    await expect(pair.getByRole('row', { name: /^Security/ })).toContainText(
      'Looked at on',
    );
    await expect(page).toHaveURL(/step=compare/);
    await expectAccessible(page, TAB);
    await page.goBack();
    await expect(picks.nth(1)).toBeChecked();
  });

  await test.step('see on the graph what would change', async () => {
    await page
      .getByRole('button', { name: 'See it on the graph: Submariner' })
      .click();

    const graph = page.getByRole('application');
    await expect(
      graph.getByRole('button', { name: /^New cluster pay-sgp, / }),
    ).toBeVisible();
    await expect(
      graph.getByRole('button', {
        name: /^New Submariner link between .*, carries traffic/,
      }),
    ).toHaveCount(4);
    await expect(
      page.getByRole('table', { name: 'Links that would change' }),
    ).toContainText('pay-fra ↔ pay-sgp');
    await expectAccessible(page, TAB);
  });

  await test.step('share where one is by its address', async () => {
    await page.reload();
    await expect(page.getByLabel('Pattern', { exact: true })).toHaveValue(
      'submariner',
    );
  });

  await test.step('make a plan', async () => {
    await page.getByRole('button', { name: 'Make a plan' }).first().click();

    await expect(page).toHaveURL(/\/interconnect\/plans\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('main')).toContainText(
      'subctl join broker-info.subm --context pay-sgp --clusterid pay-sgp',
    );
    await expectAccessible(page, TAB);
  });

  await test.step('see a check fail, carry out the step, and see it turn green', async () => {
    const step = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: /Choose a gateway node/ }),
    });
    const check = step.getByRole('button', { name: /Check now/ });

    await check.click();
    await expect(step).toContainText('A node is labelled as gateway · failed');

    await demo('effect', 'payments', 'label-gateway');
    await check.click();
    await expect(step).toContainText('A node is labelled as gateway · passed');
    await expect(step).toContainText('proven by its checks');
  });

  await test.step('join, and find the cluster in the mesh', async () => {
    await demo('effect', 'payments', 'deploy-submariner');
    const step = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: /Join pay-sgp/ }) });
    await step.getByRole('button', { name: /Check now/ }).click();
    await expect(step).toContainText('passed');

    await openTab(page, 'payments');
    await expect(
      page.getByRole('heading', {
        name: /^5 clusters, full mesh by Submariner 0\.20\.1; 1 link down$/,
      }),
    ).toBeVisible();
  });
});

test('a guest sees what a cluster is needed for, keeps account of a plan, and hears that its ground has moved', async ({
  page,
}) => {
  await test.step('ask what would be without a cluster', async () => {
    await openTab(page, 'payments');
    await page.getByRole('button', { name: /^Cluster pay-ams, / }).click();
    await page.getByRole('button', { name: 'Remove this cluster…' }).click();

    await expect(page).toHaveURL(/\/remove\?cluster=/);
    await expect(
      page.getByRole('heading', { name: 'What if pay-ams left?' }),
    ).toBeVisible();
    await expect(page.getByText('Nobody else would be cut off.')).toHaveCount(
      2,
    );
    await expectAccessible(page, TAB);
  });

  await test.step('see what another pattern would change', async () => {
    await open(page, `${PAYMENTS}/switch?pattern=skupper`);
    await expect(page.getByText(/^These would go: Submariner/)).toBeVisible();
    await expectAccessible(page, TAB);
  });

  await test.step('make a plan, and skip a step with a reason', async () => {
    await open(page, `${PAYMENTS}/add?c.ref=resource:default/pay-sgp`);
    await page.getByRole('button', { name: 'Make a plan' }).first().click();
    await expect(page).toHaveURL(/\/interconnect\/plans\/[0-9a-f-]{36}$/);
    const step = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: /^Step 1: / }),
    });
    await step.getByRole('button', { name: 'Skip step 1' }).click();
    await expect(step).toContainText('Say why it is skipped');
    await step.getByLabel('Note').fill('Nothing runs there any more');
    await step.getByRole('button', { name: 'Skip step 1' }).click();

    await expect(step).toContainText('“Nothing runs there any more”');
    await expectAccessible(page, TAB);
  });

  await test.step('take it along', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as Markdown' }).click();
    const saved = await readFile(await (await saving).path(), 'utf8');

    expect(saved).toContain('## Step 1: ');
    expect(saved).toContain('Nothing runs there any more');
  });

  await test.step('hear that others have done meanwhile what it was made for', async () => {
    const plan = page.url();
    await demo('effect', 'payments', 'label-gateway');
    await demo('effect', 'payments', 'deploy-submariner');
    await openTab(page, 'payments');
    await expect(page.getByText('a cluster joins').first()).toBeVisible();
    await expect(page.getByText(/1 skipped/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(
      page.getByRole('heading', { name: /^5 clusters, full mesh by/ }),
    ).toBeVisible();
    await page.goto(plan);

    await expect(
      page.getByRole('region', {
        name: 'What this plan was made from has changed',
      }),
    ).toContainText('Submariner runs in pay-sgp now');
    await expectAccessible(page, TAB);
  });
});

test('a cluster that cannot be reached shows its last known state, and harms no other', async ({
  page,
}) => {
  await openTab(page, 'stores');
  await demo('fault', 'store-hub', 'unreachable');

  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(
    page.getByText('Last known state only: store-hub'),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Cluster store-hub, / }).click();

  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('The connection is refused');
  await expectAccessible(page, DIALOG);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Cluster store-osl, seen/ }).click();
  await expect(drawer).toContainText('k3s');
});

test('a guest sees what only the catalog tells of, and how clients come in', async ({
  page,
}) => {
  const drawer = page.getByRole('dialog');

  await test.step('open a link that leaves no object', async () => {
    await openTab(page, 'ledger');
    await page
      .getByRole('button', {
        name: 'Private line link between ledger-aws and ledger-dc, configured, carries traffic, declared at both ends',
      })
      .click();

    await expect(drawer).toContainText(
      'Declared in the catalog by ledger-aws, ledger-dc, not seen.',
    );
    await expect(drawer).toContainText('AWS Direct Connect, two circuits');
    await expect(drawer).toContainText('interconnect.backstage.io/links');
    await expectAccessible(page, DIALOG);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expectAccessible(page, TAB);
  });

  await test.step('find the host that two clusters serve', async () => {
    await openTab(page, 'checkout');
    await page
      .getByRole('button', { name: 'www.shop.meridian.example' })
      .click();

    await expect(drawer).toContainText('shop-fra: k8gb (roundRobin)');
    await expect(drawer).toContainText('shop-iad: k8gb (roundRobin)');
    await expectAccessible(page, DIALOG);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  });

  await test.step('see how clients come into one of them', async () => {
    await page.getByRole('button', { name: /^Cluster shop-fra, / }).click();
    const entries = drawer.getByRole('region', { name: 'How clients come in' });

    await expect(entries).toContainText(
      'Istio Gateway istio-ingress/storefront',
    );
    await expect(entries).toContainText('at 203.0.113.40, 203.0.113.41');
    await entries.getByRole('button', { name: /^Gslb / }).click();
    await expect(entries).toContainText('.status.loadBalancer.exposedIps[0]');
    await expectAccessible(page, DIALOG);
  });
});

test('a guest compares the patterns by what matters', async ({ page }) => {
  await open(page, '/interconnect/patterns');
  const table = page.getByRole('table', { name: 'Patterns by requirements' });
  await expect(table.getByRole('rowheader')).toHaveCount(19);
  await expectAccessible(page, PATTERNS);

  await page
    .getByLabel('How much Works behind NAT matters')
    .selectOption('must');
  await expect(table.getByRole('rowheader').first()).toContainText(
    '100% of what matters',
  );
  await expect(page).toHaveURL(/w\.behindNat=must/);

  await page.getByRole('checkbox', { name: 'Pick Skupper' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('dialog', { name: 'Skupper: Setup' }),
  ).toContainText('Looked at on');
  await expectAccessible(page, DIALOG);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page
    .getByRole('checkbox', { name: 'Pick Istio, multi-primary' })
    .check();
  await page.getByRole('button', { name: 'Side by side (2 picked)' }).click();
  await expect(
    page
      .getByRole('table', { name: 'Side by side' })
      .getByRole('columnheader', { name: 'Skupper' }),
  ).toBeVisible();
  await expectAccessible(page, PATTERNS);
});

test('the keyboard alone leads to the evidence', async ({ page }) => {
  await openTab(page, 'checkout');

  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('dialog')).toContainText('configured');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

for (const system of ['checkout', 'ledger', 'legacy-dc', 'analytics']) {
  test(`the tab of ${system} is accessible in the dark`, async ({ page }) => {
    await openTab(page, system, 'dark');

    await expectAccessible(page, TAB);
  });
}
