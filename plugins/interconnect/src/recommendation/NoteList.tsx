import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Note,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Section } from '../evidence/Section';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { EvidenceOnDemand } from './EvidenceOnDemand';
import { Source } from './Source';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  item: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
}));

/** What leads clients to the nearest cluster: worth knowing, and neither for nor against a pattern. */
export function NoteList(props: { notes: readonly Note[]; report: Report }) {
  const { notes, report } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  return notes.length === 0 ? null : (
    <Section title={t('recommendations.notes.client-resolution')}>
      <ul className={classes.list}>
        {notes.map((note, i) => (
          <li key={i} className={classes.item}>
            <Typography variant="body2">
              {say(note.message, note.phrases?.message)}
            </Typography>
            <Source source={note.source} />
            <EvidenceOnDemand evidence={note.evidence} report={report} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
