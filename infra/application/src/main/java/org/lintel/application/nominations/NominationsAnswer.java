package org.lintel.application.nominations;

import java.util.List;

/**
 * What became of a file of nominations.
 *
 * @param rows its lines but for the header and empty ones
 * @param accepted those that are in order, now or since an earlier time
 * @param recorded those that were recorded now
 * @param organisations how many organisations the accepted ones name
 * @param refused the others, in the order of the file
 * @param after an opaque token, for reads that want to see what was recorded
 */
record NominationsAnswer(int rows, int accepted, int recorded, int organisations, List<NominationLine.Refused> refused, String after) {}
