package io.verge.messages.translation;

/** Takes a part of a message from the layout of one set to that of another, in code. */
@FunctionalInterface
interface Rebuilding {
    void rebuild(Part source, Region from, Made target);
}
