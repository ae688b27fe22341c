import type { EChartsType } from 'echarts/core';
import { palette, onSchemeChange, type Palette } from './palette';

/** What draws. */
export type Drawing = typeof import('./drawing');

/** An option of ECharts; what a chart is made of stands in the elements, not on the server. */
export type Option = Record<string, any>;

const EXPORT_WIDTH = 1200;
const HEADING = 92;

/**
 * What all charts share: they are drawn anew when their data, their size or the scheme changes, say in one sentence what
 * is to be seen, and can be saved as an image that carries its title, sentence and source.
 */
export abstract class ChartElement<Data> extends HTMLElement {
  private chart?: EChartsType;
  private watch?: ResizeObserver;
  private forgetScheme?: () => void;
  private given?: Data;

  /** What to draw. */
  set data(data: Data) {
    this.given = data;
    this.draw();
  }

  get data(): Data | undefined {
    return this.given;
  }

  connectedCallback() {
    this.setAttribute('role', 'img');
    this.watch = new ResizeObserver(() => this.resize());
    this.watch.observe(this);
    this.forgetScheme = onSchemeChange(() => this.draw());
    this.draw();
  }

  disconnectedCallback() {
    this.watch?.disconnect();
    this.forgetScheme?.();
    this.chart?.dispose();
    this.chart = undefined;
  }

  /** The option for some data, as wide as given in pixels. */
  protected abstract option(data: Data, colours: Palette, width: number): Option;

  /** How high it is for some data, in pixels. */
  protected abstract height(data: Data, width: number): number;

  /** What was picked, to be told to the server; null where there is nothing behind it. */
  protected picked(_event: any): Record<string, unknown> | null {
    return null;
  }

  /** Whatever must be there before the first drawing. */
  protected async ready(_drawing: Drawing): Promise<void> {}

  private async draw() {
    if (!this.given || !this.isConnected) {
      return;
    }
    const drawing = await import('./drawing');
    await this.ready(drawing);
    if (!this.isConnected || !this.given || this.clientWidth === 0) {
      return;
    }
    this.style.height = `${this.height(this.given, this.clientWidth)}px`;
    if (!this.chart) {
      this.chart = drawing.init(this, null, { renderer: 'svg' });
      this.chart.on('click', (event: any) => this.pick(event));
    }
    this.chart.resize();
    this.chart.setOption(this.whole(this.given, palette(this), this.clientWidth), true);
    this.toggleAttribute('drawn', true);
  }

  private resize() {
    if (this.chart && this.chart.getWidth() === this.clientWidth) {
      return;
    }
    this.draw();
  }

  private pick(event: any) {
    const detail = this.picked(event);
    if (detail) {
      this.dispatchEvent(new CustomEvent('chart-picked', { detail }));
    }
  }

  private whole(data: Data, colours: Palette, width: number): Option {
    const option = this.option(data, colours, width);
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: colours.text },
      color: colours.series,
      ...option,
      tooltip: {
        confine: true,
        backgroundColor: colours.surface,
        borderColor: colours.line,
        textStyle: { color: colours.text },
        ...option.tooltip,
      },
    };
  }

  /**
   * Saves an image.
   *
   * @param format svg or png
   * @param heading title, sentence and source, as they stand in the image
   */
  async save(format: 'svg' | 'png', name: string, heading: { title: string; text: string; source: string }) {
    if (!this.given) {
      return;
    }
    const drawing = await import('./drawing');
    await this.ready(drawing);
    const colours = palette(this);
    const height = this.height(this.given, EXPORT_WIDTH) + HEADING;
    const settings = { renderer: format === 'svg' ? 'svg' : 'canvas', ssr: format === 'svg', width: EXPORT_WIDTH, height };
    const place = format === 'svg' ? null : document.createElement('div');
    const chart = drawing.init(place as any, null, settings as any);
    const option = this.whole(this.given, colours, EXPORT_WIDTH);
    chart.setOption({ ...option, ...headed(option, heading, colours), backgroundColor: colours.surface });
    const content =
      format === 'svg'
        ? new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' })
        : await new Promise<Blob>((done) => chart.renderToCanvas({ pixelRatio: 2 }).toBlob((image) => done(image!)));
    chart.dispose();
    offer(content, `${name}.${format}`);
  }
}

/** A scale of colours under a chart, from one value to another. */
export function colourScale(min: number, max: number, ends: [string, string], range: string[], unit: Unit, colours: Palette): Option {
  return {
    type: 'continuous',
    calculable: false,
    orient: 'horizontal',
    left: 'center',
    bottom: 0,
    itemHeight: 160,
    min,
    max,
    text: ends,
    textStyle: { color: colours.text },
    inRange: { color: range },
    formatter: (value: number) => written(value, unit),
  };
}

/** The same option with room on top for a title, a sentence and a source. */
function headed(option: Option, heading: { title: string; text: string; source: string }, colours: Palette): Option {
  const moved = (part: any) => (part && typeof part.top === 'number' ? { ...part, top: part.top + HEADING } : part);
  const each = (part: any) => (Array.isArray(part) ? part.map(moved) : moved(part));
  return {
    title: {
      text: heading.title,
      subtext: `${heading.text}\n${heading.source}`,
      left: 16,
      top: 12,
      textStyle: { color: colours.text, fontSize: 20 },
      subtextStyle: { color: colours.quiet, fontSize: 13, lineHeight: 18, width: EXPORT_WIDTH - 32, overflow: 'break' },
    },
    grid: each(option.grid),
    legend: each(option.legend),
    visualMap: each(option.visualMap),
    geo: each(option.geo),
    series: each(option.series),
  };
}

function offer(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const LANGUAGE = () => document.documentElement.lang || 'fr';

/** A number as its reader writes it: a count, or a share in per cent. */
export function written(value: number | null | undefined, unit: Unit, hidden = '·'): string {
  if (value === null || value === undefined) {
    return hidden;
  }
  const digits = unit === 'count' ? 0 : 1;
  const number = new Intl.NumberFormat(LANGUAGE(), {
    maximumFractionDigits: digits,
    signDisplay: unit === 'points' ? 'exceptZero' : 'auto',
  }).format(value);
  return unit === 'percent' ? `${number}\u00a0%` : number;
}

/** A count, a share in per cent, or a difference between two of those. */
export type Unit = 'count' | 'percent' | 'points' | 'rate';

/** Text for a tooltip, with nothing in it that a browser would read as markup. */
export function plain(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string);
}
