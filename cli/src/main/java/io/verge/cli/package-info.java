/** The commands: thin classes that read options, wire the programs and print what people and scripts read. */
@NullMarked
package io.verge.cli;

import org.jspecify.annotations.NullMarked;
