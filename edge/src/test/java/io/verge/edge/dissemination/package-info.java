/** Tests of the last stage, against protobuf-java, real MQTT clients and real sockets. */
@NullMarked
package io.verge.edge.dissemination;

import org.jspecify.annotations.NullMarked;
