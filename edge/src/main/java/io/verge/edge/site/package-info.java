/**
 * The site as its neighbours see it: its configuration, the HTTP and WebSocket border with the console on it, and the live
 * feed of what happens. Nothing here decides anything about the road.
 */
@NullMarked
package io.verge.edge.site;

import org.jspecify.annotations.NullMarked;
