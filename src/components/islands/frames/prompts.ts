/** The prompt builder in a frame. */
import PromptBuilder from '#widgets/prompt-builder/View.tsx';
import { openTool } from './open.ts';

openTool(PromptBuilder);
