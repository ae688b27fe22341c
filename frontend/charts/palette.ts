/** The colours of a chart, taken from the tokens of the style sheet, as ECharts reads them. */
export interface Palette {
  text: string;
  quiet: string;
  line: string;
  surface: string;
  accent: string;
  series: string[];
  /** From less to more. */
  scale: string[];
  /** From the second of two over neither to the first. */
  diverging: string[];
}

const cache = new Map<string, string>();

/** A colour of any notation as rgb(): the browser mixes it, a pixel tells. */
function resolved(colour: string): string {
  let rgb = cache.get(colour);
  if (!rgb) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    rgb = `rgb(${red},${green},${blue})`;
    cache.set(colour, rgb);
  }
  return rgb;
}

export function palette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const token = (name: string) => {
    probe.style.color = `var(--p-${name})`;
    return resolved(getComputedStyle(probe).color);
  };
  const colours = {
    text: token('text'),
    quiet: token('quiet'),
    line: token('line'),
    surface: token('surface'),
    accent: token('accent'),
    series: [1, 2, 3, 4, 5, 6].map((n) => token(`series-${n}`)),
    scale: [token('scale-low'), token('scale-high')],
    diverging: [token('diverge-second'), token('diverge-middle'), token('diverge-first')],
  };
  probe.remove();
  return colours;
}

/** Tells when light becomes dark or the reverse, by the system or by the reader; returns how to stop. */
export function onSchemeChange(tell: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(tell);
  media.addEventListener('change', tell);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class', 'theme'] });
  return () => {
    media.removeEventListener('change', tell);
    observer.disconnect();
  };
}
