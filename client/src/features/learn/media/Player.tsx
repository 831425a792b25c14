import { Group, SegmentedControl, Text } from '@mantine/core';
import type { LearnerVideo } from '@minber/shared/programmes/media';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useKeptFile } from '../../../offline/keep/useKeptFile.ts';
import classes from './Player.module.css';

const rates = [0.75, 1, 1.25, 1.5, 2];
const storageKey = 'minber.videoRate';
/** So near the end it begins anew. */
const endMs = 3000;

type Track = LearnerVideo['captions'][number];

interface Props {
  video: Pick<LearnerVideo, 'url' | 'type' | 'durationMs' | 'captions' | 'positionMs'>;
  onElement: (element: HTMLVideoElement | null) => void;
}

/** The browser's own player with captions, a speed that is remembered, and the place where its watcher stopped. */
export function Player({ video, onElement }: Props) {
  const { t } = useTranslation('media');
  const format = useFormat();
  const id = useId();
  const [element, setElement] = useState<HTMLVideoElement | null>(null);
  const [rate, setRate] = useState(() => rates.find((one) => String(one) === localStorage.getItem(storageKey)) ?? 1);
  const { url, captions, positionMs, durationMs } = video;
  const own = captions.find(({ language }) => language === currentLanguage())?.language ?? captions[0]?.language;

  useEffect(() => {
    if (!element) return;
    element.playbackRate = rate;
    localStorage.setItem(storageKey, String(rate));
  }, [element, rate]);

  const begin = (loaded: HTMLVideoElement) => {
    loaded.playbackRate = rate;
    if (positionMs > 0 && positionMs < durationMs - endMs) loaded.currentTime = positionMs / 1000;
  };
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/useMediaCaption: captions are there where its author gave them */}
      <video
        ref={(made) => {
          setElement(made);
          onElement(made);
        }}
        className={classes.video}
        controls
        playsInline
        preload="metadata"
        src={url}
        onLoadedMetadata={(event) => begin(event.currentTarget)}
      >
        {captions.map((one) => (
          <Captions key={one.language} captions={one} isOwn={one.language === own} />
        ))}
      </video>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {format.duration(durationMs)}
        </Text>
        <Group gap="xs">
          <Text size="sm" id={id}>
            {t('speed')}
          </Text>
          <SegmentedControl
            size="xs"
            aria-labelledby={id}
            value={String(rate)}
            onChange={(value) => setRate(Number(value))}
            data={rates.map((one) => ({
              value: String(one),
              label: `${String(one).replace('.', format.language === 'en' ? '.' : ',')}×`,
            }))}
          />
        </Group>
      </Group>
    </div>
  );
}

/** What is said, in one language: from this device where it is kept, else from the server. */
function Captions({ captions: { language, fileId, url }, isOwn }: { captions: Track; isOwn: boolean }) {
  const { t } = useTranslation();
  const address = useKeptFile(fileId, url);
  if (!address) return null;
  return (
    <track kind="captions" srcLang={language} label={t(`common:language.${language}`)} src={address} default={isOwn} />
  );
}
