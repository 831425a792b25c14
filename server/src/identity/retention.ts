import { env, type Filter, type Retention } from '../platform/index.ts';
import { PersonModel } from './model.ts';

/** Sign-in codes and links that nobody used in time; who they were for stays. */
export const codeRetention: Retention = {
  kind: 'codes',
  days: env.RETENTION_CODES_DAYS,
  count: async (before) => {
    const [codes, links] = await Promise.all([
      PersonModel.countDocuments(expired('signInCode', before)),
      PersonModel.countDocuments(expired('link', before)),
    ]);
    return codes + links;
  },
  remove: async (before) => {
    const codes = await PersonModel.updateMany(expired('signInCode', before), { $set: { signInCode: null } });
    const links = await PersonModel.updateMany(expired('link', before), { $set: { link: null } });
    return codes.modifiedCount + links.modifiedCount;
  },
};

function expired(field: 'signInCode' | 'link', before: number): Filter {
  return { [`${field}.expiresAt`]: { $lt: before } };
}
