import { encode } from 'uqr';

/** An address as a QR code: one path, dark fields joined along their rows, so that the file stays small. */
export function qrSvg(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const path = data
    .map((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ]
        .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
        .join(''),
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
}
