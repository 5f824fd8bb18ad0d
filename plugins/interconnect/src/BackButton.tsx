import { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import { Link as RouterLink } from 'react-router-dom';

/** Leads from a page to the one that it belongs to. */
export function BackButton({ children }: { children: ReactNode }) {
  return (
    <Button
      component={RouterLink}
      to=".."
      startIcon={<ArrowBackIcon />}
      size="small"
      style={{ marginBottom: 12 }}
    >
      {children}
    </Button>
  );
}
