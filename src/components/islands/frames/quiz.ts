/** The maturity quiz in a frame. */
import { h } from 'preact';
import { Share } from '#widgets/embed/Share.tsx';
import { Carry } from '#widgets/embed/Carry.tsx';
import MaturityQuiz from '#widgets/maturity-quiz/View.tsx';
import { openTool } from './open.ts';

openTool(MaturityQuiz, {
  after: ({ stage, link }) => h('div', null, h(Carry, { link }), h(Share, { stage })),
});
