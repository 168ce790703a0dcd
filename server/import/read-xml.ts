import sax from 'sax';

export type Attributes = Readonly<Record<string, string>>;
export type Listener = {
	open: (name: string, attributes: Attributes) => void;
	text: (text: string) => void;
	close: (name: string) => void;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML from beginning to end, with names without their prefix. A document type is refused: no spreadsheet has one,
 * and entities of one's own are a way to make a little into very much. False where the XML is broken.
 */
export const readXml = (text: string, { open, text: onText, close }: Listener): boolean => {
	const reader = sax.parser(true, { position: false });
	let isGood = true;
	reader.onerror = () => {
		isGood = false;
	};
	reader.ondoctype = () => {
		isGood = false;
	};
	reader.onopentag = ({ name, attributes }) => open(localName(name), attributes as Attributes);
	reader.onclosetag = (name) => close(localName(name));
	reader.ontext = onText;
	reader.oncdata = onText;
	for (let at = 0; at < text.length && isGood; at += piece) reader.write(text.slice(at, at + piece));
	if (isGood) reader.close();
	return isGood;
};

const piece = 65_536;
