import { expect, Page, test } from '@playwright/test';
import { open, openTab } from './app';
import { demo, resetDemo } from './demo';

/* The pictures of the documentation; `yarn screenshots` takes them. */

const THEMES = ['light', 'dark'] as const;

for (const theme of THEMES) {
  const shoot = (page: Page, name: string) =>
    page.screenshot({
      path: `docs/images/${name}-${theme}.png`,
      animations: 'disabled',
    });

  test(`screens in ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1000 });

    for (const system of ['stores', 'ledger', 'analytics']) {
      await openTab(page, system, theme);
      await shoot(page, system);
    }

    await openTab(page, 'payments', theme);
    await shoot(page, 'payments');
    await page
      .getByRole('button', { name: /link between pay-dub and pay-nyc, down/ })
      .click();
    await expect(page.getByRole('dialog')).toContainText('Evidence');
    await shoot(page, 'evidence');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Table' }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
    await shoot(page, 'table');

    await page.getByRole('button', { name: 'Add a cluster' }).click();
    await page.getByLabel('Cluster', { exact: true }).selectOption('pay-sgp');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByLabel(/^Several clouds/)).toBeVisible();
    await shoot(page, 'requirements');
    await page.getByRole('button', { name: 'Rank the patterns' }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
    await shoot(page, 'add-cluster');
    await page.getByRole('link', { name: 'Compare two' }).click();
    await expect(
      page.getByRole('table', { name: 'Two patterns side by side' }),
    ).toContainText('Looked at on');
    await shoot(page, 'compare-two');
    await page.getByRole('link', { name: 'What would change' }).click();
    await expect(page.getByRole('application')).toBeVisible();
    await shoot(page, 'what-if');
    await page.getByRole('button', { name: 'Make a plan' }).first().click();
    await expect(page).toHaveURL(/plans/);
    const check = page.getByRole('button', { name: 'Check now: step 1' });
    await check.click();
    await expect(page.getByText('passed').first()).toBeVisible();
    await shoot(page, 'plan');

    await open(page, '/interconnect/patterns?w.behindNat=must', theme);
    await expect(page.getByRole('rowheader').first()).toBeVisible();
    await shoot(page, 'patterns');

    await openTab(page, 'stores', theme);
    await demo('fault', 'store-hub', 'unreachable');
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(
      page.getByText('Last known state only: store-hub'),
    ).toBeVisible();
    await shoot(page, 'last-known');
    await resetDemo();
  });
}

test('a screen in Japanese', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.addInitScript(() => localStorage.setItem('language', 'ja'));
  await open(
    page,
    '/catalog/default/system/payments/interconnect/add?c.ref=resource:default/pay-sgp&step=patterns',
  );
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.screenshot({
    path: 'docs/images/ja-add-light.png',
    animations: 'disabled',
  });
});
