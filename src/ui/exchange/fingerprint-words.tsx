import classes from './fingerprint-words.module.css';

/** The eight words of a key, numbered: read out and compared by eye. */
export const FingerprintWords = ({
  words,
  label,
}: {
  readonly words: readonly string[];
  readonly label: string;
}) => (
  <ol className={classes.words} aria-label={label}>
    {words.map((word, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is part of what is compared
      <li key={at}>{word}</li>
    ))}
  </ol>
);
