import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/** Opens a page of the app, signed in as a guest. */
export async function open(
  page: Page,
  path: string,
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  await page.addInitScript(id => localStorage.setItem('theme', id), theme);
  await page.goto(path);
  const enter = page.getByRole('button', { name: 'Enter' });
  const sidebar = page.getByRole('link', { name: 'Settings' });
  await expect(enter.or(sidebar).first()).toBeVisible({ timeout: 60_000 });
  if (await enter.isVisible()) {
    await enter.click();
  }
}

/** Opens a System's Interconnect tab, and waits until its clusters were looked at. */
export async function openTab(
  page: Page,
  system: string,
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  await open(page, `/catalog/default/system/${system}/interconnect`, theme);
  await expect(page.getByText(/^Observed /)).toBeVisible({ timeout: 60_000 });
}

/** Fails where a screen keeps people out: what axe finds in our part of the page, and how to mend it. */
export async function expectAccessible(
  page: Page,
  part: string,
): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();

  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
    })),
  ).toEqual([]);
}
