package io.verge.edge.dissemination;

import java.util.List;

/**
 * How advisories leave the site.
 *
 * @param bindAddress where the MQTT broker listens
 * @param mqttPort its port; 0 for any that is free
 * @param maxClients MQTT clients, and WebSocket subscribers, at a time
 * @param maxMessageBytes the largest MQTT packet taken in
 * @param clientQueueBytes what may wait for one receiver before it counts as slow
 * @param rsus roadside units sent datagrams
 */
public record DisseminationConfig(
        String bindAddress, int mqttPort, int maxClients, int maxMessageBytes, int clientQueueBytes, List<Rsu> rsus) {
    /** On this machine only, at the usual port, nothing by UDP. */
    public static final DisseminationConfig DEFAULTS =
            new DisseminationConfig("127.0.0.1", 1883, 1_000, 1 << 20, 1 << 20, List.of());

    public DisseminationConfig {
        if (mqttPort < 0 || mqttPort > 65_535) {
            throw new IllegalArgumentException("port out of 0 … 65535: " + mqttPort);
        }
        if (maxClients < 1 || maxMessageBytes < 1024 || clientQueueBytes < 1024) {
            throw new IllegalArgumentException("limits too small: %d clients, %d bytes a message, %d bytes a queue"
                    .formatted(maxClients, maxMessageBytes, clientQueueBytes));
        }
        rsus = List.copyOf(rsus);
    }
}
