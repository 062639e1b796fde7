/**
 * Whole messages as text for people and tests: octets to JSON by X.697 and back, with what is wrong and where. The values come
 * from the interpreter, which knows the way to every field; the octets of a message from what is generated.
 */
@NullMarked
package io.verge.messages.text;

import org.jspecify.annotations.NullMarked;
