import { useLayoutEffect, useRef, useState } from 'react';
import { addressOfSvg, penFor } from './save-picture.ts';
import { type Pen, type Picture, svgText } from './svg.ts';

type SvgPictureProps = {
	/** Says what the picture says. */
	label: string;
	draw: (pen: Pen, width: number) => Picture;
	/** In pixels; narrower where there is less room. */
	widest?: number;
};

/** A picture drawn for the room there is, so that its words keep their size. */
export const SvgPicture = ({ label, draw, widest = 720 }: SvgPictureProps) => {
	const frame = useRef<HTMLDivElement>(null);
	const [drawn, setDrawn] = useState<{ address: string; width: number; height: number }>();
	useLayoutEffect(() => {
		const found = frame.current;
		if (!found) return;
		const show = () => {
			const pen = penFor(found);
			const picture = draw(pen, Math.min(widest, found.clientWidth || widest));
			const { width, height } = picture;
			setDrawn({ address: addressOfSvg(svgText(picture, label, pen)), width, height });
		};
		show();
		const watcher = new ResizeObserver(show);
		watcher.observe(found);
		return () => watcher.disconnect();
	}, [label, draw, widest]);
	return (
		<div ref={frame} className="svg-picture">
			{drawn && <img src={drawn.address} width={drawn.width} height={drawn.height} alt={label} />}
		</div>
	);
};
