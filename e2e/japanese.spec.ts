import { expect, test } from '@playwright/test';
import { advice } from '../plugins/interconnect/src/translations/ja/advice';
import { guide } from '../plugins/interconnect/src/translations/ja/guide';
import { overview } from '../plugins/interconnect/src/translations/ja/overview';
import { JAPANESE } from '../plugins/interconnect/src/translations/ja/phrases';
import { plans } from '../plugins/interconnect/src/translations/ja/plans';
import { expectAccessible, open } from './app';
import { demo, resetDemo } from './demo';

/*
 * The same way through the screens, in the language that a user has chosen in Backstage's settings.
 * Backstage's own texts are English there: it comes with no other.
 */
const TAB = '[data-testid="interconnect"]';
const PATTERNS = '[data-testid="interconnect-patterns"]';
const MESSAGES: Record<string, string> = {
  ...advice,
  ...guide,
  ...overview,
  ...plans,
};

/** A text of the screens, its gaps filled in. */
function ja(key: string, values: Record<string, string> = {}): string {
  return filled(MESSAGES[key], values);
}

/** A sentence of the backend, its gaps filled in. */
function say(english: string, ...values: string[]): string {
  return filled(JAPANESE[english], values);
}

function filled(text: string, values: Record<string, string> | string[]) {
  return text.replace(/\{\{(\w+)\}\}/g, (_, gap) => Reflect.get(values, gap));
}

test.afterEach(resetDemo);

test('a guest who reads Japanese goes all the way to a cluster in the mesh', async ({
  page,
}) => {
  await test.step('choose the language', async () => {
    await open(page, '/settings');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('option', { name: '日本語' }).click();
    await expect(page.getByRole('button', { name: '日本語' })).toBeVisible();
    await page.goto('/catalog/default/system/payments/interconnect');

    await expect(
      page.getByRole('heading', {
        name: /^5 クラスター.*Submariner 0\.20\.1 による 4 クラスターのフルメッシュ/,
      }),
    ).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page, TAB);
  });

  await test.step('say which cluster, and what it needs', async () => {
    await page.getByRole('button', { name: ja('overview.addCluster') }).click();
    await page
      .getByLabel(ja('add.choose'), { exact: true })
      .selectOption('pay-sgp');
    await page.getByRole('button', { name: ja('stage.continue') }).click();

    await expect(
      page.getByRole('heading', {
        name: ja('stage.title.requirements', { name: 'pay-sgp' }),
      }),
    ).toBeFocused();
    await expectAccessible(page, TAB);
    await page.getByRole('button', { name: ja('add.recommend') }).click();
  });

  await test.step('read why, and why not the others', async () => {
    const best = page
      .getByRole('article')
      .filter({ hasText: 'Submariner' })
      .first();
    await expect(best).toContainText(ja('recommendations.joins'));
    await expect(page.getByRole('main')).toContainText(
      say(
        'The System has a {{0}} interconnect of {{1}} clusters to join',
        'Submariner',
        '4',
      ),
    );
    await expectAccessible(page, TAB);
  });

  await test.step('compare two patterns', async () => {
    const picks = page.getByRole('checkbox', { name: /を比較$/ });
    await picks.nth(0).check();
    await picks.nth(1).check();
    await page.getByRole('button', { name: ja('compare.go') }).click();

    await expect(
      page.getByRole('table', { name: ja('compare.table') }),
    ).toBeVisible();
    await expectAccessible(page, TAB);
    await page.goBack();
  });

  await test.step('see on the graph what would change', async () => {
    await page
      .getByRole('button', {
        name: ja('whatIf.seeOf', { title: 'Submariner' }),
      })
      .click();

    await expect(
      page.getByRole('table', { name: ja('whatIf.table') }),
    ).toContainText('pay-fra ↔ pay-sgp');
    await expectAccessible(page, TAB);
  });

  await test.step('make a plan', async () => {
    await page
      .getByRole('button', { name: ja('recommendations.plan') })
      .first()
      .click();

    await expect(page).toHaveURL(/\/interconnect\/plans\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('main')).toContainText(
      say('Choose a gateway node in {{0}}', 'pay-sgp'),
    );
    await expectAccessible(page, TAB);
  });

  await test.step('carry out a step, and see it turn green', async () => {
    const title = say('Choose a gateway node in {{0}}', 'pay-sgp');
    const step = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: title }) });
    const check = step.getByRole('button', { name: /今すぐ確認$/ });
    await check.click();
    await expect(step).toContainText(ja('step.outcome.failed'));

    await demo('effect', 'payments', 'label-gateway');
    await check.click();
    await expect(step).toContainText(
      `${say('A node is labelled as gateway')} · ${ja('step.outcome.passed')}`,
    );
  });

  await test.step('find the cluster in the mesh', async () => {
    await demo('effect', 'payments', 'deploy-submariner');
    await page.goto('/catalog/default/system/payments/interconnect');
    await page.getByRole('button', { name: ja('freshness.refresh') }).click();

    await expect(
      page.getByRole('heading', {
        name: /^5 クラスター.*Submariner 0\.20\.1 によるフルメッシュ/,
      }),
    ).toBeVisible({ timeout: 60_000 });
  });
});

test('a guest who reads Japanese compares the patterns', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('language', 'ja'));
  await open(page, '/interconnect/patterns');

  await expect(page.getByRole('rowheader')).toHaveCount(19);
  await expect(
    page.getByText(JAPANESE['Traffic control'] ?? '').first(),
  ).toBeVisible();
  await expectAccessible(page, PATTERNS);
});
