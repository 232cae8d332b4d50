import { useState } from 'react';
import { type ProtocolView, useAsk } from '../../ipc';
import { Tag, walkList } from '../../kit';
import { Answer } from '../../shell/Answer';
import { amministrazione } from '../../words/amministrazione';
import { Protocol } from './Protocol';

const words = amministrazione.protocols;

export const Confirmed = ({ yes }: { yes: boolean }) => (
  <Tag tone={yes ? 'success' : 'warning'}>{yes ? words.confirmed : words.toConfirm}</Tag>
);

/** The protocols of assessment: which visits, which instruments, which terms, which decisions, and what is still to be confirmed. */
export function Protocolli() {
  const protocols = useAsk('protocol.list', {});
  const [id, setId] = useState('');
  return (
    <Answer of={protocols}>
      {(all) => {
        const picked: ProtocolView | undefined = all.find((each) => each.id === id) ?? all[0];
        return (
          <div className="reading narrow">
            <ul className="choose" aria-label={words.list} onKeyDown={walkList}>
              {all.map((each) => (
                <li key={each.id}>
                  <button
                    type="button"
                    data-stop
                    aria-current={each.id === picked?.id || undefined}
                    onFocus={() => setId(each.id)}
                    onClick={() => setId(each.id)}
                  >
                    <span>{each.title}</span>
                    {!each.confirmed && <Confirmed yes={false} />}
                  </button>
                </li>
              ))}
            </ul>
            {picked && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and arrows must reach it
              <section className="text" tabIndex={0} aria-label={picked.title}>
                <Protocol key={picked.id} of={picked} />
              </section>
            )}
          </div>
        );
      }}
    </Answer>
  );
}
