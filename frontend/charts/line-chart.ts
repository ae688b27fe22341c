import { ChartElement, plain, written, type Option, type Unit } from './chart-element';
import type { Palette } from './palette';

interface Lines {
  /** ISO days. */
  days: string[];
  series: { name: string; values: (number | null)[] }[];
  unit: Unit;
  hidden: string;
}

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];

/** How figures went over the days. */
class LineChartElement extends ChartElement<Lines> {
  protected height(): number {
    return 340;
  }

  protected option(data: Lines, colours: Palette): Option {
    const language = document.documentElement.lang || 'fr';
    const month = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    return {
      legend: { show: data.series.length > 1, top: 0, left: 0, textStyle: { color: colours.text } },
      grid: { top: data.series.length > 1 ? 44 : 16, bottom: 32, left: 52, right: 24 },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: data.days,
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.quiet, hideOverlap: true, formatter: (text: string) => month.format(new Date(text)) },
      },
      yAxis: {
        type: 'value',
        minInterval: data.unit === 'count' ? 1 : 0,
        axisLabel: { color: colours.quiet, formatter: (value: number) => written(value, data.unit) },
        splitLine: { lineStyle: { color: colours.line } },
      },
      tooltip: {
        trigger: 'axis',
        formatter: (points: any[]) =>
          [
            `<b>${day.format(new Date(points[0].axisValue))}</b>`,
            ...points.map((point) => `${point.marker}${plain(point.seriesName)} ${written(point.value, data.unit, data.hidden)}`),
          ].join('<br>'),
      },
      series: data.series.map((series, index) => ({
        type: 'line',
        name: series.name,
        data: series.values,
        symbol: SYMBOLS[index % SYMBOLS.length],
        symbolSize: 6,
        lineStyle: { width: 2, type: index % 2 === 0 ? 'solid' : 'dashed' },
      })),
    };
  }
}

customElements.define('passerelle-line-chart', LineChartElement);
