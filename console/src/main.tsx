import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Connection } from './feed/connection';
import './styles.css';
import { Watch } from './watch';

const watch = new Watch(() => performance.now());
new Connection(watch).open();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App watch={watch} />
  </StrictMode>,
);
