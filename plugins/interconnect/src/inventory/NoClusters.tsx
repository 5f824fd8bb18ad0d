import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CodeSnippet, InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles({
  rules: { margin: 0, paddingLeft: 20 },
});

/** What to do where the catalog names no cluster for an entity. */
export function NoClusters(props: { entityName: string }) {
  const { entityName } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const rules = [
    t('empty.rulePartOf'),
    t('empty.ruleDependsOn'),
    t('empty.ruleAnnotation'),
  ];
  return (
    <InfoCard title={t('empty.title', { entity: entityName })}>
      <Typography variant="body1" gutterBottom>
        {t('empty.intro')}
      </Typography>
      <ol className={classes.rules}>
        {rules.map(rule => (
          <li key={rule}>
            <Typography variant="body2">{rule}</Typography>
          </li>
        ))}
      </ol>
      <Typography variant="body2" style={{ marginTop: 16 }}>
        {t('empty.example')}
      </Typography>
      <CodeSnippet
        // The colours of its syntaxes miss WCAG AA on its own background.
        language="text"
        showCopyCodeButton
        text={exampleFor(entityName)}
      />
    </InfoCard>
  );
}

function exampleFor(system: string): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: fra-prod
  annotations:
    kubernetes.io/api-server: https://fra-prod.example.com:6443
spec:
  type: kubernetes-cluster
  owner: platform
  system: ${system}
`;
}
