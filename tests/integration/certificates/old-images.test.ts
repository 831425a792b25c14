import sharp from 'sharp';
import { expect, it } from 'vitest';
import { useWorld } from '../attendance/support/world.ts';

useWorld();

it('images of templates from before they were made anew lose what hung on them, and those that can’t be read stay', async () => {
  const { ImageModel } = await import('../../../server/src/certificates/templates/model.ts');
  const { up } = await import('../../../server/migrations/0001-template-images-made-anew.ts');
  const { newId } = await import('../../../server/src/platform/index.ts');
  const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: '#c81e1e' } });
  const sent = await picture
    .withExif({ IFD0: { Copyright: 'secret words' } })
    .jpeg()
    .toBuffer();
  const [old, broken] = [newId(), newId()];
  const common = { templateId: newId(), type: 'image/jpeg', at: 0 };
  await ImageModel.create({ _id: old, ...common, bytes: Buffer.concat([sent, Buffer.from('hidden behind')]) });
  await ImageModel.create({ _id: broken, ...common, bytes: Buffer.from('no picture') });
  await up();
  await up();
  const bytesOf = async (_id: string) => (await ImageModel.findById(_id))?.bytes ?? Buffer.of();
  const made = await bytesOf(old);
  expect([made.includes('secret words'), made.includes('hidden behind')]).toEqual([false, false]);
  expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 20 });
  expect(String(await bytesOf(broken))).toBe('no picture');
});
