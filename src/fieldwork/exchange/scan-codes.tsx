import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './phone.module.css';

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const detectorClass = (): DetectorClass | null =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector ?? null;

/** Phones with Chrome can; elsewhere the file and the pasted text remain. */
export const canScan = (): boolean =>
  detectorClass() !== null && typeof navigator.mediaDevices?.getUserMedia === 'function';

const LOOK_MS = 250;

interface Props {
  /** True where the text was of use: it is counted and not read again. */
  readonly onText: (text: string) => Promise<boolean>;
  readonly onStop: () => void;
}

/** Looks through the camera until stopped; several codes may be shown one after the other. */
export function ScanCodes({ onText, onStop }: Props) {
  const { t } = useTranslation('exchange');
  const video = useRef<HTMLVideoElement>(null);
  const report = useRef(onText);
  report.current = onText;
  const [failed, setFailed] = useState(false);
  const [read, setRead] = useState(0);
  useEffect(() => {
    const seen = new Set<string>();
    const look = async (text: string) => {
      if (seen.has(text)) return;
      seen.add(text);
      if (await report.current(text)) setRead(count => count + 1);
    };
    return watchCamera(video.current, look, () => setFailed(true));
  }, []);
  return (
    <div className={classes.buttons}>
      {failed ? (
        <p className={classes.wrong}>{t('phone.scanNoCamera')}</p>
      ) : (
        <>
          <p>{t('phone.scanTitle')}</p>
          <video ref={video} className={classes.video} playsInline muted />
          <p aria-live="polite">{t('phone.scanSeen', { count: read })}</p>
        </>
      )}
      <button type="button" className={classes.outline} onClick={onStop}>
        {t('phone.scanStop')}
      </button>
    </div>
  );
}

/** Starts the camera; the function handed back stops it and lets it go. */
function watchCamera(
  video: HTMLVideoElement | null,
  onText: (text: string) => void,
  onFailed: () => void,
): () => void {
  const Detector = detectorClass();
  let stream: MediaStream | null = null;
  let stopped = false;
  const run = async () => {
    if (!video || !Detector) return onFailed();
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    if (stopped) return letGo(stream);
    video.srcObject = stream;
    await video.play();
    const detector = new Detector({ formats: ['qr_code'] });
    while (!stopped) {
      const codes = await detector.detect(video).catch(() => []);
      for (const { rawValue } of codes) onText(rawValue);
      await new Promise(done => setTimeout(done, LOOK_MS));
    }
  };
  run().catch(() => !stopped && onFailed());
  return () => {
    stopped = true;
    letGo(stream);
  };
}

const letGo = (stream: MediaStream | null): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};
