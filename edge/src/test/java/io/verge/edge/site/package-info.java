/** Tests of the site's border: configuration, HTTP, WebSockets and the live feed, over real sockets. */
@NullMarked
package io.verge.edge.site;

import org.jspecify.annotations.NullMarked;
