import { Select, Stack } from '@mantine/core';
import { IconMicrophone, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeviceChoice, Devices } from '../../live/devices.ts';
import classes from './DeviceSetup.module.css';
import { DeviceTrouble } from './DeviceTrouble.tsx';
import { LevelMeter } from './LevelMeter.tsx';
import { Preview } from './Preview.tsx';
import { useWatchable } from './useWatchable.ts';

interface Props {
  devices: Devices;
  /** What is being sent already, and where a newly chosen device goes then. */
  sending?: { camera?: MediaStreamTrack | undefined; microphone?: MediaStreamTrack | undefined };
  onChosen?: (kind: 'camera' | 'microphone') => void;
  withCamera?: boolean;
}

/** Camera and microphone: what others will see and hear, and which device it comes from. */
export function DeviceSetup({ devices, sending = {}, onChosen, withCamera = true }: Props) {
  const { t } = useTranslation();
  const state = useWatchable(devices.state);
  const choose = (kind: 'camera' | 'microphone') => async (deviceId: string | null) => {
    const track = deviceId === null ? null : await devices.choose(kind, deviceId);
    if (track) onChosen?.(kind);
  };
  const camera = sending.camera ?? state.camera;
  const microphone = sending.microphone ?? state.microphone;
  return (
    <Stack gap="sm">
      {withCamera && (
        <div className={classes.preview}>
          {camera ? (
            <Preview track={camera} />
          ) : (
            <div className={classes.dark}>
              <IconVideoOff size={40} aria-hidden />
              {t(state.opening ? 'live:device.opening' : 'live:device.cameraOff')}
            </div>
          )}
        </div>
      )}
      <LevelMeter track={microphone} />
      <DeviceTrouble kind="microphone" problem={state.microphoneProblem} />
      {withCamera && state.cameraProblem !== 'insecure' && state.cameraProblem !== 'unsupported' && (
        <DeviceTrouble kind="camera" problem={state.cameraProblem} />
      )}
      <div className={classes.choices}>
        <DeviceSelect
          label={t('live:device.microphone')}
          icon={<IconMicrophone size={18} aria-hidden />}
          devices={state.microphones}
          chosen={idOf(microphone) ?? state.chosen.microphone}
          onChoose={choose('microphone')}
        />
        {withCamera && (
          <DeviceSelect
            label={t('live:device.camera')}
            icon={<IconVideo size={18} aria-hidden />}
            devices={state.cameras}
            chosen={idOf(camera) ?? state.chosen.camera}
            onChoose={choose('camera')}
          />
        )}
      </div>
    </Stack>
  );
}

interface SelectProps {
  label: string;
  icon: React.ReactNode;
  devices: readonly DeviceChoice[];
  chosen: string;
  onChoose: (deviceId: string | null) => void;
}

function DeviceSelect({ label, icon, devices, chosen, onChoose }: SelectProps) {
  const { t } = useTranslation();
  const data = devices.map(({ deviceId, label: name }, at) => ({
    value: deviceId,
    label: name || `${label} ${at + 1}`,
  }));
  return (
    <Select
      size="sm"
      label={label}
      leftSection={icon}
      data={data}
      value={data.some(({ value }) => value === chosen) ? chosen : null}
      placeholder={data.length === 0 ? t('live:device.none') : undefined}
      onChange={onChoose}
      allowDeselect={false}
      disabled={data.length === 0}
      comboboxProps={{ withinPortal: true, zIndex: 400 }}
    />
  );
}

function idOf(track: MediaStreamTrack | null): string | undefined {
  return track?.getSettings().deviceId;
}
