/** A paper on the map, in the map's own unit. */
export interface MapPaper {
  link: SVGAElement;
  x: number;
  y: number;
}
