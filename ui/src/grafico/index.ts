export { ScoreBar } from './ScoreBar';
export { Trend } from './Trend';
