/** The program: its commands and how it starts. */
@NullMarked
package org.lintel.application;

import org.jspecify.annotations.NullMarked;
