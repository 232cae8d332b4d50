import './amministrazione.css';
import './reading.css';
import { Redirect, useLocation } from 'wouter';
import { useSession } from '../ipc';
import { Tabs } from '../kit';
import { Title } from '../shell/Page';
import { amministrazione as words } from '../words/amministrazione';
import { Cataloghi } from './cataloghi/Cataloghi';
import { Copie } from './copie/Copie';
import { Intestazioni } from './intestazioni/Intestazioni';
import { Operatori } from './operatori/Operatori';
import { Protocolli } from './protocolli/Protocolli';
import { Registro } from './registro/Registro';
import { Sicurezza } from './sicurezza/Sicurezza';
import { Strumenti } from './strumenti/Strumenti';
import { Territorio } from './territorio/Territorio';
import { Unita } from './unita/Unita';

const content: Record<string, () => React.ReactNode> = {
  operatori: () => <Operatori />,
  territorio: () => <Territorio />,
  unita: () => <Unita />,
  protocolli: () => <Protocolli />,
  strumenti: () => <Strumenti />,
  cataloghi: () => <Cataloghi />,
  intestazioni: () => <Intestazioni />,
  sicurezza: () => <Sicurezza />,
  copie: () => <Copie />,
  registro: () => <Registro />,
};

/** Who works here, on which territory, with which keys, copies and log. */
export function Amministrazione() {
  const { may } = useSession();
  const [path, go] = useLocation();
  const sections = words.sections.filter((section) => section.needs.some(may));
  const here = sections.find((section) => path.endsWith(`/${section.id}`));
  const first = sections[0];
  if (!here) return first ? <Redirect to={`/amministrazione/${first.id}`} replace /> : null;
  return (
    <>
      <header className="page-head room-head">
        <Title window={`${here.label} · ${words.title}`}>{words.title}</Title>
      </header>
      <Tabs
        label={words.tabs}
        selected={here.id}
        onSelect={(id) => go(`/amministrazione/${id}`)}
        leaves={sections.map(({ id, label }) => ({ id, label, content: content[id] ?? (() => null) }))}
      />
    </>
  );
}
