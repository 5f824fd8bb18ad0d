import { PlanProgress } from '@interconnect/backstage-plugin-interconnect-common';
import { Translate } from '../translation';

/** How far a plan has come, and on whose word. */
export function sayProgress(progress: PlanProgress, t: Translate): string {
  const { settled, total, proven, ticked, skipped, disproved } = progress;
  const whole = t('plans.progress', {
    done: String(settled),
    total: String(total),
  });
  const parts = [
    proven > 0 && t('plans.proven', { count: proven }),
    ticked > 0 && t('plans.ticked', { count: ticked }),
    skipped > 0 && t('plans.skipped', { count: skipped }),
    disproved > 0 && t('plans.disproved', { count: disproved }),
  ].filter(Boolean);
  return [whole, ...parts].join(' · ');
}
