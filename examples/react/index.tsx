import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import App from './App';
import OwnApp from './OwnApp';
import PaymentApp from './PaymentApp';

const Page = {'/checkout': App, '/own': OwnApp}[location.pathname] ?? PaymentApp;

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>
);
