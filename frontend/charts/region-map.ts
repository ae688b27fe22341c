import { ChartElement, colourScale, plain, written, type Drawing, type Option, type Unit } from './chart-element';
import type { Palette } from './palette';

interface Areas {
  /** Where the boundaries are; its features carry the code of their area. */
  boundaries: string;
  areas: { code: string; name: string; value: number | null; text: string }[];
  unit: Unit;
  hidden: string;
}

/** Height over width of the region in this projection. */
const SHAPE = 0.62;

/** The region's areas, coloured by their value. */
class RegionMapElement extends ChartElement<Areas> {
  private loading?: Promise<void>;

  protected height(_data: Areas, width: number): number {
    return Math.round(width * SHAPE) + 56;
  }

  protected async ready({ getMap, registerMap }: Drawing): Promise<void> {
    const boundaries = this.data!.boundaries;
    if (!getMap(boundaries)) {
      this.loading ??= fetch(boundaries)
        .then((answer) => answer.json())
        .then((geometry) => {
          geometry.features.forEach((feature: any) => (feature.properties.name = feature.properties.nis));
          registerMap(boundaries, geometry);
        });
      await this.loading;
      this.loading = undefined;
    }
  }

  protected option(data: Areas, colours: Palette): Option {
    const known = data.areas.filter((area) => area.value !== null);
    const most = Math.max(1e-9, ...known.map((area) => area.value as number));
    const byCode = new Map(data.areas.map((area) => [area.code, area]));
    return {
      visualMap: colourScale(0, most, [written(most, data.unit), '0'], colours.scale, data.unit, colours),
      tooltip: {
        formatter: (point: any) => {
          const area = byCode.get(point.name);
          return area ? `<b>${plain(area.name)}</b><br>${plain(area.text)}` : '';
        },
      },
      series: [
        {
          type: 'map',
          map: data.boundaries,
          top: 8,
          bottom: 48,
          left: 8,
          right: 8,
          roam: false,
          selectedMode: false,
          label: { show: false },
          emphasis: { label: { show: false }, itemStyle: { areaColor: colours.accent } },
          itemStyle: { borderColor: colours.line, borderWidth: 0.6, areaColor: colours.surface },
          data: known.map((area) => ({ name: area.code, value: area.value })),
        },
      ],
    };
  }

  protected picked(event: any) {
    return { first: event.name, second: 0 };
  }
}

customElements.define('passerelle-region-map', RegionMapElement);
