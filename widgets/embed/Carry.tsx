/** While a result is shown, the way to the full page leads to the same answers. */
import { Component } from 'preact';
import { carry } from './ways.ts';

export class Carry extends Component<{ link: string }> {
  override componentDidMount() {
    carry(this.props.link);
  }

  override componentDidUpdate() {
    carry(this.props.link);
  }

  override render() {
    return null;
  }
}
