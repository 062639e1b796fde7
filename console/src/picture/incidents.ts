import type { Advisory, Hazard, Urgency } from '../feed/messages';

const KEPT_INCIDENTS = 200;
const KEPT_STEPS = 1_200;

/** How much a danger asks of whoever looks: red on this page means `high` and nothing else. */
export type Danger = 'low' | 'medium' | 'high';

/** One hazard from its first assessment to its last, with all that was said of it. */
export interface Incident {
  readonly hazardId: number;
  readonly raisedMillis: number;
  /** Each assessment, oldest first. */
  readonly steps: Hazard[];
  /** Each advisory, oldest first. */
  readonly advisories: Advisory[];
  /** When it was over; infinite while it is not. */
  endedMillis: number;
}

/** The hazards of the last minutes and what was advised about them. */
export class Incidents {
  private readonly byId = new Map<number, Incident>();
  /** Advisories may come before the hazard they are about; they wait here for it. */
  private readonly early = new Map<number, Advisory[]>();

  hazard(hazard: Hazard): void {
    let incident = this.byId.get(hazard.hazardId);
    if (!incident) {
      incident = {
        hazardId: hazard.hazardId,
        raisedMillis: hazard.raisedMillis,
        steps: [],
        advisories: this.early.get(hazard.hazardId) ?? [],
        endedMillis: Number.POSITIVE_INFINITY,
      };
      this.early.delete(hazard.hazardId);
      this.byId.set(hazard.hazardId, incident);
      forgetOldest(this.byId);
    }
    const last = incident.steps[incident.steps.length - 1];
    if (last && last.timeMillis > hazard.timeMillis) {
      return;
    }
    incident.steps.push(hazard);
    if (incident.steps.length > KEPT_STEPS) {
      incident.steps.shift();
    }
    incident.endedMillis = hazard.change === 'CLEARED' ? hazard.timeMillis : Number.POSITIVE_INFINITY;
  }

  advisory(advisory: Advisory): void {
    const incident = this.byId.get(advisory.hazardId);
    if (incident) {
      addOnce(incident.advisories, advisory);
      return;
    }
    const waiting = this.early.get(advisory.hazardId) ?? [];
    addOnce(waiting, advisory);
    this.early.set(advisory.hazardId, waiting);
    forgetOldest(this.early);
  }

  /** Ends what was open: after a lost feed only what it tells again is still so. */
  endOpen(timeMillis: number): void {
    for (const incident of this.byId.values()) {
      if (incident.endedMillis === Number.POSITIVE_INFINITY) {
        incident.endedMillis = timeMillis;
      }
    }
  }

  clear(): void {
    this.byId.clear();
    this.early.clear();
  }

  find(hazardId: number): Incident | undefined {
    return this.byId.get(hazardId);
  }

  /** All kept, newest first. */
  list(): Incident[] {
    return [...this.byId.values()].sort((a, b) => b.raisedMillis - a.raisedMillis || b.hazardId - a.hazardId);
  }

  /** Those open at this time. */
  at(timeMillis: number): Incident[] {
    return this.list().filter((incident) => isOpen(incident, timeMillis));
  }
}

export function isOpen(incident: Incident, timeMillis: number): boolean {
  return incident.raisedMillis <= timeMillis && timeMillis < incident.endedMillis;
}

/** The assessment that held at this time; the first one before it was raised. */
export function stepAt(incident: Incident, timeMillis: number): Hazard {
  return lastBefore(incident.steps, timeMillis) ?? incident.steps[0]!;
}

/** The advisory that held at this time, if anything had been advised. */
export function advisoryAt(incident: Incident, timeMillis: number): Advisory | undefined {
  return lastBefore(incident.advisories, timeMillis);
}

export function dangerOf(hazard: Hazard, urgency: Urgency | undefined): Danger {
  const ttc = hazard.ttcSeconds ?? Number.POSITIVE_INFINITY;
  if (urgency === 'ACTION' || ttc < 1.5) {
    return 'high';
  }
  return urgency === 'WARNING' || ttc < 3 ? 'medium' : 'low';
}

function lastBefore<T extends { readonly timeMillis: number }>(items: readonly T[], timeMillis: number): T | undefined {
  return items.findLast((item) => item.timeMillis <= timeMillis);
}

function addOnce(advisories: Advisory[], advisory: Advisory): void {
  const known = advisories.some(
    (other) => other.advisoryId === advisory.advisoryId && other.sequence === advisory.sequence,
  );
  if (!known && advisories.length < KEPT_STEPS) {
    advisories.push(advisory);
  }
}

function forgetOldest(kept: Map<number, unknown>): void {
  if (kept.size > KEPT_INCIDENTS) {
    const oldest = kept.keys().next();
    if (!oldest.done) {
      kept.delete(oldest.value);
    }
  }
}
