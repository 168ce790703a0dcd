/** A bar for a part of a whole. The words beside it carry the figure; `label` says them to a screen reader. */
export const Meter = ({ value, of, label }: { value: number; of: number; label: string }) => (
	<progress value={value} max={of || 1} aria-label={label} />
);
