/** Says why something does not start, in one line, and stops. */
export const refuse = (line: string): never => {
	process.stderr.write(`${line}\n`);
	process.exit(1);
};
