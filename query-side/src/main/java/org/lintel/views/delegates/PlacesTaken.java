package org.lintel.views.delegates;

/**
 * How far a quota is used up (inv-15).
 *
 * @param used places that are held, those included that are kept while a denial can be appealed
 * @param waiting how many are on the waiting list
 */
public record PlacesTaken(int used, int waiting) {}
