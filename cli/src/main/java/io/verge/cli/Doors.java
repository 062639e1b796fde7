package io.verge.cli;

import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.site.EdgeNode;
import java.io.PrintWriter;

/** Says where a running site is to be found. */
final class Doors {
    private static final String EVERYWHERE = "0.0.0.0";

    private Doors() {}

    static void print(String bindAddress, EdgeNode node, PrintWriter out) {
        String host = bindAddress.equals(EVERYWHERE) ? "localhost" : bindAddress;
        Terminal terminal = Terminal.out();
        out.println();
        out.println("  %s  http://%s:%d/".formatted(terminal.faint("console "), host, node.httpPort()));
        out.println("  %s  mosquitto_sub -h %s -p %d -t 'verge/v1/advisory/site/#'"
                .formatted(terminal.faint("warnings"), host, node.mqttPort()));
        out.println("  %s  UDP %s:%d, or MQTT verge/v1/frames/SENSOR (docs/reference/frames.md)"
                .formatted(terminal.faint("frames  "), host, node.udpPort()));
        for (FrameFormat set : node.messageSets()) {
            out.println("  %s  UDP %s:%d, %s (docs/reference/messages.md)"
                    .formatted(terminal.faint("messages"), host, node.udpPort(set), standard(set)));
        }
        out.println("  %s  Ctrl-C".formatted(terminal.faint("stop    ")));
        out.println();
        out.flush();
    }

    private static String standard(FrameFormat set) {
        return switch (set) {
            case OBJECT_LIST -> "object lists";
            case CN -> "T/CSAE 53 and 157 in UPER";
            case EU -> "ETSI's in UPER";
            case US -> "SAE J2735 in UPER";
        };
    }
}
