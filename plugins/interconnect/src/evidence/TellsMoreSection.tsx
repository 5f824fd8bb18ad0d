import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { TellsMore } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { Section } from './Section';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(0.5, 0, 1), padding: 0 },
  command: { display: 'flex', alignItems: 'center' },
  code: {
    flex: 1,
    fontFamily: 'Menlo, Consolas, monospace',
    fontSize: 12.5,
    overflowWrap: 'anywhere',
  },
}));

/** Where to look for what the Kubernetes API does not tell of a link. */
export function TellsMoreSection({ tellsMore }: { tellsMore: TellsMore }) {
  const { commands = [], metrics = [], meaning } = tellsMore;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <Section title={t('evidence.tellsMore')}>
      <Typography variant="body2">{meaning}.</Typography>
      {commands.length > 0 && (
        <ul className={classes.list} aria-label={t('evidence.commands')}>
          {commands.map(command => (
            <li key={command} className={classes.command}>
              <code className={classes.code}>{command}</code>
              <CopyTextButton
                text={command}
                aria-label={t('evidence.copyCommand', { command })}
              />
            </li>
          ))}
        </ul>
      )}
      {metrics.length > 0 && (
        <>
          <Typography variant="body2" color="textSecondary">
            {t('evidence.metrics')}
          </Typography>
          <ul className={classes.list} aria-label={t('evidence.metrics')}>
            {metrics.map(metric => (
              <li key={metric}>
                <code className={classes.code}>{metric}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
