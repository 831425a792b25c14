import { useEffect, useState } from 'react';
import { Devices } from '../../live/devices.ts';

/** This device's cameras and microphones for as long as the component is shown; closed with it. */
export function useDevices(): Devices | null {
  const [devices, setDevices] = useState<Devices | null>(null);
  useEffect(() => {
    const made = new Devices();
    setDevices(made);
    return () => {
      setDevices(null);
      made.close();
    };
  }, []);
  return devices;
}
