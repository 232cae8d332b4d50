import { useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Accessi } from '../accessi';
import { Amministrazione } from '../amministrazione';
import { Palette } from '../cerca';
import { Dimissioni } from '../dimissioni';
import { Documenti } from '../documenti';
import { Giro } from '../giro';
import { useDo, useSession } from '../ipc';
import { Button, EmptyState, useToast } from '../kit';
import { Liste } from '../liste';
import { Attese } from '../liste/attese';
import { Importa } from '../liste/importa';
import { Oggi } from '../oggi';
import { Persone } from '../persone';
import { Progetti } from '../progetti';
import { Promemoria } from '../promemoria';
import { Sedute } from '../sedute';
import { Scale } from '../strumenti';
import { Visita } from '../visita';
import { Vmd } from '../vmd';
import { shell } from '../words/shell';
import { Break } from './Break';
import { forget, lock } from './lock';
import { Page } from './Page';
import { SideBar } from './SideBar';
import { TopBar } from './TopBar';
import { useArrival } from './useArrival';
import { useIdleTouch } from './useIdleTouch';
import { useKeys } from './useKeys';

/** A window in the window is finished or left before going elsewhere: never one upon another. */
const dialogOpen = () => document.querySelector('[role="dialog"]') !== null;

/** The rooms, once the archive is open. */
export function House() {
  const { example, may } = useSession();
  const [path, go] = useLocation();
  const [searching, setSearching] = useState(false);
  const say = useToast();
  const leaveDemo = useDo('archive.leave_demo');
  useIdleTouch();
  useArrival(path);
  useKeys({
    k: () => (searching || !dialogOpen()) && setSearching(!searching),
    l: () => void lock(),
    n: () => !dialogOpen() && may('intake.register') && go('/accessi/nuovo'),
    d: () => !dialogOpen() && may('application.read') && go('/liste'),
    g: () => !dialogOpen() && may('vmd.list') && go('/giro'),
    o: () => !dialogOpen() && go('/oggi'),
    e: () => !dialogOpen() && may('discharge.read') && go('/dimissioni'),
  });
  return (
    <div className={example ? 'app with-ribbon' : 'app'}>
      <a
        className="skip"
        href="#contenuto"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('contenuto')?.focus();
        }}
      >
        {shell.skip}
      </a>
      {example && (
        <aside className="ribbon" aria-label={shell.ribbonLabel}>
          <span>{shell.ribbon}</span>
          <button
            type="button"
            className="link"
            onClick={() =>
              leaveDemo.mutate({}, { onSuccess: forget, onError: ({ message }) => say({ words: message }) })
            }
          >
            {shell.leaveDemo}
          </button>
        </aside>
      )}
      <SideBar />
      <TopBar onSearch={() => setSearching(true)} />
      <main className="work" id="contenuto" tabIndex={-1}>
        <Break key={path.split('/')[1]}>
          <Switch>
            <Route path="/">
              <Redirect to="/oggi" replace />
            </Route>
            <Route path="/oggi/*?" component={Oggi} />
            <Route path="/persone/:personId/scale/:instrument" component={Scale} />
            <Route path="/persone/*?" component={Persone} />
            <Route path="/accessi/*?" component={Accessi} />
            <Route path="/vmd/:vmdId/scale/:instrument" component={Scale} />
            <Route path="/scale/*" component={Scale} />
            <Route path="/vmd/:vmdId/visita/*" component={Visita} />
            <Route path="/vmd/*?" component={Vmd} />
            <Route path="/dimissioni/*?" component={Dimissioni} />
            <Route path="/giro/*?" component={Giro} />
            <Route path="/sedute/*?" component={Sedute} />
            <Route path="/progetti/*?" component={Progetti} />
            <Route path="/liste/attese" component={Attese} />
            <Route path="/liste/importa" component={Importa} />
            <Route path="/liste/*?" component={Liste} />
            <Route path="/amministrazione/*?" component={Amministrazione} />
            <Route>
              <Page title={shell.notFound}>
                <EmptyState icon="help-circle" title={shell.notFound}>
                  <p>{shell.notFoundHint}</p>
                  <Button kind="outline" icon="inbox" onClick={() => go('/oggi')}>
                    {shell.rooms.oggi}
                  </Button>
                </EmptyState>
              </Page>
            </Route>
          </Switch>
        </Break>
      </main>
      <Palette open={searching} onClose={() => setSearching(false)} />
      <Promemoria />
      <Documenti />
    </div>
  );
}
