import type { CslNode } from './citation-engine.ts';

/** What all items have in common that a style is narrowed to. */
export interface ItemShape {
  /** Type in CSL. */
  type: string;
  /** Variables that each of them has, with something in it; it has no other. */
  variables: ReadonlySet<string>;
  /** Parts of the one date that they may have, `issued`: `year`, `month`, `day`. */
  dateParts: ReadonlySet<string>;
}

type Nodes = readonly (CslNode | string)[];

/**
 * A part of a style with what is left of it, and whether it shows a variable: it calls none; all that it calls are empty;
 * it shows one; or the shape does not say. A group that calls variables, all of them empty, shows nothing. One that shows
 * something counts as a variable to the group around it.
 */
interface Part {
  shown: 'no call' | 'empty' | 'shown' | 'unknown';
  /** Of an empty part something that calls an empty variable. */
  nodes: Nodes;
}

/**
 * A style without what it cannot show of items of a shape: branches whose conditions they do not meet, variables that they
 * do not have, macros that come to nothing; what is left of a macro stands where it was called. Of such items it shows
 * the same.
 * @see https://docs.citationstyles.org/en/stable/specification.html
 * @throws {Error} where a macro is called that the style does not have
 */
export function narrowStyle(style: CslNode, shape: ItemShape): CslNode {
  const macros = new Map(elements(style, 'macro').map((macro) => [macro.attrs.name, macro]));

  function narrow(node: CslNode | string): readonly Part[] {
    if (typeof node === 'string') return [{ shown: 'no call', nodes: [node] }];
    const { name, attrs } = node;
    if (name === 'choose') return narrowChoice(node);
    if (name === 'group') return narrowGroup(node);
    if (name === 'names') return [narrowNames(node)];
    if (attrs.macro !== undefined) return narrowMacro(node);
    if (attrs.variable === undefined) return [{ shown: 'no call', nodes: [node] }];
    const isShown = showsVariable(node, shape);
    // A label is a term.
    if (name === 'label') return isShown ? [{ shown: 'no call', nodes: [node] }] : [];
    return [{ shown: isShown ? 'shown' : 'empty', nodes: [node] }];
  }

  function narrowMacro({ attrs: { macro: name, ...attrs } }: CslNode): readonly Part[] {
    const macro = macros.get(name);
    if (!macro) throw new Error(`The style has no macro “${name}”.`);
    return narrowGroup({ name: 'group', attrs, children: macro.children });
  }

  function narrowGroup(group: CslNode): readonly Part[] {
    const parts = group.children.flatMap(narrow);
    const shown = (['shown', 'unknown', 'empty'] as const).find((one) =>
      parts.some((part) => part.shown === one),
    );
    if (shown === 'empty') return parts.filter((part) => part.shown === 'empty').slice(0, 1);
    // An empty variable decides on the terms beside it only where no variable is shown.
    const left = shown === 'unknown' ? parts : withoutEmpty(parts);
    const children = left.flatMap(({ nodes }) => nodes);
    return children.length === 0 ? [] : [{ shown: shown ?? 'shown', nodes: [{ ...group, children }] }];
  }

  /** Names, or the first of their substitutes that may be shown, up to one that is. */
  function narrowNames(names: CslNode): Part {
    const [substitute] = elements(names, 'substitute');
    const children = names.children.filter((child) => child !== substitute);
    const isShown = showsVariable(names, shape);
    const parts = isShown || !substitute ? [] : withoutEmpty(substitute.children.flatMap(narrow));
    const first = parts.findIndex(({ shown }) => shown === 'shown');
    const left = first === -1 ? parts : parts.slice(0, first + 1);
    if (!substitute || left.length === 0)
      return { shown: isShown ? 'shown' : 'empty', nodes: [{ ...names, children }] };
    const narrowed = { ...substitute, children: left.flatMap(({ nodes }) => nodes) };
    return {
      shown: first === -1 ? 'unknown' : 'shown',
      nodes: [{ ...names, children: [...children, narrowed] }],
    };
  }

  function narrowChoice(choice: CslNode): readonly Part[] {
    const branches: CslNode[] = [];
    for (const branch of choice.children) {
      if (typeof branch === 'string') continue;
      const isMet = branch.name === 'else' || meets(branch, shape);
      if (isMet === false) continue;
      const parts = branch.children.flatMap(narrow);
      if (isMet && branches.length === 0) return parts;
      branches.push({
        name: isMet ? 'else' : branches.length === 0 ? 'if' : 'else-if',
        attrs: isMet ? {} : branch.attrs,
        children: parts.flatMap(({ nodes }) => nodes),
      });
      if (isMet) break;
    }
    return branches.length === 0 ? [] : [{ shown: 'unknown', nodes: [{ ...choice, children: branches }] }];
  }

  /** Terms of a layout are shown whatever stands beside them. */
  function narrowLayout(node: CslNode | string): CslNode | string {
    if (typeof node === 'string' || node.name !== 'layout') return node;
    return { ...node, children: withoutEmpty(node.children.flatMap(narrow)).flatMap(({ nodes }) => nodes) };
  }

  const children = style.children
    .filter((child) => typeof child === 'string' || child.name !== 'macro')
    .map((child) =>
      typeof child === 'string' || child.name !== 'bibliography'
        ? child
        : { ...child, children: child.children.map(narrowLayout) },
    );
  return { ...style, children };
}

function withoutEmpty(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ shown }) => shown !== 'empty');
}

function elements({ children }: CslNode, name: string): CslNode[] {
  return children.filter((child) => typeof child !== 'string').filter((child) => child.name === name);
}

const COUNTED: ReadonlySet<string> = new Set(['citation-number', 'year-suffix']);

/** Whether an element with variables shows one of them. */
function showsVariable({ name, attrs, children }: CslNode, { variables, dateParts }: ItemShape): boolean {
  const called = attrs.variable?.split(/\s+/) ?? [];
  // What the engine counts is no variable of an item, and the engine takes it for shown wherever it may stand.
  if (called.some((variable) => COUNTED.has(variable))) return true;
  if (!called.some((variable) => variables.has(variable))) return false;
  if (name !== 'date' || attrs.form !== undefined) return true;
  return children.some((part) => typeof part !== 'string' && dateParts.has(part.attrs.name ?? ''));
}

/** Whether items of a shape meet the conditions of a branch; undefined where it does not say. */
function meets({ attrs: { match = 'all', ...conditions } }: CslNode, shape: ItemShape): boolean | undefined {
  const tests = Object.entries(conditions).flatMap(([condition, values]) =>
    testsOf(condition, values.split(/\s+/), shape),
  );
  if (match === 'all') return tests.includes(false) ? false : tests.includes(undefined) ? undefined : true;
  const any = tests.includes(true) ? true : tests.includes(undefined) ? undefined : false;
  return match === 'none' && any !== undefined ? !any : any;
}

function testsOf(
  condition: string,
  values: readonly string[],
  { type, variables }: ItemShape,
): (boolean | undefined)[] {
  switch (condition) {
    // No item has two types: one of them is enough, whatever is to match.
    case 'type':
      return [values.includes(type)];
    case 'variable':
      return values.map((variable) => variables.has(variable));
    case 'is-numeric':
      return values.map((variable) => (variables.has(variable) ? undefined : false));
    // No date is said to be uncertain, and what stands alone has no locator.
    case 'is-uncertain-date':
    case 'locator':
      return values.map(() => false);
    default:
      return [undefined];
  }
}
