import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Requirements,
  requirementsSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { Choice } from './fields';
import { presetOf, sayWanted } from './presets';
import { WANTS, WantName } from './requestInUrl';

const useStyles = makeStyles(theme => ({
  want: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: theme.spacing(1),
    alignContent: 'start',
  },
  whole: { gridColumn: '1 / -1' },
  name: { gridColumn: '1 / -1', fontSize: 13, fontWeight: 600 },
}));

/** How much one requirement matters, and which value is wanted; a default says whence it is. */
export function WantFields(props: {
  name: WantName;
  requirements: Requirements;
  onChange(requirements: Requirements): void;
}) {
  const { name, requirements, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const want = requirements[name];
  const { useCase } = requirements;
  const preset = presetOf(useCase, name);
  const values: readonly (typeof WANTS)[WantName][number][] = WANTS[name];
  const requirement = t(`requirement.${name}`);

  // The schema knows which values belong to which requirement, so it also narrows their types.
  function set(level: string, value: string) {
    const next = requirementsSchema.safeParse({
      ...requirements,
      [name]:
        level === ''
          ? undefined
          : { level, value: value === 'true' ? true : value },
    });
    if (next.success) {
      onChange(next.data);
    }
  }

  const value = String(want?.value ?? preset?.value ?? values[0]);
  return (
    <div className={classes.want} role="group" aria-label={requirement}>
      <span className={classes.name}>{requirement}</span>
      <Choice
        label={t('add.level')}
        value={want?.level ?? ''}
        options={[
          { value: 'must', text: t('add.must') },
          { value: 'should', text: t('add.should') },
        ]}
        empty={preset ? t('add.byDefault') : t('add.ignore')}
        onChange={level => set(level, value)}
      />
      {want && values.length > 1 && (
        <Choice
          label={t('add.value')}
          value={value}
          options={values.map(v => ({ value: v, text: t(`want.${v}`) }))}
          onChange={v => v !== '' && set(want.level, v)}
        />
      )}
      {!want && preset && useCase && (
        <Typography
          variant="caption"
          color="textSecondary"
          className={classes.whole}
        >
          {t('add.whence', {
            level: t(`add.${preset.level}`),
            wanted: sayWanted(name, preset.value, t),
            useCase: t(`useCase.${useCase}`),
          })}
        </Typography>
      )}
    </div>
  );
}
