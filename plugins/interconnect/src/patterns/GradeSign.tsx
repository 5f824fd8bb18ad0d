import { useTheme } from '@material-ui/core/styles';
import {
  LinkState,
  Rating,
} from '@interconnect/backstage-plugin-interconnect-common';
import { stateColour } from '../topology/linkLook';
import { isUnsure } from './rank';

/** How good a rating is, or that nobody is sure. */
export type Grade = 'good' | 'limits' | 'poor' | 'unsure';

const GRADES = ['poor', 'limits', 'good'] as const;
const LIKE: Record<Grade, LinkState> = {
  good: 'up',
  limits: 'degraded',
  poor: 'down',
  unsure: 'unknown',
};

/** The grade of a rating; one that is unsure has none of the three. */
export function gradeOf(rating: Rating): Grade {
  return isUnsure(rating) ? 'unsure' : GRADES[rating.grade];
}

/** The sign of a grade: full, half, empty, or a question mark, whatever its colour. */
export function GradeSign({ grade }: { grade: Grade }) {
  const theme = useTheme();
  const colour = stateColour(theme, LIKE[grade]);
  return (
    <svg
      width="16"
      height="16"
      viewBox="-8 -8 16 16"
      aria-hidden
      focusable="false"
      style={{ verticalAlign: 'text-bottom', flexShrink: 0 }}
      fill="none"
      stroke={colour}
      strokeWidth={1.6}
      strokeLinecap="round"
    >
      <circle
        r="6.2"
        fill={grade === 'good' ? colour : 'none'}
        strokeDasharray={grade === 'unsure' ? '2.4 2.6' : undefined}
      />
      {grade === 'limits' && (
        <path d="M0 -6.2 A6.2 6.2 0 0 0 0 6.2 Z" fill={colour} />
      )}
      {grade === 'good' && (
        <path
          d="M-2.8 0.2 L-0.8 2.4 L3 -2.2"
          stroke={theme.palette.background.paper}
        />
      )}
      {grade === 'unsure' && (
        <path d="M-1.9 -1.6 A1.9 1.9 0 1 1 0.3 0.4 V1 M0.2 3.3 V3.4" />
      )}
    </svg>
  );
}
