import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './bridge/connect.ts';
import { takeFirstSnapshot } from './bridge/first-snapshot.ts';
import { createStores } from './create-stores.ts';
import { StoresContext } from './stores-context.ts';
import { handOver, putCaret, takeEarlyWords } from './features/report/early-words.ts';
import { keepDraftWhenLeaving } from './features/report/keep-draft-when-leaving.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/early.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const stores = createStores(connect(), takeFirstSnapshot(document));
keepDraftWhenLeaving(stores.report);
keepDraftWhenLeaving(stores.thread);

const early = takeEarlyWords(document);
if (early !== null) handOver(early, stores.report, stores.program);

const page = createRoot(root);
// In one go, the focus included: a slice at a time would be painted only once it is whole all the same.
flushSync(() => {
  page.render(
    <StrictMode>
      <StoresContext value={stores}>
        <App />
      </StoresContext>
    </StrictMode>,
  );
});
if (early !== null) putCaret(early, document);
