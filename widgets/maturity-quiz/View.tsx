/** The quiz in a page: draws the screen that the reader is on. */
import { Component } from 'preact';
import { Ask } from './Ask.tsx';
import { Compare } from './Compare.tsx';
import type { QuizData } from './data.ts';
import { Quiz } from './quiz.ts';
import { Result } from './Result.tsx';
import { Sheet } from './Sheet.tsx';
import { Start } from './Start.tsx';

interface Props {
  data: QuizData;
}

const SCREENS = { start: Start, ask: Ask, result: Result, sheet: Sheet, compare: Compare };

export default class MaturityQuiz extends Component<Props> {
  quiz = this.begin();

  private begin(): Quiz {
    return new Quiz(this.props.data, () => this.forceUpdate());
  }

  override componentDidMount() {
    this.quiz.start();
  }

  override componentDidUpdate() {
    this.quiz.drawn(this.base as HTMLElement);
  }

  override render() {
    const { data, state, said, notice, trouble } = this.quiz;
    const Screen = SCREENS[state.screen];
    return (
      <div class="tool mq not-content" lang={data.locale} data-screen={state.screen}>
        <p class="tool-status" role="status">
          {said.status}
        </p>
        <div role="alert">
          {notice && <p class="tool-notice">{notice}</p>}
          {trouble && <p class="tool-notice">{trouble}</p>}
        </div>
        <Screen quiz={this.quiz} />
      </div>
    );
  }
}
