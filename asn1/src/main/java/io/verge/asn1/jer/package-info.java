/**
 * JER, the JSON Encoding Rules of Rec. ITU-T X.697 (02/2021): values as JSON text and back, both as their type says. It is for
 * people, scripts and tests; {@link io.verge.asn1.jer.Jer} is all that a caller needs.
 *
 * <p>What a type does not know has no form in X.697. The octets of an open type whose type nothing tells are a string of
 * hexadecimal digits, as other tools write them, where they are UPER's: {@code "0A"}. All else is a member {@code "..."}, which is no name ASN.1 allows:
 *
 * <ul>
 *   <li>in a structure beside the components: {@code "...": {"rules": "UPER", "count": 3, "additions": [{"index": 2, "octets":
 *       "0A"}]}};
 *   <li>alone, for an item: {@code {"...": {"rules": "UPER", "number": 4}}}; for an alternative: {@code {"...": {"index": 1,
 *       "octets": "0A"}}} or {@code {"...": {"tag": "CONTEXT 5", "octets": "0A"}}}; for an open type of
 *       OER: {@code {"...": {"rules": "OER", "octets": "0A"}}}.
 * </ul>
 */
@NullMarked
package io.verge.asn1.jer;

import org.jspecify.annotations.NullMarked;
