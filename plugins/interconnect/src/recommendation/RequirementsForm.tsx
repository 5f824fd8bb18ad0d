import { useState } from 'react';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Requirements,
  requirementsSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { Line } from './fields';
import { Question } from './Question';
import { WANT_NAMES, WantName } from './requestInUrl';
import { WantFields } from './WantFields';

/** What rules most patterns out, or in; the others are folded away. */
const FIRST: readonly WantName[] = [
  'security',
  'trafficControl',
  'behindNat',
  'overlappingIps',
  'firewallBurden',
];
const REST = WANT_NAMES.filter(name => !FIRST.includes(name));

const useStyles = makeStyles(theme => ({
  wants: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    gap: theme.spacing(2, 4),
    marginTop: theme.spacing(1),
  },
  part: { marginTop: theme.spacing(3) },
}));

/** What the newcomer needs: what matters most first, and the rest for who wants to be exact. */
export function RequirementsForm(props: {
  requirements: Requirements;
  onChange(requirements: Requirements): void;
  onValid(valid: boolean): void;
}) {
  const { requirements, onChange, onValid } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const stated = REST.filter(name => requirements[name]).length;
  const fields = (name: WantName) => (
    <WantFields
      key={name}
      name={name}
      requirements={requirements}
      onChange={onChange}
    />
  );
  return (
    <>
      <div className={classes.part}>
        <Question>{t('add.matters')}</Question>
        <div className={classes.wants}>{FIRST.map(fields)}</div>
      </div>
      <div className={classes.part}>
        <Question>{t('add.growth')}</Question>
        <div className={classes.wants}>
          <ExpectedClusters
            requirements={requirements}
            onChange={onChange}
            onValid={onValid}
          />
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={requirements.apiOnly ?? false}
                onChange={event =>
                  onChange({
                    ...requirements,
                    apiOnly: event.target.checked || undefined,
                  })
                }
              />
            }
            label={t('add.apiOnly')}
          />
        </div>
      </div>
      <Accordion
        variant="outlined"
        className={classes.part}
        TransitionProps={{ unmountOnExit: true }}
      >
        <AccordionSummary expandIcon={<ExpandMoreIcon />}>
          <Typography variant="body2">
            {stated === 0
              ? t('add.more')
              : t('add.moreChosen', { count: stated })}
          </Typography>
        </AccordionSummary>
        <AccordionDetails style={{ display: 'block' }}>
          <Typography variant="body2" color="textSecondary" gutterBottom>
            {t('add.moreHelp')}
          </Typography>
          <div className={classes.wants}>{REST.map(fields)}</div>
        </AccordionDetails>
      </Accordion>
    </>
  );
}

function ExpectedClusters(props: {
  requirements: Requirements;
  onChange(requirements: Requirements): void;
  onValid(valid: boolean): void;
}) {
  const { requirements, onChange, onValid } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [text, setText] = useState(String(requirements.expectedClusters ?? ''));
  return (
    <Line
      type="number"
      label={t('add.expectedClusters')}
      value={text}
      error={parse(text) ? undefined : t('add.expectedInvalid')}
      onChange={value => {
        const parsed = parse(value);
        setText(value);
        onValid(parsed !== undefined);
        onChange({ ...requirements, expectedClusters: undefined, ...parsed });
      }}
    />
  );
}

function parse(text: string): Requirements | undefined {
  return requirementsSchema.safeParse({
    expectedClusters: text.trim() === '' ? undefined : Number(text),
  }).data;
}
