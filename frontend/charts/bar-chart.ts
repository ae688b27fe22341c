import { ChartElement, plain, written, type Option, type Unit } from './chart-element';
import type { Palette } from './palette';

interface Bars {
  categories: string[];
  series: { name: string; values: (number | null)[] }[];
  unit: Unit;
  hidden: string;
}

const BAR = 14;
const GAP = 14;
const AXIS = 28;

/** Lying bars, one group for each category, one bar in it for each series. */
class BarChartElement extends ChartElement<Bars> {
  protected height(data: Bars): number {
    return data.categories.length * (data.series.length * BAR + GAP) + AXIS + this.legend(data);
  }

  private legend(data: Bars): number {
    return data.series.length > 1 ? 36 : 8;
  }

  protected option(data: Bars, colours: Palette, width: number): Option {
    const labels = Math.min(240, width * 0.38);
    return {
      aria: { enabled: true, decal: { show: data.series.length > 1 } },
      legend: { show: data.series.length > 1, top: 0, left: 0, textStyle: { color: colours.text } },
      grid: { top: this.legend(data), bottom: AXIS, left: labels + 8, right: 56 },
      xAxis: {
        type: 'value',
        minInterval: data.unit === 'count' ? 1 : 0,
        axisLabel: { color: colours.quiet, formatter: (value: number) => written(value, data.unit), hideOverlap: true },
        splitLine: { lineStyle: { color: colours.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: data.categories,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.text, width: labels, overflow: 'truncate' },
      },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        formatter: (points: any[]) =>
          [
            `<b>${plain(points[0].name)}</b>`,
            ...points.map(
              (point) => `${point.marker}${plain(point.seriesName)} ${written(data.series[point.seriesIndex].values[point.dataIndex], data.unit, data.hidden)}`,
            ),
          ].join('<br>'),
      },
      series: data.series.map((series) => ({
        type: 'bar',
        name: series.name,
        data: series.values.map((value) => value ?? 0),
        barMaxWidth: BAR,
        label: {
          show: true,
          position: 'right',
          color: colours.text,
          fontSize: 11,
          formatter: (point: any) => written(series.values[point.dataIndex], data.unit, data.hidden),
        },
      })),
    };
  }

  protected picked(event: any) {
    return { first: String(event.dataIndex), second: event.seriesIndex };
  }
}

customElements.define('passerelle-bar-chart', BarChartElement);
