/** The views: each a pure fold of events into rows, a query, and a small storage port. Nothing here knows a clock, a store or a framework. */
@NullMarked
package org.lintel.views;

import org.jspecify.annotations.NullMarked;
