import { ChartElement, colourScale, plain, written, type Option, type Unit } from './chart-element';
import type { Palette } from './palette';

interface Heat {
  rows: string[];
  columns: string[];
  /** A row each; null where it is hidden. */
  values: (number | null)[][];
  unit: Unit;
  hidden: string;
  /** What the two ends of the scale mean; from little to much where the first is empty. */
  first: string;
  second: string;
}

const ROW = 34;
const HEAD = 110;
const NARROW = 620;
const SCALE = 48;

/** A word on each line. */
function broken(ends: [string, string]): [string, string] {
  return [ends[0].replaceAll(' ', '\n'), ends[1].replaceAll(' ', '\n')];
}

/** A board of cells, coloured by their value. */
class HeatChartElement extends ChartElement<Heat> {
  protected height(data: Heat, width: number): number {
    return data.rows.length * ROW + this.head(width) + SCALE;
  }

  /** Upright names of columns need more room. */
  private head(width: number): number {
    return width < NARROW ? HEAD + 30 : HEAD;
  }

  protected option(data: Heat, colours: Palette, width: number): Option {
    const labels = Math.min(230, width * 0.3);
    const diverging = data.first !== '';
    const all = data.values.flat().filter((value): value is number => value !== null);
    const most = Math.max(1, ...all.map(Math.abs));
    const range = diverging ? colours.diverging : colours.scale;
    const lowest = diverging ? -most : 0;
    const cells = data.values.flatMap((row, y) =>
      row.map((value, x) =>
        value === null
          ? { value: [x, y, 0], itemStyle: { color: colours.line, opacity: 0.5 } }
          : { value: [x, y, value] },
      ),
    );
    const ends: [string, string] = diverging ? [data.first, data.second] : [written(most, data.unit), '0'];
    return {
      grid: { top: this.head(width), bottom: SCALE, left: labels + 8, right: 8 },
      xAxis: {
        type: 'category',
        position: 'top',
        data: data.columns,
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: colours.text, rotate: width < NARROW ? 90 : 38, interval: 0, width: 130, overflow: 'truncate' },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: data.rows,
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: colours.text, width: labels, overflow: 'truncate' },
      },
      visualMap: {
        ...colourScale(lowest, most, width < NARROW ? broken(ends) : ends, range, data.unit, colours),
        dimension: 2,
        ...(width < NARROW ? { itemHeight: 110 } : {}),
      },
      tooltip: {
        formatter: (point: any) => {
          const [x, y] = point.value;
          return `<b>${plain(data.rows[y])}</b> × <b>${plain(data.columns[x])}</b><br>${written(data.values[y][x], data.unit, data.hidden)}`;
        },
      },
      series: [
        {
          type: 'heatmap',
          data: cells,
          itemStyle: { borderColor: colours.surface, borderWidth: 2 },
          label: {
            show: width >= NARROW,
            fontSize: 11,
            formatter: (point: any) => {
              const [x, y] = point.value;
              return written(data.values[y][x], data.unit, '·');
            },
            color: colours.text,
          },
        },
      ],
    };
  }

  protected picked(event: any) {
    return { first: String(event.value[1]), second: event.value[0] };
  }
}

customElements.define('passerelle-heat-chart', HeatChartElement);
