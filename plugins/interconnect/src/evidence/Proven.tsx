import { ReactNode } from 'react';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import {
  Evidence,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { EvidenceList } from './EvidenceList';

/** One thing that is known, which opens to where it was seen. */
export function Proven(props: {
  title: ReactNode;
  evidence: readonly Evidence[];
  report: Report;
}) {
  const { title, evidence, report } = props;
  if (evidence.length === 0) {
    return (
      <Typography variant="body2" component="div" style={{ padding: '6px 0' }}>
        {title}
      </Typography>
    );
  }
  return (
    <Accordion elevation={0} square TransitionProps={{ unmountOnExit: true }}>
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        style={{ padding: 0, minHeight: 0 }}
      >
        <Typography variant="body2" component="div">
          {title}
        </Typography>
      </AccordionSummary>
      <AccordionDetails style={{ display: 'block', padding: 0 }}>
        <EvidenceList evidence={evidence} report={report} />
      </AccordionDetails>
    </Accordion>
  );
}
