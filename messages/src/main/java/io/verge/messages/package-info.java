/**
 * The message sets of China, Europe and America. They are written as ASN.1 modules, in {@code src/main/asn1}, a folder for each
 * set; the build compiles these to Java, a package for each set and in it one for each module: {@code cn},
 * {@code eu.release1}, {@code eu.release2} and {@code us}. What Europe's first release and America have in common is
 * written once, in {@code dsrc}, and compiled into both. Of {@code eu/version1} nothing is generated. The modules themselves are in the jar too, under {@code asn1}.
 */
@NullMarked
package io.verge.messages;

import org.jspecify.annotations.NullMarked;
