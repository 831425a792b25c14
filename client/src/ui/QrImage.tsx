import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';

interface Props {
  /** What the QR holds. */
  value: string;
  /** What it is for, for those who cannot see it. */
  label: string;
  size?: number;
}

/** A QR drawn in the browser; the library is fetched when the first one is shown. */
export function QrImage({ value, label, size = 200 }: Props) {
  const [image, setImage] = useState('');
  useEffect(() => {
    let current = true;
    void import('qrcode').then(async ({ default: qrcode }) => {
      const address = await qrcode.toDataURL(value, { width: size * 2, margin: 2, errorCorrectionLevel: 'M' });
      if (current) setImage(address);
    });
    return () => {
      current = false;
    };
  }, [value, size]);
  if (!image) return <Skeleton width={size} height={size} />;
  return <img src={image} width={size} height={size} alt={label} style={{ maxWidth: '100%', borderRadius: 8 }} />;
}
