package io.verge.messages.translation;

/** The numbers by which the standards tell what has happened. */
final class EventKinds {
    static final String SOURCE =
            "numbers of GB/T 29100-2012 and of ITIS as roadside units use them: we had no copy of these"
                    + " tables, so few are here";
    static final Words CN = Words.numbers(
            "0",
            "100=accident",
            "401=obstacle",
            "405=people on the road",
            "412=stopped vehicle",
            "501=roadworks",
            "707=congestion",
            "904=wrong way",
            "100<accident of several vehicles",
            "401<parts on the road",
            "401<animal",
            "412<broken-down vehicle",
            "501<road maintenance");
    static final Causes EU = Causes.of(
            "1.0=congestion",
            "1=congestion",
            "27=congestion",
            "2.1=accident of several vehicles",
            "2.0=accident",
            "2=accident",
            "3.3=road maintenance",
            "3.0=roadworks",
            "3=roadworks",
            "6.4=snow on the road",
            "6.6=black ice",
            "10.2=parts on the road",
            "10.0=obstacle",
            "10=obstacle",
            "11.0=animal",
            "11=animal",
            "12.0=people on the road",
            "12=people on the road",
            "14.2=wrong way",
            "14=wrong way",
            "18.1=fog",
            "19.1=heavy rain",
            "91.0=broken-down vehicle",
            "91=broken-down vehicle",
            "94.0=stopped vehicle",
            "94=stopped vehicle",
            "95.0=emergency vehicle",
            "95=emergency vehicle");
    static final Words US = Words.numbers(
            "",
            "257=congestion",
            "258>congestion",
            "259>congestion",
            "260>congestion",
            "261>congestion",
            "262>congestion",
            "263>congestion",
            "513=accident",
            "514>accident",
            "515>accident",
            "516>accident",
            "517=accident of several vehicles",
            "532=stopped vehicle",
            "534=broken-down vehicle",
            "1025=roadworks",
            "1028>roadworks",
            "1036=road maintenance",
            "1281>obstacle",
            "1282=obstacle",
            "1284=parts on the road",
            "1286=people on the road",
            "1290=animal",
            "1793=wrong way",
            "1796=emergency vehicle",
            "4884=heavy rain",
            "5378=fog",
            "5908=black ice",
            "5916=snow on the road");

    private EventKinds() {}
}
