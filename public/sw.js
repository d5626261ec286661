/**
 * No page of this site has a service worker. Where a site that stood at this address before had one, its readers would be
 * shown what it kept: a browser that asks for it anew gets this, which throws that away and takes itself off.
 */
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave() {
  for (const name of await caches.keys()) await caches.delete(name)
  await self.registration.unregister()
  for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url)
}
