/**
 * Where bytes enter a shard: the UDP socket and the bounded queue in front of it, and the log that keeps what entered so
 * that it can be played again.
 */
@NullMarked
package io.verge.edge.ingest;

import org.jspecify.annotations.NullMarked;
