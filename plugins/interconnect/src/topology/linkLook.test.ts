import { createTheme, getContrastRatio } from '@material-ui/core/styles';
import { LINK_STATES } from '@interconnect/backstage-plugin-interconnect-common';
import { lineLook, readable, stateColour } from './linkLook';

describe('stateColour', () => {
  it.each(
    (['light', 'dark'] as const).flatMap(type =>
      LINK_STATES.map(state => [type, state] as const),
    ),
  )('has AA contrast in the %s theme for %s', (type, state) => {
    const theme = createTheme({ palette: { type } });

    const colour = stateColour(theme, state);

    expect(
      getContrastRatio(colour, theme.palette.background.paper),
    ).toBeGreaterThanOrEqual(4.55);
  });
});

describe('readable', () => {
  it('leaves a colour alone that has contrast enough', () => {
    expect(getContrastRatio(readable('#003300', '#ffffff'), '#003300')).toBe(1);
  });

  it('ends in black or white where nothing else is left', () => {
    expect(readable('#ffffff', '#ffffff', 21)).toBe('#000');
    expect(readable('#000000', '#000000', 21)).toBe('#fff');
  });
});

describe('lineLook', () => {
  it('tells every state but the two sound ones apart without colour', () => {
    const looks = LINK_STATES.map(state =>
      JSON.stringify(lineLook(state, 'data')),
    );

    expect(new Set(looks).size).toBe(LINK_STATES.length);
  });

  it('draws what is declared like nothing that is seen', () => {
    const declared = lineLook('configured', 'data', 'declared');
    const seen = LINK_STATES.flatMap(state => [
      lineLook(state, 'data', 'identity'),
      lineLook(state, 'control', 'address'),
    ]);

    expect(declared.gap).toBeGreaterThan(0);
    expect(seen.every(({ gap }) => gap === undefined)).toBe(true);
  });

  it('draws the control plane thinner than traffic', () => {
    expect(lineLook('up', 'control').width).toBeLessThan(
      lineLook('up', 'data').width,
    );
  });
});
