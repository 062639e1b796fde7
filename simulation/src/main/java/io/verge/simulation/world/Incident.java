package io.verge.simulation.world;

/** Somebody began to misbehave: for looking into a run, and for tests. */
public record Incident(Misbehaviour misbehaviour, long roadUserId, long timestampNanos) {}
