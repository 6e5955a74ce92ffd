/** Input a person can put right: its text goes to stderr as it is, exit code 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
