import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { env } from '../env.ts';
import { isSecure, publicUrl } from './origin.ts';

/** Security headers. Styles may stand inline because Mantine writes its variables so; scripts may not. */
export function headers(): RequestHandler {
  const connect = () => `${publicUrl().replace(/^http/, 'ws')}`;
  const embeds = env.EMBED_HOSTS.map((host) => `https://${host}`);
  const fullscreen = ['self', ...embeds.map((origin) => `"${origin}"`)].join(' ');
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", connect],
        workerSrc: ["'self'", 'blob:'],
        // Players of other sites, which a reader asks for one by one.
        frameSrc: ["'self'", ...embeds],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure() ? { maxAge: 15_552_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.setHeader(
      'Permissions-Policy',
      `camera=(self), microphone=(self), display-capture=(self), screen-wake-lock=(self), fullscreen=(${fullscreen})`,
    );
    protect(request, response, next);
  };
}
