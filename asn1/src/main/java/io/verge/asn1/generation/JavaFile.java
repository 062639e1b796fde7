package io.verge.asn1.generation;

/**
 * A generated source file.
 *
 * @param path under the directory of the sources, with slashes
 */
public record JavaFile(String path, String text) {}
