// Text with `code` and **strong** in it, as lesson.yaml and the judge write.
import type { JSX } from 'preact';

export function Inline({ text }: { readonly text: string }): JSX.Element {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*)/);
  return (
    <>
      {parts.map((part) => {
        if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>;
        if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>;
        return part;
      })}
    </>
  );
}
