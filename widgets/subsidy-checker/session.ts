/** Which questions have been shown, in which order, and what was answered. Pure. */
import { UNKNOWN, type Replies } from './logic.ts';
import { nextQuestion, verdicts, type Context, type TrackVerdict } from './model.ts';

export interface Session {
  replies: Replies;
  /** Questions of fit in the order in which they were shown: it never changes, whatever is answered. */
  shown: readonly string[];
}

const pendingOf = (tracks: readonly TrackVerdict[]): readonly string[] => [
  ...new Set(tracks.flatMap(({ pending }) => pending)),
];

/** Questions that could still change something. */
const pendingIn = (replies: Replies, context: Context): readonly string[] => pendingOf(verdicts(replies, context));

/** A session with the next question shown, where none that is shown waits for an answer. */
export function advance({ replies, shown }: Session, context: Context): Session {
  const pending = pendingIn(replies, context);
  if (shown.some((question) => pending.includes(question))) return { replies, shown };
  const next = nextQuestion(replies, context);
  return { replies, shown: next === undefined ? shown : [...shown, next] };
}

/** One answer given or changed, to a question of fit or of readiness. */
export const answer = (session: Session, question: string, reply: string | undefined, context: Context): Session =>
  advance({ ...session, replies: { ...session.replies, [question]: reply } }, context);

/** The session that these replies would have grown out of; answers that would not have been asked stand at its end. */
export function reopen(replies: Replies, context: Context): Session {
  const shown: string[] = [];
  const given: Record<string, string | undefined> = {};
  for (let next = nextQuestion(given, context); next !== undefined; next = nextQuestion(given, context)) {
    shown.push(next);
    if (replies[next] === undefined) break;
    given[next] = replies[next];
  }
  const rest = context.order.filter((question) => replies[question] !== undefined && !shown.includes(question));
  return advance({ replies, shown: [...shown, ...rest] }, context);
}

/** Questions whose answer, whatever it were, would change neither a track nor its reasons now: kept, but set aside. */
export function setAside({ replies, shown }: Session, context: Context): readonly string[] {
  const outcome = (given: Replies, question: string) =>
    JSON.stringify(
      verdicts(given, context, question).map(({ fit, pending, because }) => [
        fit,
        pending,
        because.map(({ leaf, value }) => [leaf.id, value]),
      ]),
    );
  return shown.filter((question) => {
    const now = outcome(replies, question);
    return [...Object.keys(context.questions[question]?.options ?? {}), UNKNOWN].every(
      (option) => outcome({ ...replies, [question]: option }, question) === now,
    );
  });
}

/** Everything that a page shows of a session. */
export interface Look {
  tracks: readonly TrackVerdict[];
  /** How many questions could still change something. */
  left: number;
  /** The question that waits for an answer; nothing where all are answered. */
  open: string | undefined;
  aside: readonly string[];
}

export function look(session: Session, context: Context): Look {
  const tracks = verdicts(session.replies, context);
  const pending = pendingOf(tracks);
  return {
    tracks,
    left: pending.length,
    open: session.shown.find((question) => pending.includes(question)),
    // A question that could still change something need not be tried out.
    aside: setAside({ ...session, shown: session.shown.filter((question) => !pending.includes(question)) }, context),
  };
}
