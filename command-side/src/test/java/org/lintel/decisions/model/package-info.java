/** A model of the domain beside the rules: a random crowd, and a second opinion on whatever the rules let it do. */
@NullMarked
package org.lintel.decisions.model;

import org.jspecify.annotations.NullMarked;
