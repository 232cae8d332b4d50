import './styles/bootstrap.scss';
import './styles/tokens.css';
import './styles/base.css';
import './styles/kit.css';
import './styles/shell.css';
import './styles/secret.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { newClient } from './ipc';
import { App } from './shell/App';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={newClient()}>
        <I18nProvider locale="it-IT">
          <Router hook={useHashLocation}>
            <App />
          </Router>
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
