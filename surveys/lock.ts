/** Minutes without a touch before a phone locks itself, where a round does not say. Apart from the shapes: a phone's first screen needs it. */
export const LOCK_MINUTES = 5;
