import { createTheme, getContrastRatio } from '@material-ui/core/styles';
import { CHANGE_LOOKS, LinkChange, changeColour } from './changes';
import { lineLook } from './linkLook';
import { LINK_STATES } from '@interconnect/backstage-plugin-interconnect-common';

const CHANGES: LinkChange[] = ['add', 'remove'];

describe('changeColour', () => {
  it.each(
    (['light', 'dark'] as const).flatMap(type =>
      CHANGES.map(change => [type, change] as const),
    ),
  )('has AA contrast in the %s theme for %s', (type, change) => {
    const theme = createTheme({ palette: { type } });

    expect(
      getContrastRatio(
        changeColour(theme, change),
        theme.palette.background.paper,
      ),
    ).toBeGreaterThanOrEqual(4.55);
  });
});

describe('the line of a change', () => {
  it.each(CHANGES)('%s looks like no state', change => {
    const looks = LINK_STATES.flatMap(state => [
      lineLook(state, 'data').dash,
      lineLook(state, 'control').dash,
    ]);

    expect(looks).not.toContain(CHANGE_LOOKS[change].dash);
  });
});
