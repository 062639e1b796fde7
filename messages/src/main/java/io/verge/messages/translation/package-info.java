/**
 * From one region's messages to another's: a declared table of what means the same, and an engine that takes values along its
 * rows, fills what is demanded and not known with what the standards have for it, and tells what it could not take.
 */
@NullMarked
package io.verge.messages.translation;

import org.jspecify.annotations.NullMarked;
