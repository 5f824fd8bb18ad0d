import { MigrationSituation } from '../../defineRecipe';
import { meshOf } from './meshToJoin';

/** What the mesh lies over by name, where the newcomer is no part of it. */
export function networkUnder({
  report,
  newcomer,
}: MigrationSituation): string | undefined {
  const mesh = meshOf(report);
  const lies = report.overlays.filter(({ over }) => over === mesh?.id);
  const networks = report.interconnects.filter(({ id }) =>
    lies.some(({ under }) => under === id),
  );
  return networks.some(({ members }) => members.includes(newcomer.ref))
    ? undefined
    : networks.at(0)?.technology;
}
