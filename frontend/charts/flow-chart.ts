import { ChartElement, plain, written, type Option } from './chart-element';
import type { Palette } from './palette';

interface Flow {
  nodes: { id: string; label: string; step: number }[];
  links: { from: string; to: string; value: number }[];
}

const NODE = 26;

/** What flows from one step to the next. */
class FlowChartElement extends ChartElement<Flow> {
  protected height(data: Flow): number {
    const steps = new Map<number, number>();
    data.nodes.forEach((node) => steps.set(node.step, (steps.get(node.step) ?? 0) + 1));
    return Math.max(280, Math.max(0, ...steps.values()) * NODE * 1.6 + 40);
  }

  protected option(data: Flow, colours: Palette, width: number): Option {
    const labels = new Map(data.nodes.map((node) => [node.id, node.label]));
    const last = Math.max(0, ...data.nodes.map((node) => node.step));
    const narrow = width < 620;
    return {
      tooltip: {
        formatter: (point: any) =>
          point.dataType === 'edge'
            ? `${plain(labels.get(point.data.source) ?? '')} → ${plain(labels.get(point.data.target) ?? '')}: <b>${written(point.data.value, 'count')}</b>`
            : `${plain(labels.get(point.name) ?? '')}: <b>${written(point.value, 'count')}</b>`,
      },
      series: [
        {
          type: 'sankey',
          top: 12,
          bottom: 12,
          left: 8,
          right: narrow ? 90 : 170,
          nodeGap: 16,
          nodeWidth: 14,
          draggable: false,
          layoutIterations: 64,
          data: data.nodes.map((node) => ({
            name: node.id,
            depth: node.step,
            itemStyle: { color: colours.series[node.step % colours.series.length] },
            label: {
              position: 'right',
              color: colours.text,
              fontSize: 12,
              width: narrow ? 74 : 150,
              overflow: 'truncate',
              formatter: node.label,
            },
          })),
          links: data.links.map((link) => ({ source: link.from, target: link.to, value: link.value })),
          lineStyle: { color: 'gradient', opacity: 0.35, curveness: 0.5 },
          emphasis: { focus: 'adjacency' },
          levels: Array.from({ length: last + 1 }, (_, depth) => ({ depth })),
        },
      ],
    };
  }
}

customElements.define('passerelle-flow-chart', FlowChartElement);
