import { useState } from 'react';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Card from '@material-ui/core/Card';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Recommendation,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { CardActions } from './CardActions';
import { MiniTopology } from './MiniTopology';
import { NoteList } from './NoteList';
import { ReasonList } from './ReasonList';
import { Standing } from './Standing';
import { Guidance } from './useGuide';
import { Verdict } from './Verdict';
import { WhatIfPanel } from './WhatIfPanel';

const useStyles = makeStyles(theme => ({
  card: {
    padding: theme.spacing(2, 2.5),
    marginBottom: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap-reverse',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 3),
  },
  words: { flex: '1 1 320px', minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  title: { margin: 0, fontSize: '1.1rem' },
  chip: { margin: 0 },
  more: { '&::before': { display: 'none' } },
}));

/** One pattern: whether it fits, how sure that is, why, and what it would change. */
export function RecommendationCard(props: {
  recommendation: Recommendation;
  systemRef: string;
  report: Report;
  guide: Guidance;
  newcomer: { ref: string; name: string };
  open: boolean;
}) {
  const { recommendation: r, systemRef, report, guide, newcomer } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const [open, setOpen] = useState(props.open);
  const title = say(r.title);
  const count = (effect: 'for' | 'against') =>
    r.reasons.filter(reason => reason.effect === effect).length;
  return (
    <Card
      elevation={0}
      className={classes.card}
      component="article"
      aria-label={title}
    >
      <div className={classes.top}>
        <div className={classes.words}>
          <div className={classes.head}>
            <h3 className={classes.title}>
              {r.rank}. {title}
            </h3>
            <Verdict verdict={r.verdict} />
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
        </div>
        <MiniTopology report={report} whatIf={r.whatIf} newcomer={newcomer} />
      </div>
      <CardActions recommendation={r} systemRef={systemRef} guide={guide} />
      <Accordion
        elevation={0}
        className={classes.more}
        expanded={open}
        onChange={(_, next) => setOpen(next)}
        TransitionProps={{ unmountOnExit: true }}
      >
        <AccordionSummary
          expandIcon={<ExpandMoreIcon />}
          style={{ padding: 0 }}
        >
          <Typography variant="body2">
            {t('recommendations.show', {
              for: String(count('for')),
              against: String(count('against')),
            })}
          </Typography>
        </AccordionSummary>
        <AccordionDetails style={{ display: 'block', padding: 0 }}>
          <ReasonList reasons={r.reasons} report={report} />
          <NoteList notes={r.notes ?? []} report={report} />
          <WhatIfPanel whatIf={r.whatIf} pattern={r.pattern} report={report} />
        </AccordionDetails>
      </Accordion>
    </Card>
  );
}
