/** The bytes of a file in base64; rejects where the browser cannot read it any more. */
export const readBase64 = (file: File): Promise<string> =>
	new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => {
			const address = String(reader.result);
			resolve(address.slice(address.indexOf(',') + 1));
		};
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(file);
	});
