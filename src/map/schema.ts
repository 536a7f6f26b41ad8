import { z } from 'astro/zod';
import { slugSchema } from '../schema.ts';

/** Where a paper lies on the map. */
const mapPointSchema = z.strictObject({
  /** Slug of the paper. */
  id: slugSchema,
  /** Distance from the left edge, 0…1000, to a tenth. */
  x: z.number().min(0),
  /** Distance from the upper edge in the same unit, to a tenth. */
  y: z.number().min(0),
});
export type MapPoint = z.infer<typeof mapPointSchema>;

/** Width of the map in its own unit; the height follows from the papers. */
export const MAP_WIDTH = 1000;
/** Free space around the points. */
export const MAP_MARGIN = 20;
