package org.lintel.language.disclosure;

import org.lintel.language.TextValue;

/** Whose words they are: a disclosure's or a demand's. The key under which they are sealed is named after it. */
public sealed interface DisclosureTextId extends TextValue permits DisclosureId, DemandId {}
