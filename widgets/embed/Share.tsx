/** Whether the page around a frame may hear of a result: off until the visitor says so, each time anew. */
import { Component } from 'preact';
import { fill } from '../kit/fill.ts';
import { framed, tell, whenWanted, words } from './side.ts';

interface Props {
  stage: number;
}

export class Share extends Component<Props, { wanted: boolean; sent: boolean }> {
  override state = { wanted: false, sent: false };

  override componentDidMount() {
    // Where nobody wants to know there is nothing to agree to.
    if (framed) whenWanted(() => this.setState({ wanted: true }));
  }

  override componentDidUpdate({ stage }: Props) {
    // Another result is another question.
    if (stage !== this.props.stage && this.state.sent) this.setState({ sent: false });
  }

  private readonly send = () => {
    const { stage } = this.props;
    if (stage === 1 || stage === 2 || stage === 3 || stage === 4) tell({ event: 'result', stage });
    this.setState({ sent: true });
  };

  override render({ stage }: Props, { wanted, sent }: { wanted: boolean; sent: boolean }) {
    if (!wanted) return null;
    return (
      <div class="frame-share tool-screen">
        <label>
          <input type="checkbox" checked={sent} disabled={sent} onChange={this.send} aria-describedby="frame-share" />
          {fill(words.share, { n: stage })}
        </label>
        <p class="tool-hint" id="frame-share" role="status">
          {sent ? words.shared : words.shareHint}
        </p>
      </div>
    );
  }
}
