import { useState } from 'react';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Card from '@material-ui/core/Card';
import Chip from '@material-ui/core/Chip';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import WarningIcon from '@material-ui/icons/Warning';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  AddClusterRequest,
  Recommendation,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { stateColour } from '../topology/linkLook';
import { interconnectTranslationRef } from '../translation';
import { MakePlanButton } from './MakePlanButton';
import { NoteList } from './NoteList';
import { ReasonList } from './ReasonList';
import { Standing } from './Standing';
import { WhatIfPanel } from './WhatIfPanel';

const useStyles = makeStyles(theme => ({
  card: {
    padding: theme.spacing(2, 2.5),
    marginBottom: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  title: { margin: 0, fontSize: '1.1rem', flex: '1 1 240px' },
  verdict: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: 600,
    fontSize: 14,
  },
  chip: { margin: 0 },
}));

const VERDICTS = {
  fits: { Icon: CheckCircleIcon, like: 'up' },
  'fits-with-tradeoffs': { Icon: WarningIcon, like: 'degraded' },
  blocked: { Icon: BlockIcon, like: 'down' },
} as const satisfies Record<Recommendation['verdict'], object>;

/** One pattern: whether it fits, how sure that is, why, and what it would change. */
export function RecommendationCard(props: {
  recommendation: Recommendation;
  systemRef: string;
  request: AddClusterRequest;
  report: Report;
  open: boolean;
}) {
  const { recommendation: r, systemRef, request, report } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [open, setOpen] = useState(props.open);
  const { Icon, like } = VERDICTS[r.verdict];
  return (
    <Card
      elevation={0}
      className={classes.card}
      component="article"
      aria-label={r.title}
    >
      <div className={classes.head}>
        <h3 className={classes.title}>
          {r.rank}. {r.title}
        </h3>
        <span
          className={classes.verdict}
          style={{ color: stateColour(theme, like) }}
        >
          <Icon aria-hidden style={{ fontSize: 20 }} />
          {t(`recommendations.${r.verdict}`)}
        </span>
      </div>
      <div className={classes.head} style={{ marginTop: 8 }}>
        <Chip
          className={classes.chip}
          size="small"
          variant="outlined"
          label={t(`category.${r.category}`)}
        />
        <Chip
          className={classes.chip}
          size="small"
          variant="outlined"
          label={t(`recommendations.confidence.${r.confidence}`)}
        />
        {r.joinsExisting && (
          <Chip
            className={classes.chip}
            size="small"
            label={t('recommendations.joins')}
          />
        )}
      </div>
      <Standing recommendation={r} />
      <Accordion
        elevation={0}
        expanded={open}
        onChange={(_, next) => setOpen(next)}
        TransitionProps={{ unmountOnExit: true }}
      >
        <AccordionSummary
          expandIcon={<ExpandMoreIcon />}
          style={{ padding: 0 }}
        >
          <Typography variant="body2">{t('recommendations.show')}</Typography>
        </AccordionSummary>
        <AccordionDetails style={{ display: 'block', padding: 0 }}>
          <ReasonList reasons={r.reasons} report={report} />
          <NoteList notes={r.notes ?? []} report={report} />
          <WhatIfPanel whatIf={r.whatIf} pattern={r.pattern} report={report} />
        </AccordionDetails>
      </Accordion>
      <MakePlanButton
        recommendation={r}
        systemRef={systemRef}
        request={request}
      />
    </Card>
  );
}
