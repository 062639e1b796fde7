import type { JSX } from 'react';

export interface Series {
  /** x ascending; y null where the value did not apply. */
  readonly points: readonly (readonly [x: number, y: number | null])[];
  readonly className?: string;
}

interface ChartProps {
  readonly label: string;
  readonly series: readonly Series[];
  readonly from: number;
  readonly to: number;
  /** The top of the scale is at least this. */
  readonly top: number;
  /** A vertical line at the instant on show. */
  readonly cursor?: number | undefined;
  /** A level worth seeing, as a quiet horizontal line. */
  readonly level?: number | undefined;
  readonly height?: number;
}

const WIDTH = 200;

/** A small line chart. Its figures stand beside it in words, so it has a name and no axes. */
export function Chart({ label, series, from, to, top, cursor, level, height = 44 }: ChartProps): JSX.Element {
  const most = Math.max(top, ...series.flatMap(({ points }) => points.map(([, y]) => y ?? 0)));
  const across = (x: number): number => ((x - from) / Math.max(1, to - from)) * WIDTH;
  const down = (y: number): number => height - 2 - (y / most) * (height - 5);
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <line className="chart-base" x1="0" x2={WIDTH} y1={height - 1} y2={height - 1} />
      {level !== undefined && <line className="chart-level" x1="0" x2={WIDTH} y1={down(level)} y2={down(level)} />}
      {series.map(({ points, className }, at) => (
        <path key={at} className={`chart-line ${className ?? ''}`} d={path(points, across, down)} />
      ))}
      {cursor !== undefined && cursor >= from && cursor <= to && (
        <line className="chart-cursor" x1={across(cursor)} x2={across(cursor)} y1="0" y2={height} />
      )}
    </svg>
  );
}

function path(points: Series['points'], across: (x: number) => number, down: (y: number) => number): string {
  let pen = 'M';
  const steps: string[] = [];
  for (const [x, y] of points) {
    if (y === null) {
      pen = 'M';
    } else {
      steps.push(`${pen}${across(x).toFixed(1)} ${down(y).toFixed(1)}`);
      pen = 'L';
    }
  }
  return steps.join('');
}
