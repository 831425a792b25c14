import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/tokens.css';
import './app/older-browsers.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { isPainted, takeGiven } from './api/given.ts';
import { App } from './app/App.tsx';
import { giveFocusBack } from './app/focus-back.ts';
import { startTexts } from './i18n/i18n.ts';
import { startKeeper } from './offline/start.ts';
import { preloadPage } from './routes.tsx';

// The content security policy forbids code made from strings, which zod would otherwise try.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
startKeeper();
giveFocusBack();
const page = preloadPage(location.pathname);
await startTexts();
await takeGiven();
// Words that stand are not taken away for a moment of nothing.
if (isPainted()) await page;
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
