import { useAsk, useSession } from '../../ipc';
import { Answer } from '../../shell/Answer';
import { amministrazione } from '../../words/amministrazione';
import { ChangePassphrase } from './ChangePassphrase';
import { NewRecoveryCode } from './NewRecoveryCode';
import { Rebuild } from './Rebuild';
import { Setting } from './Setting';

const words = amministrazione.security;

/** One's passphrase, the archive's settings, its recovery code. */
export function Sicurezza() {
  const { may } = useSession();
  const settings = useAsk('setting.list', {}, { enabled: may('setting.read') });
  return (
    <div className="cards">
      <section className="card">
        <ChangePassphrase />
      </section>
      {may('setting.read') && (
        <section className="card stack" aria-labelledby="settings">
          <h2 id="settings">{words.settingsTitle}</h2>
          <Answer of={settings}>
            {(all) =>
              all.map((setting) => (
                <Setting key={setting.key} setting={setting} locked={!may('setting.change')} />
              ))
            }
          </Answer>
        </section>
      )}
      <section className="card">
        <NewRecoveryCode />
      </section>
      {may('rebuild') && (
        <section className="card">
          <Rebuild />
        </section>
      )}
    </div>
  );
}
