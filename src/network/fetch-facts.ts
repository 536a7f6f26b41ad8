import type { Inquiry, Progress } from '../facts/inquire.ts';
import { followInquiry } from '../facts/inquire.ts';
import type { ServiceDesk } from './ask-services.ts';

/**
 * Follows all inquiries to their ends, in rounds: what they want to know is asked together, so that services can be asked
 * for many papers at once.
 * @returns how far each came, by slug
 */
export async function fetchFacts(
  inquiries: readonly Inquiry[],
  desk: ServiceDesk,
): Promise<Map<string, Progress>> {
  const done = new Map<string, Progress>();
  let open = [...inquiries];
  while (open.length > 0) {
    const waiting: Inquiry[] = [];
    const questions = [];
    for (const inquiry of open) {
      const progress = followInquiry(inquiry, (question) => desk.reply(question));
      done.set(inquiry.paper.slug, progress);
      if (progress.open.length > 0) waiting.push(inquiry);
      questions.push(...progress.open);
    }
    await desk.ask(questions);
    open = waiting;
  }
  return done;
}
