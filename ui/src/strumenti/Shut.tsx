import { Banner } from '../kit';
import { LinkButton } from '../persone/LinkButton';
import { Page } from '../shell/Page';
import { common } from '../words/common';
import { strumenti } from '../words/strumenti';

/** A form that the role of who is in may not fill in: said before anything is typed. */
export const Shut = ({ home, children }: { home: string; children: string }) => (
  <Page title={strumenti.shut}>
    <Banner tone="info">
      <p>{children}</p>
    </Banner>
    <div className="row">
      <LinkButton to={home} kind="outline" icon="arrow-left">
        {common.back}
      </LinkButton>
    </div>
  </Page>
);
