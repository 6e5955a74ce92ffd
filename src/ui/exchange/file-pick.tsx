import { type ReactNode, useRef } from 'react';

interface Props {
  /** Name of the field for whoever does not see the button. */
  readonly label: string;
  readonly onFiles: (files: File[]) => void;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A button that opens the file chooser. No list of types: names and types get lost in messengers. */
export function FilePick({ label, onFiles, multiple = false, disabled = false, className, children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} disabled={disabled} onClick={() => field.current?.click()}>
        {children}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        multiple={multiple}
        aria-label={label}
        onChange={event => {
          const files = [...(event.target.files ?? [])];
          event.target.value = ''; // the same file may be picked again
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
