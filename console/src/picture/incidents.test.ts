import { describe, expect, test } from 'vitest';
import type { Advisory, Hazard } from '../feed/messages';
import { advisoryAt, dangerOf, Incidents, isOpen, stepAt } from './incidents';

function hazard(hazardId: number, change: Hazard['change'], timeMillis: number, ttcSeconds: number | null = 3): Hazard {
  return {
    kind: 'hazard',
    hazardId,
    type: 'CROSSING',
    change,
    timeMillis,
    raisedMillis: 1_000,
    x: 0,
    y: 0,
    lane: '',
    ttcSeconds,
    petSeconds: null,
    requiredDecelerationMps2: null,
    probability: 1,
    severity: 'SERIOUS',
    sensors: [],
    parties: [],
    stageMicros: {},
  };
}

function advisory(hazardId: number, sequence: number, timeMillis: number): Advisory {
  return {
    kind: 'advisory',
    advisoryId: 100 + hazardId,
    sequence,
    action: sequence === 0 ? 'NEW' : 'UPDATE',
    urgency: 'WARNING',
    hazardId,
    timeMillis,
    expiryMillis: timeMillis + 3_000,
    recipients: [],
    area: { shape: 'circle', x: 0, y: 0, radiusM: 1 },
  };
}

describe('incidents', () => {
  test('one hazard is one incident from raised to cleared', () => {
    const incidents = new Incidents();
    incidents.hazard(hazard(4, 'RAISED', 1_000, 3));
    incidents.hazard(hazard(4, 'UPDATED', 1_500, 2));
    incidents.hazard(hazard(4, 'CLEARED', 2_000));
    const [incident] = incidents.list();
    expect([999, 1_000, 1_999, 2_000].map((time) => isOpen(incident!, time))).toEqual([false, true, true, false]);
    expect(stepAt(incident!, 1_700).ttcSeconds).toBe(2);
    expect(stepAt(incident!, 0).ttcSeconds).toBe(3);
  });

  test('an advisory finds its hazard though it comes first, and is kept once', () => {
    const incidents = new Incidents();
    incidents.advisory(advisory(4, 0, 1_000));
    incidents.hazard(hazard(4, 'RAISED', 1_000));
    incidents.advisory(advisory(4, 0, 1_000));
    incidents.advisory(advisory(4, 1, 1_400));
    const incident = incidents.find(4)!;
    expect(incident.advisories).toHaveLength(2);
    expect(advisoryAt(incident, 1_200)?.sequence).toBe(0);
    expect(advisoryAt(incident, 900)).toBeUndefined();
  });

  test('what was open before the feed was lost is open after it only if told again', () => {
    const incidents = new Incidents();
    incidents.hazard(hazard(1, 'RAISED', 1_000));
    incidents.hazard(hazard(2, 'RAISED', 1_000));
    incidents.endOpen(3_000);
    incidents.hazard(hazard(2, 'UPDATED', 9_000));
    expect(incidents.at(9_500).map((incident) => incident.hazardId)).toEqual([2]);
  });

  test('only so many are kept', () => {
    const incidents = new Incidents();
    for (let id = 0; id < 500; id++) {
      incidents.hazard(hazard(id, 'RAISED', 1_000 + id));
    }
    expect(incidents.list()).toHaveLength(200);
    expect(incidents.find(0)).toBeUndefined();
  });

  test('red is for what must be acted on now', () => {
    expect(dangerOf(hazard(1, 'RAISED', 0, 3.5), undefined)).toBe('low');
    expect(dangerOf(hazard(1, 'RAISED', 0, 2.5), undefined)).toBe('medium');
    expect(dangerOf(hazard(1, 'RAISED', 0, null), 'WARNING')).toBe('medium');
    expect(dangerOf(hazard(1, 'RAISED', 0, null), 'ACTION')).toBe('high');
    expect(dangerOf(hazard(1, 'RAISED', 0, 1.2), 'AWARENESS')).toBe('high');
  });
});
