import { useState } from 'react';
import type { DischargePage } from '../ipc';
import { Button } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { dimissioni } from '../words/dimissioni';
import { LinkDialog } from './LinkDialog';

const rooms: Record<string, string> = {
  intake: '/accessi',
  vmd: '/vmd',
  application: '/liste',
  discharge: '/dimissioni',
};

/** Why the PUA sent it, when it did and the report says something else. */
export const FromIntake = ({ page }: { page: DischargePage }) =>
  page.intakeMotive && page.form ? (
    <section className="card stack tight" aria-labelledby="from-intake">
      <h3 id="from-intake">{dimissioni.fromIntake}</h3>
      <p className="told">{page.intakeMotive}</p>
    </section>
  ) : null;

/** The pathways it comes from and those that belong to it, each with the way there. */
export function Links({ page }: { page: DischargePage }) {
  const [picking, setPicking] = useState(false);
  const mayLink = page.may.includes('link');
  if (page.links.length === 0 && !mayLink) return null;
  return (
    <section className="card stack" aria-labelledby="links">
      <div className="row">
        <h3 id="links">{dimissioni.links}</h3>
        {mayLink && (
          <span className="push">
            <Button id="link" kind="outline" icon="plus" onClick={() => setPicking(true)}>
              {dimissioneGesti.link.do}
            </Button>
          </span>
        )}
      </div>
      {page.links.length === 0 ? (
        <p className="quiet">{dimissioni.noLinks}</p>
      ) : (
        <ul className="plain-list">
          {page.links.map((link) => (
            <li key={link.what + link.id} className="row">
              <span>{link.label}</span>
              {rooms[link.what] && (
                <span className="push">
                  <LinkButton
                    to={`${rooms[link.what]}/${link.id}`}
                    kind="quiet"
                    icon="arrow-right"
                    name={dimissioni.linkOpenOf(link.label)}
                  >
                    {dimissioni.linkOpen}
                  </LinkButton>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {picking && <LinkDialog page={page} onClose={() => setPicking(false)} />}
    </section>
  );
}
