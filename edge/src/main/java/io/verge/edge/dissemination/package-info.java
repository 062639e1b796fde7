/**
 * The last stage: an advisory becomes bytes once and leaves by every way out, the embedded MQTT broker, WebSockets and
 * datagrams to roadside units. Each subscriber gets what concerns its own id, its position or its area.
 */
@NullMarked
package io.verge.edge.dissemination;

import org.jspecify.annotations.NullMarked;
