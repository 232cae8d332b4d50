import { stampOf } from '../form/when';
import { useAsk } from '../ipc';
import { Answer } from '../shell/Answer';
import { persone } from '../words/persone';

/** Who has looked at this file, when and why. */
export function AccessLog({ personId }: { personId: string }) {
  const log = useAsk('person.access_log', { personId });
  return (
    <div className="stack">
      <h3>{persone.heading.consultazioni}</h3>
      <Answer of={log}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="quiet">{persone.noAccesses}</p>
          ) : (
            <table className="plain" aria-label={persone.accessTable}>
              <thead>
                <tr>
                  <th scope="col">{persone.when}</th>
                  <th scope="col">{persone.who}</th>
                  <th scope="col">{persone.what}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr key={entry.seq}>
                    <td className="num nowrap">{stampOf(entry.at)}</td>
                    <td>{entry.operator}</td>
                    <td>
                      {entry.what}
                      <span className="quiet block">{entry.purpose}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
    </div>
  );
}
