# Production image: the server and the built pages. The database and TURN stand beside it; see docker-compose.yml.
FROM node:26-trixie AS build
WORKDIR /app
# The worker's cache lies inside the image, and mediasoup's own install step is skipped: `make.mjs` does it.
ENV XDG_CACHE_HOME=/cache
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY media/package.json media/
COPY server/package.json server/
COPY client/package.json client/
RUN MEDIASOUP_WORKER_BIN=/bin/true npm ci
COPY scripts scripts
RUN node scripts/worker/make.mjs && cp "$(node scripts/worker/path.mjs)" /mediasoup-worker
COPY . .
RUN node node_modules/vite/bin/vite.js build client
# Only what the server runs: no build tools, no embedded database.
RUN MEDIASOUP_WORKER_BIN=/bin/true npm ci --omit=dev --workspace shared --workspace media --workspace server

FROM node:26-trixie-slim
# What a worker built against Debian's libraries links to; a downloaded one needs none of it.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libabsl20240722 libsrtp2-1 libuv1t64 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /mediasoup-worker /usr/local/bin/mediasoup-worker
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/shared shared
COPY --from=build /app/media media
COPY --from=build /app/server server
COPY --from=build /app/client/dist client/dist
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data MEDIASOUP_WORKER_BIN=/usr/local/bin/mediasoup-worker
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/src/main.ts"]
