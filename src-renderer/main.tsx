import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './bridge/connect.ts';
import { createStores } from './create-stores.ts';
import { StoresContext } from './stores-context.ts';
import { keepDraftWhenLeaving } from './features/report/keep-draft-when-leaving.ts';
import './ui/tokens.css';
import './ui/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const stores = createStores(connect());
keepDraftWhenLeaving(stores.report);

createRoot(root).render(
  <StrictMode>
    <StoresContext value={stores}>
      <App />
    </StoresContext>
  </StrictMode>,
);
