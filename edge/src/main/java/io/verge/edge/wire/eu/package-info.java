/** Road users and signals in the messages of ETSI: CAM, VAM, CPM and SPATEM. */
@NullMarked
package io.verge.edge.wire.eu;

import org.jspecify.annotations.NullMarked;
