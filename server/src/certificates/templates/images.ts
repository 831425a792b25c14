import type { Id } from '@minber/shared/platform/ids';
import { bytesOf } from '../../documents/index.ts';
import { clock, type FileAnswer, fail, file, log, newId } from '../../platform/index.ts';
import { type ImageDoc, ImageModel } from './model.ts';
import { remade } from './remake.ts';

/** Keeps an image for templates to draw, made anew. Throws `template.imageType` for what is no PNG or JPEG, or too large. */
export async function addImage(templateId: Id, sent: Buffer): Promise<{ imageId: Id }> {
  const picture = (await remade(sent)) ?? fail('template.imageType');
  const imageId = newId();
  await ImageModel.create({ _id: imageId, templateId, ...picture, at: clock.now() });
  return { imageId };
}

/** Makes every image anew that is kept already: once more it is the same picture. What can't be read is left and told. */
export async function remakeImages(): Promise<void> {
  for (const { _id } of await ImageModel.find({}, { _id: 1 }).lean<ImageDoc[]>()) {
    const found = await ImageModel.findById(_id).lean<ImageDoc>();
    const picture = found && (await remade(Buffer.from(bytesOf(found.bytes))));
    if (picture) await ImageModel.updateOne({ _id }, { $set: picture });
    else log('certificates').warn({ imageId: _id }, 'an image of a template could not be made anew');
  }
}

/** Throws `resource.absent`. */
export async function readImage(imageId: Id): Promise<FileAnswer> {
  const found = await ImageModel.findById(imageId).lean<ImageDoc>();
  if (!found) fail('resource.absent');
  return file(imageId, found.type, bytesOf(found.bytes), { inline: true });
}

/** The bytes of these images by their ids. Throws `template.imageMissing`. */
export async function imageBytes(imageIds: Id[]): Promise<Record<Id, Uint8Array>> {
  const found = await ImageModel.find({ _id: { $in: imageIds } }).lean<ImageDoc[]>();
  if (found.length < imageIds.length) fail('template.imageMissing');
  return Object.fromEntries(found.map(({ _id, bytes }) => [_id, bytesOf(bytes)]));
}
