import classes from './what-if.module.css';

/**
 * A slider of a few stops, all of it the browser's own: arrows move a stop, Home and End go to the ends. `said`: the stop in
 * words for those who do not see it.
 */
export function StopSlider(props: {
  readonly label: string;
  readonly value: number;
  readonly stops: number;
  readonly said: string;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, stops, said, onChange } = props;
  const last = stops - 1;
  const between = Array.from({ length: stops - 2 }, (_, i) => i + 1);
  return (
    <span className={classes.slider}>
      <svg className={classes.track} viewBox="0 0 200 44" preserveAspectRatio="none" aria-hidden="true">
        <line x1="4" x2="196" y1="22" y2="22" stroke="var(--muc-200)" strokeWidth="8" strokeLinecap="round" />
        {value > 0 && (
          <line
            x1="4"
            x2={4 + (192 * value) / last}
            y1="22"
            y2="22"
            stroke="var(--self)"
            strokeWidth="8"
            strokeLinecap="round"
          />
        )}
        {between.map(stop => (
          <line
            key={stop}
            x1={4 + (192 * stop) / last}
            x2={4 + (192 * stop) / last}
            y1="19.5"
            y2="24.5"
            stroke={value > stop ? '#fff' : 'var(--muc-400)'}
            strokeWidth="2"
          />
        ))}
      </svg>
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={value}
        aria-label={label}
        aria-valuetext={said}
        onChange={event => onChange(Number(event.currentTarget.value))}
      />
    </span>
  );
}
