/** What a walk does with a browser, whichever it is. */
export interface Browser {
  open(address: string): Promise<void>;
  /**
   * The value of an expression in the page.
   * @param script an expression whose value can be written as JSON
   */
  read<T>(script: string): Promise<T>;
  click(selector: string): Promise<void>;
  /** Types into an element. */
  type(selector: string, text: string): Promise<void>;
  /** Presses a key, by its name in scripts. */
  press(key: string): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}
