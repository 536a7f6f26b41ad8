import { nearest } from '../../map/nearest.ts';
import { holds, showing } from '../../map/view.ts';
import '../desk/row-controls.ts';
import { MapCard } from './map-card.ts';
import { MapCitations } from './map-citations.ts';
import { MapGestures } from './map-gestures.ts';
import type { MapPaper } from './map-paper.ts';
import { MapSelection } from './map-selection.ts';
import { MapStage } from './map-stage.ts';
import { MapTitles } from './map-titles.ts';

/** What one press of + or - magnifies by. */
const STEP = 1.5;
/** How far from a point a finger may come down and still mean it, in pixels. */
const FINGER = 24;

/** `<paper-map>`: moves, zooms and selects on the map that is in the page already. */
class PaperMap extends HTMLElement {
  readonly #frame = this.#part<HTMLElement>('[data-map-frame]');
  readonly #drawing = this.#part<SVGSVGElement>('[data-map-points]');
  readonly #card = new MapCard(this.#frame, (link) => this.#citations.show(link));
  readonly #stage = new MapStage({
    map: this,
    frame: this.#frame,
    points: this.#drawing,
    names: this.#part<SVGSVGElement>('[data-map-names]'),
    onLook: () => this.#card.hide(),
    onDraw: (width, shrink) => this.#titles.show(width, shrink),
  });
  readonly #papers: readonly MapPaper[] = [...this.#drawing.querySelectorAll<SVGAElement>('a')].map(
    (link) => {
      const point = link.querySelector('use');
      return { link, x: point?.x.baseVal.value ?? 0, y: point?.y.baseVal.value ?? 0 };
    },
  );
  readonly #citations = new MapCitations(this.#drawing, this.#papers);
  readonly #titles = new MapTitles(
    this.#part<SVGSVGElement>('[data-map-names]'),
    this.#papers,
    this.#stage.whole,
    this.#part<SVGPathElement>('[data-map-points] defs path').getBBox().width / 2,
  );
  readonly #selection = new MapSelection(this.#papers, this.#stage.whole, {
    drawing: this.#drawing,
    list: this.#part<HTMLElement>('[data-map-selection]'),
    status: this.#part<HTMLElement>('[data-map-status]'),
    clear: this.#part<HTMLElement>('[data-map-do=clear]'),
  });
  /** The point whose card a finger opened last. */
  #tapped: Element | undefined;
  readonly #gestures = new MapGestures(this.#stage, {
    isOn: () => this.#isDrawing,
    outline: (area) => this.#selection.outline(area),
    end: (area) => {
      if (area) this.#selection.select(area);
      else this.#selection.outline(this.#selection.area);
      this.#drawMode(false);
    },
  });

  connectedCallback(): void {
    // One stop of the Tab key for each topic, not for each paper: arrows lead on from there.
    for (const { link } of this.#papers)
      if (link.previousElementSibling?.localName === 'a') link.tabIndex = -1;

    const frame = this.#frame;
    frame.addEventListener('pointerover', ({ target }) => this.#showCard(target));
    frame.addEventListener('focusin', ({ target }) => this.#focus(target));
    // A finger leaves whenever it is lifted; the card then stays for the next tap.
    frame.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType !== 'touch') this.#card.hide();
    });
    frame.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Element && this.#card.holds(relatedTarget))) this.#card.hide();
    });
    frame.addEventListener('click', this.#tap);
    document.addEventListener('keydown', this.#key);
    this.addEventListener('click', this.#press);
    window.addEventListener('popstate', this.#selection.readAddress);
    window.addEventListener('resize', this.#stage.draw);
    this.#selection.readAddress();
    this.#stage.draw();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#key);
    window.removeEventListener('popstate', this.#selection.readAddress);
    window.removeEventListener('resize', this.#stage.draw);
  }

  #part<T extends Element>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`<paper-map> has no ${selector} in it.`);
    return part;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (!(target instanceof Element) || target.closest('dialog')) return;
    if (key === 'Escape') this.#escape();
    else if (!this.#frame.contains(target)) return;
    else if (key === '+' || key === '=') this.#stage.zoom(STEP);
    else if (key === '-') this.#stage.zoom(1 / STEP);
    else if (key === '0') this.#stage.look(this.#stage.whole);
    else if (key.startsWith('Arrow')) {
      if (this.#follow(key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    }
  };

  /** Goes to the next paper or the one before; from the name of a topic, or of a part of it, to the topic's first paper. */
  #follow(step: number): boolean {
    const focused = document.activeElement;
    const at = this.#papers.findIndex(({ link }) => link === focused);
    const name =
      at < 0 && focused?.closest('[data-map-names]')
        ? (focused.getAttribute('data-part-of') ?? focused.textContent.trim())
        : undefined;
    const group = [...this.#drawing.querySelectorAll('g')].find(
      (one) => name !== undefined && one.getAttribute('aria-label') === name,
    );
    const next = group ? group.querySelector('a') : at < 0 ? undefined : this.#papers[at + step]?.link;
    next?.focus();
    return next !== undefined;
  }

  /** The first tap of a finger on a point, or near one, shows its card; the card, or a second tap, leads to the paper. */
  readonly #tap = (event: MouseEvent): void => {
    const { target, clientX, clientY } = event;
    if (!(target instanceof Element) || !this.#gestures.byTouch || this.#card.holds(target)) return;
    if (target.closest('[data-map-names] a')) return;
    const [x, y] = this.#stage.place({ x: clientX, y: clientY });
    const [edge] = this.#stage.place({ x: clientX + FINGER, y: clientY });
    const own: Element | null = target.closest('a');
    const paper =
      this.#papers.find(({ link }) => link === own) ?? nearest(this.#papers, x, y, Math.abs(edge - x));
    if (!paper || (paper.link === own && this.#card.isOf(own) && this.#tapped === own)) return;
    event.preventDefault();
    this.#tapped = paper.link;
    this.#card.show(paper.link);
  };

  /** Closes what was opened last. */
  #escape(): void {
    if (this.#card.isShown) this.#card.hide();
    else if (this.#isDrawing) this.#drawMode(false);
    else if (this.#selection.isShown) this.#selection.select(undefined);
  }

  readonly #press = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('[data-map-do]') : null;
    const what = button?.getAttribute('data-map-do');
    if (what === 'nearer') this.#stage.zoom(STEP);
    if (what === 'farther') this.#stage.zoom(1 / STEP);
    if (what === 'whole') this.#stage.look(this.#stage.whole);
    if (what === 'draw') this.#drawMode(!this.#isDrawing);
    if (what === 'view') this.#selection.select(this.#stage.view);
    if (what === 'clear') this.#selection.select(undefined);
    if (what === 'all') this.#chooseAll().catch(console.info);
  };

  /** Chooses all papers of the list, to keep, save, cite or compare them. */
  async #chooseAll(): Promise<void> {
    const { startChoosing } = await import('../desk/selection/choose.ts');
    startChoosing(this.querySelector('.map-list'));
  }

  get #isDrawing(): boolean {
    return this.#frame.hasAttribute('data-drawing');
  }

  #drawMode(on: boolean): void {
    this.#frame.toggleAttribute('data-drawing', on);
    this.#part('[data-map-do=draw]').setAttribute('aria-pressed', String(on));
  }

  #focus(target: EventTarget | null): void {
    const paper = this.#papers.find(({ link }) => link === target);
    if (!paper) return;
    const { view, whole } = this.#stage;
    if (!holds(view, paper.x, paper.y)) {
      this.#stage.look(showing(view, whole, paper.x, paper.y));
      paper.link.scrollIntoView({ block: 'nearest' });
    }
    this.#showCard(target);
  }

  #showCard(target: EventTarget | null): void {
    if (!(target instanceof Element) || this.#gestures.areDown) return;
    const link = target.closest('a');
    if (link && this.#drawing.contains(link)) this.#card.show(link);
    else if (!this.#card.holds(target)) this.#card.hideSoon();
    else this.#card.stay();
  }
}

customElements.define('paper-map', PaperMap);
