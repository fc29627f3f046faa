package org.lintel.readmodels;

/**
 * Which collection a view is read from.
 *
 * @param view its name, for instance {@code worklist}
 * @param collection for instance {@code worklist-v1-g2}
 * @param position up to which event the collection had been built when it went live; -1 for none
 */
public record LiveView(String view, String collection, long position) {
    private static final String GENERATION = "-g";

    /**
     * @param version of the view's rows
     * @param generation how many times this version was begun anew; 0 is not named
     * @return {@code <view>-v<version>[-g<generation>]}
     */
    public static String collectionOf(String view, int version, int generation) {
        return view + "-v" + version + (generation == 0 ? "" : GENERATION + generation);
    }

    /** @return whether rows of this version of the view are in the collection */
    public static boolean isOf(String view, int version, String collection) {
        String first = collectionOf(view, version, 0);
        return collection.equals(first) || collection.startsWith(first + GENERATION);
    }

    public static int generationOf(String collection) {
        int mark = collection.lastIndexOf(GENERATION);
        return mark < 0 ? 0 : Integer.parseInt(collection.substring(mark + GENERATION.length()));
    }
}
